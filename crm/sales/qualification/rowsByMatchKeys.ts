import { matchesSql } from "../../../engine/match/matchKeys.ts";
import type { Table } from "../../../engine/model/model.ts";
import { rowOf } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { storedColumns } from "../../../engine/sql/recordSql.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { notDuplicateSql } from "../../core/duplicate/notDuplicate.ts";

/**
 * Whole rows that share an identity key, whoever owns them: matching looks past the caller's own reach, and shows but
 * names. What somebody said is another than the lead is left out.
 */
export async function rowsByMatchKeys(
  records: Records,
  table: Table,
  keys: readonly string[],
  leadId: string,
): Promise<Row[]> {
  if (keys.length === 0) return [];
  const writer = new SqlWriter();
  const columns = storedColumns(table).map(({ sql }) => `t.${sql}`);
  const matches = matchesSql(writer, table.name, keys);
  const isOpen = notDuplicateSql(writer.value(leadId, "uuid"), "m.recordid");
  const text = `SELECT ${columns.join(", ")} FROM (${matches}) m JOIN ${identifier(table.name)} t ON t.${identifier(table.primaryId)} = m.recordid WHERE ${isOpen}`;
  const rows = await records.run(writer.statement(text));
  return rows.map((values) => rowOf(table, values));
}
