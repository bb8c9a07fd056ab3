import type { Row } from "../../../engine/records/rules.ts";
import { Decimal } from "../pricing/money.ts";

/** An amount or quantity of a stored record; null when it has none. */
export function amountIn(row: Row, column: string): Decimal | null {
  const value = row[column];
  return value === null || value === undefined ? null : new Decimal(String(value));
}

/** A text or id of a stored record; null when it has none. */
export function textIn(row: Row, column: string): string | null {
  const value = row[column];
  return value === null || value === undefined ? null : String(value);
}
