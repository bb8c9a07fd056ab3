import type { Table } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { storedColumns } from "../../../engine/sql/recordSql.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";

/** Whole rows by their ids, whoever owns them: matching looks past the caller's own reach, and shows but names. */
export async function rowsById(records: Records, table: Table, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const writer = new SqlWriter();
  const names = storedColumns(table).map(({ name }) => name);
  const list = writer.value(ids, "uuid[]");
  const text = `SELECT ${names.map(identifier).join(", ")} FROM ${identifier(table.name)} WHERE ${identifier(table.primaryId)} = ANY (${list})`;
  const rows = await records.run(writer.statement(text));
  return rows.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])) as Row);
}
