import type { Table } from "../../../engine/model/model.ts";
import type { TableRules } from "../../../engine/records/rules.ts";

/** A connection knows which kinds of record it joins, and calls itself after the second. */
export const connectionRules: TableRules = {
  before: ({ records, before, after }) => {
    const code = (side: 1 | 2) =>
      records.model.tables.get(String(after[`record${side}idtype`]))?.objectTypeCode ?? null;
    return {
      ismaster: before === null ? true : (before["ismaster"] ?? true),
      record1objecttypecode: known(records.model.tables, code(1)),
      record2objecttypecode: known(records.model.tables, code(2)),
    };
  },
};

/** Only codes that the column has as options. */
function known(tables: ReadonlyMap<string, Table>, code: number | null): number | null {
  const column = tables.get("connection")?.columns.get("record1objecttypecode");
  return column?.kind === "choice" && column.options.some(({ value }) => value === code) ? code : null;
}
