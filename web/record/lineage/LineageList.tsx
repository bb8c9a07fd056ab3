import { useTranslation } from "react-i18next";
import { DateText } from "../../ui/DateText.tsx";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { RecordLink } from "../RecordLink.tsx";
import { TableIcon } from "../TableIcon.tsx";
import { sourcesOf, type Lineage, type LineageNode } from "./lineage.ts";

/** The same records as a table, for narrow screens and for who listens to the page. */
export function LineageList({ lineage }: { readonly lineage: Lineage }) {
  const { t } = useTranslation("lineage");
  return (
    <table className="lineage-table">
      <caption className="visually-hidden">{t("title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("kind")}</th>
          <th scope="col">{t("name")}</th>
          <th scope="col">{t("from")}</th>
          <th scope="col">{t("state")}</th>
          <th scope="col" className="lineage-figure">
            {t("amount")}
          </th>
          <th scope="col">{t("made")}</th>
        </tr>
      </thead>
      <tbody>
        {lineage.nodes.map((node) => (
          <LineageRow key={node.id} node={node} lineage={lineage} />
        ))}
      </tbody>
    </table>
  );
}

function LineageRow({ node, lineage }: { readonly node: LineageNode; readonly lineage: Lineage }) {
  const { t } = useTranslation("lineage");
  return (
    <tr aria-current={node.current || undefined} data-current={node.current || undefined}>
      <td data-label={t("kind")}>
        <span className="lineage-kind">
          <TableIcon table={node.table} /> {node.label}
        </span>
      </td>
      <th scope="row" data-label={t("name")}>
        {node.current ? (
          <>
            {node.name} <span className="lineage-here">{t("current")}</span>
          </>
        ) : (
          <RecordLink table={node.table} id={node.id}>
            {node.name}
          </RecordLink>
        )}
      </th>
      <td data-label={t("from")}>
        {sourcesOf(node, lineage)
          .map(({ source, label }) => `${source.name} (${label})`)
          .join(", ") || "–"}
      </td>
      <td data-label={t("state")}>{node.state}</td>
      <td data-label={t("amount")} className="lineage-figure">
        {node.amount === null ? "–" : <MoneyText value={node.amount} currency={node.currency ?? undefined} />}
      </td>
      <td data-label={t("made")}>
        <span>
          <DateText value={node.createdOn} />
          {node.createdBy ? ` · ${node.createdBy}` : null}
        </span>
      </td>
    </tr>
  );
}
