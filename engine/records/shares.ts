import { accessTo, denied, requireAccess } from "../access/access.ts";
import { bitOf, privilegesIn } from "../access/accessRights.ts";
import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";
import type { LookupColumn } from "../model/column.ts";
import { tableOf, typeColumnOf, type Named, type Reference, type Table } from "../model/model.ts";
import { perTable } from "../model/perTable.ts";
import { accessSql } from "../sql/conditionSql.ts";
import { auditSql, existsSql } from "../sql/recordSql.ts";
import { identifier, SqlWriter } from "../sql/sqlWriter.ts";
import type { Statement, WriteKind } from "../statement.ts";
import { auditEntry } from "./changes.ts";
import { bequeathSql, everything, hangingSql, shareColumns, shrinkInherited, spread } from "./inheritedShares.ts";
import { readOne } from "./readRecords.ts";
import type { Records } from "./records.ts";
import type { RecordReference } from "./rules.ts";

/**
 * Gives single records to users and teams, changes what was given, and takes it back. What hangs on a record follows,
 * where the relationship says so; what follows is kept apart from what was given by hand.
 */

export const shareErrors = defineErrors({
  notShareable: {
    status: 400,
    code: "0x80048d19",
    message: (p: { table: string }) =>
      label(
        `Records of '${p.table}' belong to nobody, so they cannot be shared.`,
        `Les enregistrements de « ${p.table} » n’appartiennent à personne et ne se partagent pas.`,
      ),
  },
});

type Act = "Share" | "ModifyShare" | "Unshare";

/** Adds rights. @throws accessErrors.privilegeDenied — 403, also for rights the caller has not; shareErrors.* — 400. */
export async function shareRecord(records: Records, of: RecordReference, principal: RecordReference, given: number) {
  const mask = withoutCreate(given);
  const table = await shareable(records, of, mask);
  await checkPrincipal(records, principal);
  records.send(givenSql(of, principal, mask, "accessrightsmask = s.accessrightsmask | EXCLUDED.accessrightsmask"));
  await follow(records, table, of.id, principal, mask);
  note(records, table, of.id, principal, mask, "Share");
}

/** Makes the rights just these. */
export async function changeShare(records: Records, of: RecordReference, principal: RecordReference, given: number) {
  const mask = withoutCreate(given);
  const table = await shareable(records, of, mask);
  await checkPrincipal(records, principal);
  records.send(givenSql(of, principal, mask, "accessrightsmask = EXCLUDED.accessrightsmask"));
  await shrinkInherited(records, table, [of.id]);
  await follow(records, table, of.id, principal, mask);
  note(records, table, of.id, principal, mask, "ModifyShare");
}

/** Takes all rights back that were given to a principal, whatever the caller may hand out. */
export async function unshareRecord(records: Records, of: RecordReference, principal: RecordReference) {
  const table = await shareable(records, of, 0);
  records.send(takenSql(of.id, principal.id));
  await shrinkInherited(records, table, [of.id]);
  note(records, table, of.id, principal, 0, "Unshare");
}

/** The right to create says nothing of a record that is there: who names it among the others is not refused. */
function withoutCreate(mask: number): number {
  return mask & ~bitOf("create");
}

/** The table, when the caller may share the record with these rights: nobody hands on more than they have. */
async function shareable(records: Records, { table: name, id }: RecordReference, mask: number): Promise<Table> {
  const { model, caller } = records;
  const table = tableOf(model, name);
  if (table.ownership !== "user" || table.readOnly)
    throw shareErrors.notShareable({ table: table.label[caller.language] }, { target: "Target" });
  const wanted = privilegesIn(mask);
  await readOne(records, table, id, "share", true);
  if (wanted.length === 0) return table;
  const asked = wanted.map((privilege) => ({ table, id, access: requireAccess(model, caller, table, privilege) }));
  const [found = []] = await records.run(existsSql(asked));
  wanted.forEach((privilege, at) => {
    if (found[at * 2 + 1] !== true) throw denied(caller, table, privilege);
  });
  return table;
}

