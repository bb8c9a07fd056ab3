import type { ColumnModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { currencyPropertyOf, type Currency } from "../../api/currencies.ts";
import { columnText, isNumeric } from "../columnText.ts";

/** A cell of a workbook: what is a number or a day stays one, so that the reader can count with it. */
export type XlsxCell =
  | { readonly type: NumberConstructor; readonly value: number; readonly format: string }
  | { readonly type: DateConstructor; readonly value: Date; readonly format: string }
  | { readonly type: StringConstructor; readonly value: string }
  | null;

const dayFormat = "yyyy-mm-dd";

/** The cells of one column: an amount is followed by its currency. */
export function xlsxCells(column: ColumnModel, row: Row, currencies: readonly Currency[]): readonly XlsxCell[] {
  if (column.kind !== "money") return [valueCell(column, row)];
  const value = row[column.property];
  if (value === null || value === undefined) return [null, null];
  const currency = currencies.find(({ id }) => id === row[currencyPropertyOf(column)]);
  return [numberCell(value, currency?.precision ?? column.precision ?? 2), textCell(currency?.code ?? "")];
}

function valueCell(column: ColumnModel, row: Row): XlsxCell {
  const value = row[column.property];
  if (value === null || value === undefined) return null;
  if (isNumeric(column)) return numberCell(value, column.kind === "decimal" ? (column.precision ?? 2) : 0);
  if (column.kind === "date") return { type: Date, value: new Date(`${String(value)}T00:00:00Z`), format: dayFormat };
  if (column.kind === "datetime") return timeCell(column, new Date(String(value)));
  return textCell(columnText(column, row));
}

function numberCell(value: unknown, digits: number): XlsxCell {
  const format = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  return { type: Number, value: Number(value), format };
}

/** A workbook knows no time zones: the instant is written as the reader's clock shows it. */
function timeCell({ format }: ColumnModel, instant: Date): XlsxCell {
  const clock = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return { type: Date, value: clock, format: format === "DateOnly" ? dayFormat : `${dayFormat} hh:mm` };
}

function textCell(value: string): XlsxCell {
  return value === "" ? null : { type: String, value };
}
