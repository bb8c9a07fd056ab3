import { Refusal } from "../../../engine/errors.ts";
import type { Table } from "../../../engine/model/model.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference, Row } from "../../../engine/records/rules.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { mergeErrors } from "./mergeErrors.ts";

export interface Pair {
  readonly target: Row;
  readonly subordinate: Row;
}

/** Lookups that a merge leaves alone: what was merged earlier, and the process each lead goes through by itself. */
export const staying: ReadonlySet<string> = new Set([
  "account.masterid",
  "contact.masterid",
  "lead.masterid",
  "leadtoopportunitysalesprocess.leadid",
]);

const parentColumns: Readonly<Record<string, readonly string[]>> = {
  account: ["parentaccountid"],
  contact: ["parentcustomerid"],
  lead: ["parentaccountid", "parentcontactid"],
};

/** @throws mergeErrors.mergeDifferentTypes, mergeErrors.mergeIdentical — 400. */
export function checkReferences(target: RecordReference, subordinate: RecordReference): void {
  if (target.table !== subordinate.table) throw mergeErrors.mergeDifferentTypes(undefined, { target: "Subordinate" });
  if (target.id === subordinate.id) throw mergeErrors.mergeIdentical(undefined, { target: "Subordinate" });
}

/**
 * Both records, within the caller's right to change them; locked in the order of their ids, so that two merges of one
 * pair never wait for one another.
 * @throws mergeErrors.mergeDenied — 403; recordErrors.recordNotFound — 404.
 */
export async function bothRows(
  records: Records,
  table: Table,
  target: string,
  subordinate: string,
  lock: boolean,
): Promise<Pair> {
  const rows = new Map<string, Row>();
  for (const id of [target, subordinate].sort()) rows.set(id, await changeable(records, table, id, lock));
  return { target: rows.get(target) ?? {}, subordinate: rows.get(subordinate) ?? {} };
}

async function changeable(records: Records, table: Table, id: string, lock: boolean): Promise<Row> {
  try {
    return await readOne(records, table, id, "write", lock);
  } catch (error) {
    throw error instanceof Refusal && error.name === "privilegeDenied" ? mergeErrors.mergeDenied() : error;
  }
}

/** @throws mergeErrors.* — 400, when the two cannot become one. */
export async function checkPair(records: Records, table: Table, pair: Pair): Promise<void> {
  const { target, subordinate } = pair;
  if (target["statecode"] !== 0 || subordinate["statecode"] !== 0) throw mergeErrors.mergeNotActive();
  const writer = new SqlWriter();
  const [stays, goes] = [target, subordinate].map((row) => writer.value(row[table.primaryId], "uuid"));
  const name = identifier(table.name);
  const key = identifier(table.primaryId);
  const above = ownParents(table).map((column) => {
    const parent = identifier(column);
    return `EXISTS (WITH RECURSIVE up AS (SELECT ${parent} AS id FROM ${name} WHERE ${key} = ${stays}
      UNION SELECT t.${parent} FROM up JOIN ${name} t ON t.${key} = up.id) SELECT 1 FROM up WHERE id = ${goes})`;
  });
  const quoted = `EXISTS (SELECT 1 FROM quote WHERE customerid = ${goes} AND statecode = 1)`;
  const [found = []] = await records.run(
    writer.statement(`SELECT ${quoted}, ${above.length > 0 ? above.join(" OR ") : "false"}, ${stays} IS NULL`),
  );
  if (found[0] === true) throw mergeErrors.mergeActiveQuote();
  if (found[1] === true) throw mergeErrors.mergeCyclicalParenting();
}

/** Lookups by which a record can stand below another of its table. */
function ownParents(table: Table): string[] {
  return table.references
    .filter((reference) => reference.table === table.name && !staying.has(`${table.name}.${reference.column.name}`))
    .map(({ column }) => column.name);
}

/** @throws mergeErrors.mergeDifferentParents, mergeErrors.mergeLosesParent — 400, unless the new values say the parent. */
export function checkParents(table: Table, { target, subordinate }: Pair, said: ReadonlySet<string>): void {
  for (const column of parentColumns[table.name] ?? []) {
    const [kept, lost] = [target[column] ?? null, subordinate[column] ?? null];
    if (said.has(column) || lost === null || kept === lost) continue;
    throw kept === null ? mergeErrors.mergeLosesParent() : mergeErrors.mergeDifferentParents();
  }
}

/** Nothing may stand below itself. @throws mergeErrors.mergeCyclicalParenting — 400. */
export function checkNewParents(table: Table, after: Row, subordinateId: string): void {
  for (const column of ownParents(table))
    if (after[column] === subordinateId || after[column] === after[table.primaryId])
      throw mergeErrors.mergeCyclicalParenting(undefined, { target: "UpdateContent" });
}
