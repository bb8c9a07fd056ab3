import { tableOf } from "../../engine/model/model.ts";
import { rowOf } from "../../engine/records/readRecords.ts";
import type { Records, TableName } from "../../engine/records/records.ts";
import type { Row } from "../../engine/records/rules.ts";
import { selectRowsSql } from "../../engine/sql/recordSql.ts";

/** Rows by equality of columns, whoever owns them: for rules that hold whether or not the caller sees what breaks them. */
export async function anybodysRows(
  records: Records,
  declaration: TableName,
  where: Row,
  options: { orderBy?: readonly string[]; lock?: boolean } = {},
): Promise<Row[]> {
  const table = tableOf(records.model, declaration.name);
  const rows = await records.run(selectRowsSql(table, { where, access: { kind: "all" }, ...options }));
  return rows.map((values) => rowOf(table, values));
}
