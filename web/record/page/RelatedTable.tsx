import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { ColumnValue } from "../ColumnValue.tsx";
import { columnText, isNumeric } from "../columnText.ts";
import { titleColumn } from "../grid/gridColumns.ts";

interface RelatedTableProps {
  readonly model: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly Row[];
  readonly label: string;
}

/** A few records as a plain table. */
export function RelatedTable({ model, columns, rows, label }: RelatedTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways, so the keyboard must reach it
    <section className="related-scroll" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" data-numeric={isNumeric(column) || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RelatedRow key={String(row[model.primaryId])} model={model} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RelatedRow({ model, columns, row }: Omit<RelatedTableProps, "rows" | "label"> & { readonly row: Row }) {
  const { t } = useTranslation("grid");
  const currency = useCurrency(row);
  const title = titleColumn(model, columns);
  return (
    <tr>
      {columns.map((column) => (
        <td
          key={column.name}
          data-label={column.label}
          data-title={column === title || undefined}
          data-numeric={isNumeric(column) || undefined}
        >
          {column === title ? (
            <Link to="/t/$table/$id" params={{ table: model.name, id: String(row[model.primaryId]) }}>
              {columnText(column, row, currency) || t("unnamed")}
            </Link>
          ) : (
            <ColumnValue table={model.name} column={column} row={row} currency={currency} />
          )}
        </td>
      ))}
    </tr>
  );
}
