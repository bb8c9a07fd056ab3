import { randomUUID } from "node:crypto";
import { denied, reaches, requireAccess, type Access } from "../access/access.ts";
import type { Privilege } from "../access/caller.ts";
import { tableOf, type Named, type Table } from "../model/model.ts";
import { perTable } from "../model/perTable.ts";
import { selectRowsSql, storedColumns } from "../sql/recordSql.ts";
import { amountsOf } from "./amounts.ts";
import { auditEntry } from "./changes.ts";
import { compositesOf } from "./composites.ts";
import { isKnownWithin } from "./readRecords.ts";
import { recordErrors } from "./recordErrors.ts";
import type { Records } from "./records.ts";
import { checkReferences, storedValues } from "./references.ts";
import { refuseSelf } from "./refuseLoop.ts";
import type { Row, Values, WriteEvent } from "./rules.ts";
import { inheritFromParents } from "./shares.ts";
import { checkFirstState, statePair } from "./states.ts";
import { thisSecond } from "./thisSecond.ts";

/**
 * Makes a record, in the caller's transaction: defaults, computed columns, the table's rules, checks, the row and its
 * audit row. Gives its id, which is the client's own where it chose one.
 *
 * @throws accessErrors.privilegeDenied — 403; recordErrors.valueMissing — 400; recordErrors.recordNotFound — 404, when
 * it points to a record that is not there.
 */
export async function createRecord(
  records: Records,
  table: Table,
  values: Values,
  verb: string | null,
): Promise<string> {
  if (table.readOnly) throw recordErrors.readOnlyTable({ table: table.name });
  const access = requireAccess(records.model, records.caller, table, "create");
  const rules = records.rules.get(table.name) ?? {};
  const given = storedValues(table, values);
  const id = typeof given[table.primaryId] === "string" ? String(given[table.primaryId]) : randomUUID();
  const row: Record<string, Row[string]> = {
    ...defaultsOf(table),
    ...given,
    ...(await ownerOf(records, table, given)),
    [table.primaryId]: id,
  };
  const event = (): WriteEvent => {
    return { records, id, verb, before: null, after: { ...emptyRow(table), ...row }, changes: row };
  };
  if (rules.before) Object.assign(row, storedValues(table, await rules.before(event())));
  Object.assign(row, statePair(table, null, row));
  if (verb === null) checkFirstState(table, rules, row);
  Object.assign(row, amountsOf(table, null, row, records.settings), compositesOf(table, null, row));
  Object.assign(row, authorshipOf(table, records, given));
  checkRequired(table, row, requiredNames(table));
  if (access.kind === "owned" && !reaches(access, row)) throw denied(records.caller, table, "create");
  refuseSelf(table, id, row);
  await checkReferences(records, table, row);
  if (access.kind === "parent" || access.kind === "parents") await checkParent(records, table, access, row, "create");
  const matchKeys = rules.matchKeys?.of(row) ?? null;
  const audit = auditEntry(records, table, id, 1, verb ?? "Create", {}, row);
  records.insert({ table, row, audit, matchKeys });
  records.seen.add(`${table.name}:${id}`);
  records.made.set(`${table.name}:${id}`, row);
  records.written.push({ table: table.name, id, how: "created" });
  inheritFromParents(records, table, id, row);
  await rules.after?.(event());
  return id;
}

export const emptyRow = perTable((table): Row =>
  Object.fromEntries(storedColumns(table).map(({ name }) => [name, null])),
);

const defaultsOf = perTable((table): Row => {
  const defaults: Record<string, Row[string]> = {};
  for (const column of table.columns.values()) {
    if (!("default" in column) || column.default === undefined || column.default === null) continue;
    defaults[column.name] = column.default;
  }
  if (table.activity === "activity" && table.columns.has("activitytypecode")) defaults["activitytypecode"] = table.name;
  return defaults;
});

/** Owner and the columns that follow it; without a say it is the caller. */
export async function ownerOf(records: Records, table: Table, given: Row): Promise<Row> {
  if (!table.columns.has("ownerid")) return {};
  const { caller } = records;
  const ownerId = given["ownerid"] ?? caller.userId;
  const ownerType = given["ownerid"] ? (given["owneridtype"] ?? "systemuser") : "systemuser";
  const isUser = ownerType === "systemuser";
  const unit =
    ownerId === caller.userId ? caller.businessUnitId : await unitOf(records, String(ownerType), String(ownerId));
  return {
    ownerid: ownerId,
    owneridtype: ownerType,
    owninguser: isUser ? ownerId : null,
    owningteam: isUser ? null : ownerId,
    owningbusinessunit: unit,
  };
}

async function unitOf(records: Records, ownerType: string, ownerId: string): Promise<string> {
  const table = tableOf(records.model, ownerType === "team" ? "team" : "systemuser");
  const statement = selectRowsSql(table, { where: { [table.primaryId]: ownerId }, access: { kind: "all" } });
  const [row] = await records.run(statement);
  if (!row) throw recordErrors.recordNotFound({ table: table.name, id: ownerId });
  const kind = storedColumns(table).findIndex(({ name }) => name === "teamtype");
  if (kind >= 0 && row[kind] === 1) throw recordErrors.accessTeamOwns(undefined, { target: "ownerid" });
  return String(row[storedColumns(table).findIndex(({ name }) => name === "businessunitid")]);
}

function authorshipOf(table: Table, records: Records, given: Row): Row {
  const now = thisSecond();
  return ofTable(table, {
    // A client that brings old records over says when they were really made.
    createdon: given["overriddencreatedon"] ?? given["createdon"] ?? now,
    createdby: records.caller.userId,
    modifiedon: now,
    modifiedby: records.caller.userId,
    createdonbehalfby: records.caller.actor?.userId ?? null,
    modifiedonbehalfby: records.caller.actor?.userId ?? null,
  });
}

/** Those of some values that the table has a column for. */
export function ofTable(table: Table, values: Row): Row {
  const own: Record<string, Row[string]> = {};
  for (const name in values) if (table.columns.has(name)) own[name] = values[name] ?? null;
  return own;
}

const requiredNames = perTable((table) =>
  [...table.columns.values()].flatMap((column) => (isRequired(column) ? [column.name] : [])),
);

function isRequired(column: Named | undefined): boolean {
  return column?.required === "system" && !column.computed && column.create;
}

/** `system` columns are required by the API as well; the ones the server fills in are filled in by now. */
export function checkRequired(table: Table, row: Row, names: Iterable<string>): void {
  for (const name of names) {
    if (!isRequired(table.columns.get(name))) continue;
    const value = row[name];
    if (value === undefined || value === null || value === "")
      throw recordErrors.valueMissing({ column: name, table: table.name }, { target: name });
  }
}

/** Whether the caller may change the record that a line or detail belongs to. */
export async function checkParent(
  records: Records,
  table: Table,
  access: Extract<Access, { kind: "parent" | "parents" }>,
  row: Row,
  privilege: Privilege,
): Promise<void> {
  const id = row[access.column];
  if (typeof id !== "string") return;
  const one =
    access.kind === "parent"
      ? access
      : access.parents.find(({ typeColumn, parent: { name } }) => typeColumn && row[typeColumn] === name);
  if (!one) throw denied(records.caller, table, privilege);
  if (isKnownWithin(records, one.parent, id, one.access)) return;
  const statement = selectRowsSql(one.parent, { where: { [one.parent.primaryId]: id }, access: one.access });
  const [parent] = await records.run(statement);
  if (!parent) throw denied(records.caller, table, privilege);
}
