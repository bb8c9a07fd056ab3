import { accessTo, denied } from "../access/access.ts";
import { tableOf, type Reference, type Table } from "../model/model.ts";
import { accessSql } from "../sql/conditionSql.ts";
import { updateSql } from "../sql/recordSql.ts";
import { identifier, SqlWriter } from "../sql/sqlWriter.ts";
import { auditEntry } from "./changes.ts";
import { forgetRow } from "./readRecords.ts";
import type { Records } from "./records.ts";
import type { Row } from "./rules.ts";
import { followers, hangingSql, haveInherited, shrinkInherited } from "./inheritedShares.ts";
import { thisSecond } from "./thisSecond.ts";

/**
 * Assigns what hangs on an assigned record to its new owner, down the tree, where the relationship says so: one
 * statement finds and locks the rows of a relationship, whatever their number. Who owned a record no longer reaches
 * what hangs on it.
 *
 * @param owner - the owner and the columns that follow it.
 * @throws accessErrors.privilegeDenied — 403, when one of them is out of the caller's reach: then nothing is assigned.
 */
export async function cascadeAssign(
  records: Records,
  table: Table,
  id: string,
  owner: Row,
  previousOwner: string,
): Promise<void> {
  const done: Assigned = { levels: [{ table, ids: [id] }], owners: new Set([previousOwner]), seen: new Set([id]) };
  await assignFollowers(records, table, [id], owner, [previousOwner], done);
  if (!(await haveInherited(records, [...done.owners]))) return;
  for (const level of done.levels) await shrinkInherited(records, level.table, level.ids);
}

/** What an assignment reached: the records, level by level, and who owned them. */
interface Assigned {
  readonly levels: { readonly table: Table; readonly ids: readonly string[] }[];
  readonly owners: Set<string>;
  readonly seen: Set<string>;
}

async function assignFollowers(
  records: Records,
  table: Table,
  ids: readonly string[],
  owner: Row,
  previousOwners: readonly string[],
  done: Assigned,
): Promise<void> {
  for (const reference of followers(records, table, ["assign"])) {
    const child = tableOf(records.model, reference.table);
    const rows = await records.run(lockSql(records, table, child, reference, ids, owner, previousOwners));
    const found = rows.filter(([id]) => !done.seen.has(String(id)));
    if (found.some(([, isMine]) => isMine !== true)) throw denied(records.caller, child, "assign");
    for (const [id, , before] of found) assign(records, child, String(id), before as Row, owner);
    const next = found.map(([id]) => String(id));
    for (const id of next) done.seen.add(id);
    for (const [, , before] of found) done.owners.add(String((before as Row)["ownerid"]));
    if (next.length === 0) continue;
    done.levels.push({ table: child, ids: next });
    await assignFollowers(records, child, next, owner, previousOwners, done);
  }
}

function lockSql(
  records: Records,
  table: Table,
  child: Table,
  reference: Reference,
  ids: readonly string[],
  owner: Row,
  previousOwners: readonly string[],
) {
  const writer = new SqlWriter();
  const { assign: mode } = reference.target.cascade;
  const mine = accessSql(writer, accessTo(records.model, records.caller, child, "assign"), "c") || "true";
  const parts = [hangingSql(writer, table, reference, ids)];
  if (mode === "Active") parts.push("c.statecode = 0");
  if (mode === "UserOwned") parts.push(`c.ownerid = ANY (${writer.value(previousOwners, "uuid[]")})`);
  const before = Object.keys(owner).map((name) => `'${name}', c.${identifier(name)}`);
  return writer.statement(
    `SELECT c.${identifier(child.primaryId)}, (${mine}) IS TRUE, json_build_object(${before.join(", ")}) FROM ${identifier(child.name)} c WHERE ${parts.join(" AND ")} AND c.ownerid IS DISTINCT FROM ${writer.value(owner["ownerid"], "uuid")} ORDER BY 1 FOR NO KEY UPDATE`,
  );
}

function assign(records: Records, child: Table, id: string, before: Row, owner: Row): void {
  const touched = { modifiedon: thisSecond(), modifiedby: records.caller.userId };
  const entry = auditEntry(records, child, id, 2, "Assign", before, owner);
  records.send(updateSql(child, id, { ...owner, ...touched }, entry));
  forgetRow(records, child, { [child.primaryId]: id });
  records.written.push({ table: child.name, id, how: "moved" });
}