async function checkPrincipal(records: Records, { table, id }: RecordReference): Promise<void> {
  await readOne(records, tableOf(records.model, table), id, "read", false);
}

function note(records: Records, table: Table, id: string, principal: RecordReference, mask: number, act: Act): void {
  const entry = auditEntry(records, table, id, 2, act, {}, {}, { principal, mask });
  if (entry) records.send(auditSql(entry));
  // Whom it was given to reads their rights anew, and open pages of theirs look again.
  records.written.push({ table: "principalobjectaccess", id: principal.id, how: "updated" });
  records.written.push({ table: table.name, id, how: "moved" });
}

function givenSql(of: RecordReference, principal: RecordReference, mask: number, change: string) {
  const writer = new SqlWriter();
  const values = [
    `gen_random_uuid()`,
    writer.value(of.id, "uuid"),
    writer.value(of.table, "text"),
    writer.value(principal.id, "uuid"),
    writer.value(principal.table, "text"),
    writer.value(mask, "integer"),
    "0",
    "date_trunc('second', now())",
  ];
  return writer.statement(
    `INSERT INTO principalobjectaccess AS s (${shareColumns}) VALUES (${values.join(", ")}) ON CONFLICT (objectid, principalid) DO UPDATE SET ${change}, changedon = EXCLUDED.changedon`,
  );
}

function takenSql(id: string, principalId: string) {
  const writer = new SqlWriter();
  return writer.statement(
    `DELETE FROM principalobjectaccess WHERE objectid = ${writer.value(id, "uuid")} AND principalid = ${writer.value(principalId, "uuid")}`,
  );
}

/** What hangs on a record that the caller may share goes along, down the tree. */
function follow(records: Records, table: Table, id: string, principal: RecordReference, mask: number): Promise<void> {
  const step = (of: Records, parent: Table, reference: Reference, ids: readonly string[]) =>
    inheritSql(of, parent, reference, ids, principal, mask);
  return spread(records, table, [id], step, ["share"]);
}

function inheritSql(
  records: Records,
  table: Table,
  reference: Reference,
  ids: readonly string[],
  principal: RecordReference,
  mask: number,
) {
  const writer = new SqlWriter();
  const child = tableOf(records.model, reference.table);
  const parts = [hangingSql(writer, table, reference, ids)];
  if (reference.target.cascade.share === "Active") parts.push("c.statecode = 0");
  parts.push(accessSql(writer, accessTo(records.model, records.caller, child, "share"), "c"));
  const [id, kind] = [writer.value(principal.id, "uuid"), writer.value(principal.table, "text")];
  const source = `SELECT c.${identifier(child.primaryId)}, ${id}, ${kind}, ${writer.value(mask, "integer")} FROM ${identifier(child.name)} c WHERE ${parts.filter(Boolean).join(" AND ")}`;
  return writer.statement(`${bequeathSql(child, source)} RETURNING objectid`);
}

/** Lookups of a table by which it inherits shares, or is reached by the owner of what it hangs on; nearly always few. */
export const handingLookups = perTable((table): Named<LookupColumn>[] =>
  [...table.columns.values()].flatMap((column) => {
    if (column.kind !== "lookup") return [];
    return column.targets.some(({ cascade }) => cascade.share ?? cascade.reparent) ? [column] : [];
  }),
);

/** A record that comes to hang on another is shared with whom that one is shared with, and reached by its owner. */
export function inheritFromParents(records: Records, table: Table, id: string, row: Readonly<Record<string, unknown>>) {
  if (table.ownership !== "user") return;
  for (const column of handingLookups(table)) {
    const parentId = row[column.name];
    if (typeof parentId !== "string") continue;
    const typeColumn = typeColumnOf(column);
    const target = column.targets.find((one) => !typeColumn || one.table === row[typeColumn]);
    if (target?.cascade.share === undefined && target?.cascade.reparent === undefined) continue;
    const parent = tableOf(records.model, target.table);
    if (parent.ownership === "user")
      records.gather(inheritance, { table, id, parent, parentId, cascade: target.cascade });
  }
}

