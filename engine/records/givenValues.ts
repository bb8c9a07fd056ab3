import { typeColumnOf, type Table } from "../model/model.ts";
import type { Row, Values } from "./rules.ts";

/** Stored values as they are written: a lookup with several targets as a reference. */
export function givenValues(table: Table, row: Row): Values {
  const entries = Object.entries(row).flatMap(([name, value]): [string, Values[string]][] => {
    const column = table.columns.get(name);
    if (!column) return [];
    const typeColumn = column.kind === "lookup" ? typeColumnOf(column) : null;
    const target = typeColumn ? row[typeColumn] : null;
    return [[name, value !== null && target ? { table: String(target), id: String(value) } : value]];
  });
  return Object.fromEntries(entries);
}
