import { accessTo, denied } from "../access/access.ts";
import type { Model, Table } from "../model/model.ts";
import { accessSql } from "../sql/conditionSql.ts";
import { timeOrderedIdSql } from "../sql/timeOrderedId.ts";
import { auditedOn, storedColumns } from "../sql/recordSql.ts";
import { identifier, literal, SqlWriter } from "../sql/sqlWriter.ts";
import type { Statement } from "../statement.ts";
import { auditActions } from "./auditActions.ts";
import { ownerOf } from "./createRecord.ts";
import { haveInherited, shrinkInherited } from "./inheritedShares.ts";
import type { Records } from "./records.ts";
import type { RecordReference, Row } from "./rules.ts";

/** Changes all that somebody owns at once: one statement a table, whatever the number of rows. */

/** What an owner has goes along into the business unit the owner has moved to. */
export async function moveOwnedRows(records: Records, ownerId: string, unitId: string): Promise<void> {
  const tables = ownedTables(records.model);
  const answers = await Promise.all(tables.map((table) => records.run(unitSql(table, ownerId, unitId))));
  tellOf(records, tables, (index) => answers[index]?.length ?? 0);
}

/**
 * Assigns all that somebody owns to somebody else.
 * @throws accessErrors.privilegeDenied — 403, when one of the rows is out of the caller's reach: then nothing is assigned.
 */
export async function reassignOwnedRows(records: Records, ownerId: string, to: RecordReference): Promise<void> {
  const tables = ownedTables(records.model);
  await requireReach(records, tables, ownerId);
  const [first] = tables;
  if (!first || ownerId === to.id) return;
  const owner = await ownerOf(records, first, { ownerid: to.id, owneridtype: to.table });
  const answers = await Promise.all(tables.map((table) => records.run(reassignSql(records, table, ownerId, owner))));
  tellOf(records, tables, (index) => answers[index]?.length ?? 0);
  if (!(await haveInherited(records, [ownerId]))) return;
  for (const [index, table] of tables.entries()) {
    const ids = (answers[index] ?? []).map(([id]) => String(id));
    if (ids.length > 0) await shrinkInherited(records, table, ids);
  }
}

/** Whether somebody owns anything at all. */
export async function ownsRows(records: Records, ownerId: string): Promise<boolean> {
  const writer = new SqlWriter();
  const owner = writer.value(ownerId, "uuid");
  const terms = ownedTables(records.model).map(({ name }) => {
    return `EXISTS (SELECT 1 FROM ${identifier(name)} WHERE ownerid = ${owner})`;
  });
  const [row] = await records.run(writer.statement(`SELECT ${terms.join(" OR ")}`));
  return row?.[0] === true;
}

function ownedTables(model: Model): Table[] {
  return [...model.tables.values()].filter(({ ownership, activity }) => ownership === "user" && activity !== "union");
}

/** Open pages look again; which rows there were, nobody needs to be told one by one. */
function tellOf(records: Records, tables: readonly Table[], count: (index: number) => number): void {
  for (const [index, { name }] of tables.entries())
    if (count(index) > 0) records.written.push({ table: name, id: "", how: "moved" });
}

async function requireReach(records: Records, tables: readonly Table[], ownerId: string): Promise<void> {
  const writer = new SqlWriter();
  const owner = writer.value(ownerId, "uuid");
  const columns = tables.map((table) => {
    const mine = accessSql(writer, accessTo(records.model, records.caller, table, "assign"), "t") || "true";
    return `EXISTS (SELECT 1 FROM ${identifier(table.name)} t WHERE t.ownerid = ${owner} AND (${mine}) IS NOT TRUE)`;
  });
  const [row = []] = await records.run(writer.statement(`SELECT ${columns.join(", ")}`));
  const table = tables.find((_, index) => row[index] === true);
  if (table) throw denied(records.caller, table, "assign");
}

function unitSql(table: Table, ownerId: string, unitId: string): Statement {
  const writer = new SqlWriter();
  const unit = writer.value(unitId, "uuid");
  const where = `t.ownerid = ${writer.value(ownerId, "uuid")} AND t.owningbusinessunit IS DISTINCT FROM ${unit}`;
  const sets = [`owningbusinessunit = ${unit}`, ...versionSet(table)];
  return writer.statement(
    `WITH moved AS (UPDATE ${identifier(table.name)} t SET ${sets.join(", ")} WHERE ${where} RETURNING 1) SELECT 1 FROM moved LIMIT 1`,
  );
}

function reassignSql(records: Records, table: Table, ownerId: string, owner: Row): Statement {
  const writer = new SqlWriter();
  const key = identifier(table.primaryId);
  const sets = storedColumns(table)
    .filter(({ name }) => owner[name] !== undefined)
    .map(({ name, sql, sqlType }) => `${sql} = ${writer.value(owner[name], sqlType)}`);
  const held = `SELECT ${key} AS id FROM ${identifier(table.name)} WHERE ownerid = ${writer.value(ownerId, "uuid")} ORDER BY 1 FOR NO KEY UPDATE`;
  const update = `UPDATE ${identifier(table.name)} t SET ${[...sets, ...versionSet(table)].join(", ")} FROM held WHERE t.${key} = held.id RETURNING held.id`;
  const audited = table.audit === false ? "" : `, audited AS (${auditedSql(writer, records, table, ownerId, owner)})`;
  return writer.statement(`WITH held AS (${held}), moved AS (${update})${audited} SELECT id FROM moved`);
}

function versionSet(table: Table): string[] {
  return table.columns.has("versionnumber") ? ["versionnumber = nextval('filon_version')"] : [];
}

/** Every row has the same change: that of its owner. */
function auditedSql(writer: SqlWriter, records: Records, table: Table, ownerId: string, owner: Row): string {
  const changes = { changedAttributes: [{ logicalName: "ownerid", oldValue: ownerId, newValue: owner["ownerid"] }] };
  const values = [
    timeOrderedIdSql,
    String(auditActions["Assign"]),
    "2",
    "id",
    literal(table.name),
    literal(table.name),
    writer.value(records.caller.userId, "uuid"),
    writer.value((records.caller.actor ?? records.caller).userId, "uuid"),
    writer.value(records.transactionId, "uuid"),
    writer.value(JSON.stringify(changes), "text"),
    "'ownerid'",
    auditedOn,
  ];
  return `INSERT INTO audit (auditid, action, operation, objectid, objectidtype, objecttypecode, userid, callinguserid, transactionid, changedata, attributemask, createdon) SELECT ${values.join(", ")} FROM moved`;
}
