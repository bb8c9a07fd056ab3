import type { ColumnModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { currencyPropertyOf, type Currency } from "../../api/currencies.ts";
import type { ListQuery } from "../../api/records.ts";
import { formatDate, formatDateTime } from "../../ui/formats.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { columnText } from "../columnText.ts";
import { exportHeaders } from "./exportHeaders.ts";
import { readRows } from "./readRows.ts";

interface Export {
  readonly columns: readonly ColumnModel[];
  readonly query: ListQuery;
  readonly currencies: readonly Currency[];
  readonly onRead: (rows: number) => void;
  readonly signal: AbortSignal;
}

/**
 * All rows of a list as a CSV file that the reader's spreadsheet opens by a double click: with a byte order mark,
 * and semicolons and decimal commas where the language has them. Amounts are followed by a column with their currency.
 */
export async function exportCsv({ columns, currencies, ...reading }: Export): Promise<Blob> {
  const parts: string[] = ["\ufeff", csvLine(columns.flatMap(exportHeaders))];
  for await (const row of readRows(reading)) {
    parts.push(csvLine(columns.flatMap((column) => cells(column, row, currencies))));
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

export function csvLine(values: readonly string[]): string {
  return `${values.map(csvCell).join(separator())}\r\n`;
}

function cells(column: ColumnModel, row: Row, currencies: readonly Currency[]): readonly string[] {
  const value = row[column.property];
  if (column.kind === "money") {
    const currency = currencies.find(({ id }) => id === row[currencyPropertyOf(column)])?.code ?? "";
    return value === null || value === undefined ? ["", ""] : [figure(value), currency];
  }
  if (value === null || value === undefined) return [""];
  if (["decimal", "integer", "bigint"].includes(column.kind)) return [figure(value)];
  if (column.kind === "date") return [formatDate(String(value))];
  if (column.kind === "datetime") return [formatDateTime(String(value))];
  return [withoutFormula(columnText(column, row))];
}

function figure(value: unknown): string {
  return currentLanguage() === "fr" ? String(value).replace(".", ",") : String(value);
}

/** A text that a spreadsheet would run as a formula is made a text again. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^\+?[\d\s().-]+$/.test(text) ? `'${text}` : text;
}

function csvCell(value: string): string {
  return /["\r\n;,]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function separator(): string {
  return currentLanguage() === "fr" ? ";" : ",";
}
