import { accessTo } from "../../../engine/access/access.ts";
import { tableOf, type Table } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { accessSql } from "../../../engine/sql/conditionSql.ts";
import { storedColumns } from "../../../engine/sql/recordSql.ts";
import { identifier, literal, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { findCandidates } from "../match/findCandidates.ts";
import { isMatched, type MatchedTable } from "../match/matchFiles.ts";
import { publishedRules, shownRules } from "./publishedRules.ts";
import { ruleSql, type Rule } from "./ruleSql.ts";

/** A record that is looked for: its table, and what is known of it; its key, where it is written already. */
export interface Wanted {
  readonly table: Table;
  readonly row: Row;
}

/** A way to find what may be the same as a record, among all that the caller may read. In the order of their ids. */
export type DuplicateSource = (records: Records, wanted: Wanted, matching: Table, most: number) => Promise<string[]>;

/** Every way that `RetrieveDuplicates` asks. */
export const duplicateSources: readonly DuplicateSource[] = [byRules, byLikeness];

async function byRules(records: Records, wanted: Wanted, matching: Table, most: number): Promise<string[]> {
  const rules = await publishedRules(records, wanted.table.name, matching.name);
  const found = await matchesOf(records, wanted, rules, most);
  return found.map(({ id }) => id);
}

/** What is likelier the same than not, however it is spelled. */
async function byLikeness(records: Records, { table, row }: Wanted, matching: Table, most: number): Promise<string[]> {
  if (!isMatched(table.name) || !isMatched(matching.name) || !isComparable(table.name, matching.name)) return [];
  const found = await findCandidates(records, { as: table.name, row, among: matching.name });
  return found
    .slice(0, most)
    .map(({ id }) => id)
    .sort();
}

/** A lead speaks of a company and of a person; else companies are compared with companies, people with people. */
function isComparable(table: MatchedTable, matching: MatchedTable): boolean {
  return (table === "account") === (matching === "account") || (table === "lead" && matching === "account");
}

/** What the rules find alike among all that the caller may read, in one statement. */
export async function matchesOf(
  records: Records,
  { table, row }: Wanted,
  published: readonly Rule[],
  most: number,
): Promise<RecordReference[]> {
  const { model, caller } = records;
  const rules = shownRules(model, caller, published);
  if (rules.length === 0) return [];
  const writer = new SqlWriter();
  const names = new Set([table.primaryId, ...rules.flatMap(({ conditions }) => conditions.map(({ base }) => base))]);
  const values = storedColumns(table)
    .filter(({ name }) => names.has(name))
    .map(({ name, sql, sqlType }) => `${writer.value(row[name] ?? null, sqlType)} AS ${sql}`);
  const parts = rules.map((rule) => {
    const matching = tableOf(model, rule.matching);
    const access = accessSql(writer, accessTo(model, caller, matching, "read"), "m");
    return `SELECT ${literal(matching.name)} AS matching, m.${identifier(matching.primaryId)} AS id
      FROM b JOIN ${identifier(matching.name)} m ON ${ruleSql(model, writer, rule, caller.timeZone)}${access && ` WHERE ${access}`}`;
  });
  const text = `WITH b AS NOT MATERIALIZED (SELECT ${values.join(", ")}) ${parts.join(" UNION ")} ORDER BY 2 LIMIT ${writer.value(most, "int")}`;
  const found = await records.run(writer.statement(text));
  return found.map(([name, id]) => ({ table: String(name), id: String(id) }));
}
