import { tableOf, type Reference, type Table } from "../model/model.ts";
import { deleteSql, referencesSql } from "../sql/recordSql.ts";
import { auditEntry } from "./changes.ts";
import { recordErrors } from "./recordErrors.ts";
import { forgetRow, lockFollower, readOne } from "./readRecords.ts";
import type { Records } from "./records.ts";
import { forgetShares } from "./shares.ts";
import { updateRecord } from "./updateRecord.ts";

/**
 * Deletes a record and does to those that point to it what the relationship says: they go too, lose the link, or
 * forbid the deletion. What was deleted stays readable in the audit.
 *
 * @throws recordErrors.recordNotFound — 404; accessErrors.privilegeDenied — 403; recordErrors.deleteRestricted — 405;
 * recordErrors.versionMismatch — 412.
 */
export async function deleteRecord(
  records: Records,
  table: Table,
  id: string,
  options: { version?: string | null; verb?: "Cascade" } = {},
): Promise<void> {
  if (table.readOnly) throw recordErrors.readOnlyTable({ table: table.name });
  const rules = records.rules.get(table.name) ?? {};
  const verb = options.verb ?? null;
  await rules.beforeLock?.(records, id);
  // What belongs to nobody goes with the record it hangs on; what has an owner needs the right to delete it as well.
  const follows = verb === "Cascade" && table.ownership !== "user";
  const before = follows ? await lockFollower(records, table, id) : await readOne(records, table, id, "delete", true);
  if (options.version && options.version !== before["versionnumber"]) throw recordErrors.versionMismatch();
  await rules.beforeDelete?.({ records, id, verb, before });
  await releaseChildren(records, table, id);
  records.send(deleteSql(table, id, auditEntry(records, table, id, 3, "Delete", before, {})));
  forgetShares(records, table, id);
  records.seen.delete(`${table.name}:${id}`);
  records.written.push({ table: table.name, id, how: "deleted" });
  forgetRow(records, table, before);
  await rules.afterDelete?.({ records, id, verb, before });
}

async function releaseChildren(records: Records, table: Table, id: string): Promise<void> {
  const references = table.references.filter((reference) => isStored(records, reference));
  if (references.length === 0) return;
  const rows = await records.run(referencesSql(records.model, table, id, references));
  const children = rows.flatMap(([index, childId]) => {
    const reference = references[Number(index)];
    return reference ? [{ reference, childId: String(childId) }] : [];
  });
  for (const { reference } of children)
    if (reference.target.cascade.delete === "Restrict")
      throw recordErrors.deleteRestricted({ table: table.label, child: tableOf(records.model, reference.table).label });
  for (const { reference, childId } of children) await release(records, reference, childId);
}

/** The union of all activities holds no rows of its own; bookkeeping lookups are not indexed and not followed. */
function isStored(records: Records, { table, column, target }: Reference): boolean {
  return (
    tableOf(records.model, table).activity !== "union" && (!column.bookkeeping || target.cascade.delete === "Restrict")
  );
}

async function release(records: Records, { table, column, target }: Reference, childId: string): Promise<void> {
  const declaration = tableOf(records.model, table);
  const work =
    target.cascade.delete === "Cascade"
      ? deleteRecord(records, declaration, childId, { verb: "Cascade" })
      : updateRecord(records, declaration, childId, { [column.name]: null }, { verb: "Cascade" });
  await work.catch(ignoreGone);
}

/** Two ways may end at one child: the second finds it gone already. */
function ignoreGone(error: unknown): void {
  if (error instanceof Error && error.name === "recordNotFound") return;
  throw error;
}