interface Inheritance {
  readonly table: Table;
  readonly id: string;
  readonly parent: Table;
  readonly parentId: string;
  readonly cascade: Reference["target"]["cascade"];
}

/** A record that hangs on one which inherits itself inherits after it. */
const inheritance: WriteKind<Inheritance> = {
  stage: "share",
  group: ({ table, parent, cascade: { share, reparent } }) =>
    `${table.name} ${parent.name} ${share !== undefined} ${reparent !== undefined}`,
  about: ({ id }) => id,
  after: ({ parentId }) => parentId,
  statement: inheritedSql,
};

function inheritedSql(items: readonly [Inheritance, ...Inheritance[]]): Statement {
  const [{ table, parent, cascade }] = items;
  const writer = new SqlWriter();
  const ids = writer.value(
    items.map(({ id }) => id),
    "uuid[]",
  );
  const parents = writer.value(
    items.map(({ parentId }) => parentId),
    "uuid[]",
  );
  const sources: string[] = [];
  if (cascade.share)
    sources.push(
      `SELECT h.id, p.principalid, p.principaltypecode, p.accessrightsmask | p.inheritedaccessrightsmask FROM hanging h JOIN principalobjectaccess p ON p.objectid = h.parent`,
    );
  if (cascade.reparent)
    sources.push(
      `SELECT h.id, o.ownerid, o.owneridtype, ${everything} FROM hanging h JOIN ${identifier(parent.name)} o ON o.${identifier(parent.primaryId)} = h.parent JOIN ${identifier(table.name)} c ON c.${identifier(table.primaryId)} = h.id WHERE o.ownerid <> c.ownerid`,
    );
  const source = `WITH hanging AS (SELECT * FROM unnest(${ids}, ${parents}) h (id, parent)) SELECT y.record, y.id, y.kind, bit_or(y.mask) FROM (${sources.join(" UNION ALL ")}) y (record, id, kind, mask) GROUP BY y.record, y.id, y.kind`;
  return writer.statement(bequeathSql(table, source));
}

/** What a record inherited ends when it no longer hangs there. */
export function disinherit(records: Records, id: string): void {
  const writer = new SqlWriter();
  const here = writer.value(id, "uuid");
  records.send(
    writer.statement(
      `WITH gone AS (DELETE FROM principalobjectaccess WHERE objectid = ${here} AND accessrightsmask = 0) UPDATE principalobjectaccess SET inheritedaccessrightsmask = 0 WHERE objectid = ${here} AND accessrightsmask <> 0 AND inheritedaccessrightsmask <> 0`,
    ),
  );
}

/** With a record go the shares of it, and the teams that were made for it alone. */
export function forgetShares(records: Records, table: Table, id: string): void {
  if (table.ownership !== "user") return;
  const writer = new SqlWriter();
  const here = writer.value(id, "uuid");
  const teams = `SELECT t.teamid FROM team t JOIN principalobjectaccess s ON s.principalid = t.teamid
      WHERE s.objectid = ${here} AND s.accessrightsmask <> 0 AND t.teamtype = 1 AND t.teamtemplateid IS NOT NULL`;
  records.send(
    writer.statement(`WITH teams AS (${teams}),
      members AS (DELETE FROM teammembership WHERE teamid IN (SELECT teamid FROM teams)),
      profiles AS (DELETE FROM teamprofiles WHERE teamid IN (SELECT teamid FROM teams)),
      gone AS (DELETE FROM team WHERE teamid IN (SELECT teamid FROM teams))
      DELETE FROM principalobjectaccess WHERE objectid = ${here} OR principalid IN (SELECT teamid FROM teams)`),
  );
}
