import { useTranslation } from "react-i18next";
import type { RelatedModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { columnText } from "../columnText.ts";
import { LineHeads } from "./LineHeads.tsx";
import { figureColumns, shownProduct } from "./lineValues.ts";

interface LineTableProps {
  readonly lineModel: TableModel;
  readonly related: RelatedModel;
  readonly record: Row;
  readonly rows: readonly Row[];
}

const nothing = {};

/** The lines of a document that takes no more changes, to read. */
export function LineTable({ lineModel, related, record, rows }: LineTableProps) {
  const { t } = useTranslation("lines");
  const currency = useCurrency(record);
  const amount = columnOf(lineModel, "extendedamount");
  const figures = [...figureColumns(lineModel), ...(amount ? [amount] : [])];
  if (rows.length === 0) return <EmptyState title={t("none")} />;
  return (
    <div className="line-scroll">
      <table className="line-sheet" data-read>
        <caption className="visually-hidden">{t("caption", { label: related.label })}</caption>
        <LineHeads lineModel={lineModel} figures={figures} />
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(row[lineModel.primaryId])} data-line>
              <td className="line-place">{index + 1}</td>
              <td data-column="product" data-label={t("product")}>
                {shownProduct(lineModel, row, nothing)}
              </td>
              <td data-column="description" data-label={columnOf(lineModel, "description")?.label}>
                {String(row.description ?? "")}
              </td>
              {figures.map((column) => (
                <td
                  key={column.name}
                  data-column={column.name}
                  data-label={column.label}
                  className={column.kind === "lookup" ? "line-unit" : "line-figure number-text"}
                >
                  {columnText(column, row, currency)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
