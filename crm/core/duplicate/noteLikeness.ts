import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { findCandidates } from "../match/findCandidates.ts";
import { comparedColumns } from "../match/keptKeys.ts";
import type { MatchedTable } from "../match/matchFiles.ts";

/** Records looked at in one transaction: each is one search. */
export const likenessPage = 50;

/** Writes down what records are likelier the same as than not, each pair once whatever found it; gives how many. */
export async function noteLikeness(
  records: Records,
  jobId: string,
  table: MatchedTable,
  ids: readonly string[],
  most: number,
): Promise<number> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const row of await comparedRows(records, table, ids)) {
    const id = String(row[`${table}id`]);
    for (const found of await findCandidates(records, { as: table, row, among: table }))
      pairs.set([id, found.id].sort().join(" "), [id, found.id]);
  }
  return pairs.size === 0 ? 0 : note(records, jobId, table, [...pairs.values()].slice(0, most));
}

async function comparedRows(records: Records, table: MatchedTable, ids: readonly string[]): Promise<Row[]> {
  const names = [`${table}id`, ...comparedColumns[table]];
  const writer = new SqlWriter();
  const text = `SELECT ${names.join(", ")} FROM ${table} WHERE ${table}id = ANY (${writer.value(ids, "uuid[]")}) AND merged IS NOT TRUE ORDER BY ${table}id`;
  const rows = await records.run(writer.statement(text));
  return rows.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])) as Row);
}

async function note(
  records: Records,
  jobId: string,
  table: MatchedTable,
  pairs: readonly (readonly [string, string])[],
): Promise<number> {
  const writer = new SqlWriter();
  const [job, name] = [writer.value(jobId, "uuid"), writer.value(table, "text")];
  const [left, right] = [0, 1].map((side) =>
    writer.value(
      pairs.map((pair) => pair[side]),
      "uuid[]",
    ),
  );
  const rows = await records.run(
    writer.statement(`INSERT INTO duplicaterecord (duplicateid, asyncoperationid, baserecordid, baserecordidtype, duplicaterecordid,
        duplicaterecordidtype, createdon)
      SELECT gen_random_uuid(), ${job}, b, ${name}, m, ${name}, date_trunc('second', now()) FROM unnest(${left}, ${right}) p(b, m)
      WHERE NOT EXISTS (SELECT 1 FROM duplicaterecord d WHERE d.asyncoperationid = ${job} AND d.baserecordid IN (b, m)
        AND d.duplicaterecordid IN (b, m)) RETURNING 1`),
  );
  return rows.length;
}
