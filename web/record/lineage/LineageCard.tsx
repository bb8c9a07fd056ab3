import { useTranslation } from "react-i18next";
import { DateText } from "../../ui/DateText.tsx";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { RecordLink } from "../RecordLink.tsx";
import { TableIcon } from "../TableIcon.tsx";
import type { LineageNode } from "./lineage.ts";

export function LineageCard({ node }: { readonly node: LineageNode }) {
  const { t } = useTranslation("lineage");
  return (
    <article className="lineage-card" data-current={node.current || undefined} aria-current={node.current || undefined}>
      <p className="lineage-kind">
        <TableIcon table={node.table} />
        <span>{node.label}</span>
      </p>
      <p className="lineage-name">
        {node.current ? (
          <>
            <span className="visually-hidden">{t("current")} </span>
            {node.name}
          </>
        ) : (
          <RecordLink table={node.table} id={node.id} className="lineage-link">
            {node.name}
          </RecordLink>
        )}
      </p>
      <p className="lineage-facts">
        <span className="lineage-state">{node.state}</span>
        {node.amount === null ? null : <MoneyText value={node.amount} currency={node.currency ?? undefined} />}
      </p>
      <p className="lineage-who" title={node.createdBy ?? undefined}>
        <DateText value={node.createdOn} />
        {node.createdBy ? ` · ${node.createdBy}` : null}
      </p>
    </article>
  );
}
