import type { ColumnModel } from "../../engine/model/describe.ts";
import { formatted, type Row } from "../api/client.ts";
import type { Currency } from "../api/currencies.ts";
import { appModelQuery } from "../api/model.ts";
import { queryClient } from "../api/queryClient.ts";
import { formatDate, formatDateTime, formatMoney, formatNumber } from "../ui/formats.ts";

/** A column of a record as text: figures and dates in the reader's own format, labels as the server wrote them. */
export function columnText(column: ColumnModel, row: Row, currency?: Currency): string {
  const value = row[column.property];
  if (value === null || value === undefined) return "";
  const plain = typeof value === "number" ? value : String(value);
  switch (column.kind) {
    case "money":
      return formatMoney(
        plain,
        isBaseTwin(column) ? undefined : currency?.code,
        currency?.precision ?? column.precision,
      );
    case "decimal":
      return formatNumber(plain, { maximumFractionDigits: column.precision ?? 2 });
    case "integer":
      return isShare(column)
        ? formatNumber(Number(plain) / 100, { style: "percent", maximumFractionDigits: 0 })
        : formatNumber(plain, { maximumFractionDigits: 0 });
    case "bigint":
      return formatNumber(plain, { maximumFractionDigits: 0 });
    case "date":
      return formatDate(plain);
    case "datetime":
      return column.format === "DateOnly" ? formatDate(plain) : formatDateTime(plain);
    case "boolean":
    case "choice":
    case "state":
    case "status":
      return column.options?.find((option) => option.value === value)?.label ?? formatted(row, column.property);
    case "lookup":
      return formatted(row, column.property);
    case "text":
    case "memo":
    case "uuid":
      return String(value);
    case "tablename":
      return tableLabel(String(value));
    default:
      return column.kind satisfies never;
  }
}

/** What people call a table, as far as they may know of it. */
function tableLabel(name: string): string {
  const app = queryClient.getQueryData(appModelQuery().queryKey);
  return app?.tables.find((table) => table.name === name)?.label ?? name;
}

/** Figures are read from their right end. */
export function isNumeric(column: ColumnModel): boolean {
  return ["money", "decimal", "integer", "bigint"].includes(column.kind);
}

/** A whole number from 0 to 100 is so many of a hundred. */
export function isShare({ kind, min, max }: ColumnModel): boolean {
  return kind === "integer" && min === 0 && max === 100;
}

function isBaseTwin({ name }: ColumnModel): boolean {
  return name.endsWith("_base");
}
