import { columnOf, type Table } from "../model/model.ts";
import { identifier } from "./sqlWriter.ts";

/**
 * The words a table's records are found by from anywhere, as PostgreSQL indexes them. The index serves a condition only
 * when both are printed by this one function.
 */
export function wordsSql(table: Table, columns: readonly string[], alias?: string): string {
  const texts = columns.map((name) => {
    const column = columnOf(table, name);
    const sql = alias === undefined ? identifier(name) : `${alias}.${identifier(name)}`;
    const isNumber = column.kind === "text" && column.format === "Phone";
    return isNumber ? `filon_digits(${sql})` : `coalesce(${sql}, '')`;
  });
  return `filon_words(${texts.join(" || ' ' || ")})`;
}
