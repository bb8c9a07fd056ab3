import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ColumnModel, RelatedModel, TableModel } from "../../../../engine/model/describe.ts";
import type { Row } from "../../../api/client.ts";
import { useCurrency, type Currency } from "../../../api/currencies.ts";
import { columnsOf, useTableModel } from "../../../api/model.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import { columnText, isNumeric } from "../../columnText.ts";
import { figureColumns } from "../lineValues.ts";
import { linesQuery } from "../linesQuery.ts";
import { compareLines, type LineChange } from "./compareLines.ts";

interface RevisionCompareProps {
  readonly model: TableModel;
  readonly related: RelatedModel;
  readonly before: Row;
  readonly after: Row;
}

const headNames = [
  "name",
  "effectiveto",
  "paymenttermscode",
  "totallineitemamount",
  "discountpercentage",
  "discountamount",
  "freightamount",
  "totaltax",
  "totalamount",
];

/** The figures of both revisions, then each line with what became of it. */
export function RevisionCompare({ model, related, before, after }: RevisionCompareProps) {
  const { t } = useTranslation("lines");
  const lineModel = useTableModel(related.table);
  const currency = useCurrency(after);
  const [left, right] = [
    useQuery(linesQuery(model, String(before[model.primaryId]), related)),
    useQuery(linesQuery(model, String(after[model.primaryId]), related)),
  ];
  const figures = [...figureColumns(lineModel), ...columnsOf(lineModel, ["extendedamount"])];
  const head = columnsOf(model, headNames).filter(
    (column) => columnText(column, before) !== "" || columnText(column, after) !== "",
  );
  const error = left.error ?? right.error;
  const [beforeLabel, afterLabel] = [before, after].map((row) => t("revisions.number", { number: row.revisionnumber }));
  return (
    <>
      <ErrorNote error={error} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways, so the keyboard must reach it */}
      <section className="revisions-scroll" tabIndex={0} aria-label={t("revisions.figures")}>
        <table className="revisions-table revisions-figures">
          <caption>{t("revisions.figures")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("revisions.field")}</th>
              <th scope="col">{beforeLabel}</th>
              <th scope="col">{afterLabel}</th>
            </tr>
          </thead>
          <tbody>
            {head.map((column) => {
              const [was, is] = [columnText(column, before, currency), columnText(column, after, currency)];
              return (
                <tr key={column.name} data-change={was === is ? undefined : "changed"}>
                  <th scope="row">{column.label}</th>
                  <td>{was || "–"}</td>
                  <td>{is || "–"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {left.data && right.data ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways, so the keyboard must reach it
        <section className="revisions-scroll" tabIndex={0} aria-label={t("revisions.lines")}>
          <table className="revisions-table">
            <caption>{t("revisions.lines")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("revisions.change")}</th>
                <th scope="col">{t("product")}</th>
                {figures.map((column) => (
                  <th key={column.name} scope="col" data-numeric={isNumeric(column) || undefined}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {compareLines(lineModel, figures, left.data, right.data).map((change, index) => (
                <ChangeRow key={index} change={change} columns={figures} currency={currency} />
              ))}
            </tbody>
          </table>
        </section>
      ) : error ? null : (
        <SkeletonLines lines={4} />
      )}
    </>
  );
}

interface ChangeRowProps {
  readonly change: LineChange;
  readonly columns: readonly ColumnModel[];
  readonly currency: Currency | undefined;
}

function ChangeRow({ change: { kind, product, before, after, changed }, columns, currency }: ChangeRowProps) {
  const { t } = useTranslation("lines");
  const row = after ?? before ?? {};
  return (
    <tr data-change={kind === "same" ? undefined : kind}>
      <td>
        <span className="revision-kind" data-kind={kind}>
          {t(`revisions.kind.${kind}`)}
        </span>
      </td>
      <th scope="row">{product}</th>
      {columns.map((column) => (
        <td key={column.name} data-numeric={isNumeric(column) || undefined}>
          {before && changed.includes(column.name) ? (
            <del>
              <span className="visually-hidden">{t("revisions.was")} </span>
              {columnText(column, before, currency) || "–"}
            </del>
          ) : null}{" "}
          {columnText(column, row, currency)}
        </td>
      ))}
    </tr>
  );
}
