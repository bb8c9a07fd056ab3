import { accessTo, denied, reaches, requireAccess } from "../access/access.ts";
import type { Table } from "../model/model.ts";
import { columnsWritten, updateManySql, type Update } from "../sql/updateManySql.ts";
import type { WriteKind } from "../statement.ts";
import { amountsOf } from "./amounts.ts";
import { cascadeAssign } from "./cascadeAssign.ts";
import { auditEntry, differing } from "./changes.ts";
import { compositesOf } from "./composites.ts";
import { checkParent, checkRequired, ofTable, ownerOf } from "./createRecord.ts";
import { recordErrors } from "./recordErrors.ts";
import { forgetRow, isWithin, lockFollower, readOne } from "./readRecords.ts";
import type { Records, UpdateOptions } from "./records.ts";
import { checkReferences, storedValues, withTypes } from "./references.ts";
import type { MatchKeys, Row, Values, WriteEvent } from "./rules.ts";
import { refuseLoop } from "./refuseLoop.ts";
import { growInherited, isShared, shrinkInherited } from "./inheritedShares.ts";
import { disinherit, handingLookups, inheritFromParents } from "./shares.ts";
import { thisSecond } from "./thisSecond.ts";
import { checkTransition, statePair } from "./states.ts";

/**
 * Changes a record: locks it, compares versions, and writes only what differs. A write that changes nothing leaves no
 * trace. Tells whether anything changed.
 *
 * @throws recordErrors.recordNotFound — 404; accessErrors.privilegeDenied — 403; recordErrors.versionMismatch — 412;
 * recordErrors.readOnlyRecord, recordErrors.stateChangeRefused, recordErrors.badStatePair, recordErrors.valueMissing — 400.
 */
export async function updateRecord(
  records: Records,
  table: Table,
  id: string,
  values: Values,
  options: UpdateOptions = {},
): Promise<boolean> {
  if (table.readOnly) throw recordErrors.readOnlyTable({ table: table.name });
  const rules = records.rules.get(table.name) ?? {};
  await rules.beforeLock?.(records, id);
  // A link to a record that is deleted goes, whoever may change the record it stands in.
  const before =
    options.verb === "Cascade"
      ? await lockFollower(records, table, id)
      : (reachedRow(records, table, options.locked) ?? (await readOne(records, table, id, "write", true)));
  if (options.version && options.version !== before["versionnumber"]) throw recordErrors.versionMismatch();
  const stored = { ...storedValues(table, values), [table.primaryId]: undefined } as Row;
  const given = withTypes(table, differing(before, stored), stored);
  const wanted = withoutUndefined({ ...given, ...statePair(table, before, withReason(given, stored)) });
  if (Object.keys(wanted).length === 0) return false;
  const transition = options.verb ? null : checkTransition(table, rules, before, wanted);
  const verb = options.verb ?? transition;
  const owner = wanted["ownerid"] === undefined ? {} : await newOwner(records, table, before, wanted);
  const changes = { ...wanted, ...owner };
  const event: WriteEvent = { records, id, verb, before, after: { ...before, ...changes }, changes };
  const ruled = { ...changes, ...storedValues(table, (await rules.before?.(event)) ?? {}) };
  const all = { ...ruled, ...amountsOf(table, before, ruled, records.settings), ...compositesOf(table, before, ruled) };
  const real = differing(before, all);
  if (Object.keys(real).length === 0) return false;
  if (options.verb !== "Cascade") checkRequired(table, real, Object.keys(real));
  await checkReferences(records, table, real, before);
  await refuseLoop(records, table, id, real);
  const access = accessTo(records.model, records.caller, table, "write");
  if ((access.kind === "parent" || access.kind === "parents") && real[access.column] !== undefined)
    await checkParent(records, table, access, { ...before, ...real }, "write");
  const row = { ...real, ...touchedBy(table, records) };
  const old = Object.fromEntries(Object.keys(real).map((name) => [name, before[name] ?? null]));
  const action = verb ?? (Object.keys(owner).length > 0 ? "Assign" : "Update");
  forgetRow(records, table, before);
  records.written.push({ table: table.name, id, how: action === "Assign" ? "moved" : "updated" });
  const audit = auditEntry(records, table, id, 2, action, old, real, options.details);
  records.gather(updates, { table, id, changes: row, audit, matchKeys: newKeys(rules.matchKeys, before, real) });
  if (hangsElsewhere(table, real)) await inheritAnew(records, table, id, { ...before, ...row });
  if (real["ownerid"] !== undefined)
    await cascadeAssign(records, table, id, ownerOnly(owner), String(before["ownerid"]));
  await rules.after?.({ ...event, after: { ...before, ...row }, changes: real, verb });
  return true;
}

const updates: WriteKind<Update> = {
  stage: "update",
  group: columnsWritten,
  about: ({ table, id }) => `${table.name}:${id}`,
  statement: updateManySql,
};

/** The match keys of a record of which something they are made of is written; null where they stay. */
function newKeys(keys: MatchKeys | undefined, before: Row, real: Row): readonly number[] | null {
  return keys?.columns.some((name) => real[name] !== undefined) ? keys.of({ ...before, ...real }) : null;
}

/** Whether a record comes to hang on another one, or on none, by a lookup that hands shares on. */
function hangsElsewhere(table: Table, real: Row): boolean {
  return handingLookups(table).some(({ name }) => real[name] !== undefined);
}

/** A record inherits from what it hangs on now, and what hangs on it from it. */
async function inheritAnew(records: Records, table: Table, id: string, row: Row): Promise<void> {
  const wasShared = await isShared(records, id);
  if (wasShared) disinherit(records, id);
  inheritFromParents(records, table, id, row);
  if (!wasShared && !(await isShared(records, id))) return;
  await shrinkInherited(records, table, [id]);
  await growInherited(records, table, [id]);
}

const ownerColumns = ["ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit"];

function ownerOnly(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => ownerColumns.includes(name)));
}

function reachedRow(records: Records, table: Table, row: Row | undefined): Row | null {
  return row && reaches(requireAccess(records.model, records.caller, table, "write"), row) ? row : null;
}

/** A reason that is the record's already still says what the client means by another state. */
function withReason(given: Row, { statuscode }: Row): Row {
  const isMeant = given["statecode"] !== undefined && given["statuscode"] === undefined;
  return isMeant && statuscode !== undefined && statuscode !== null ? { ...given, statuscode } : given;
}

function withoutUndefined(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function touchedBy(table: Table, records: Records): Row {
  return ofTable(table, {
    modifiedon: thisSecond(),
    modifiedby: records.caller.userId,
    modifiedonbehalfby: records.caller.actor?.userId ?? null,
  });
}

/** Handing a record over needs the right to, on the record as it is. */
async function newOwner(records: Records, table: Table, before: Row, wanted: Row): Promise<Row> {
  const access = accessTo(records.model, records.caller, table, "assign");
  if (!(await isWithin(records, table, before, access))) throw denied(records.caller, table, "assign");
  return ownerOf(records, table, wanted);
}
