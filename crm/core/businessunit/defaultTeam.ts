import { tableOf } from "../../../engine/model/model.ts";
import { deleteRecord } from "../../../engine/records/deleteRecord.ts";
import type { Records } from "../../../engine/records/records.ts";
import { updateRecord } from "../../../engine/records/updateRecord.ts";
import { grantsOf, requireHeld } from "../privilege/heldPrivileges.ts";
import { makeSystemTeam } from "../team/systemTeam.ts";

/** Each business unit has a default team that is called like it, and of which just the users of the unit are members. */

export function makeDefaultTeam(records: Records, unitId: string, name: string): void {
  makeSystemTeam(records, { name, businessunitid: unitId, teamtype: 0, isdefault: true });
}

export async function renameDefaultTeam(records: Records, unitId: string, name: string): Promise<void> {
  const id = await defaultTeamOf(records, unitId);
  if (id !== null) await updateRecord(records, tableOf(records.model, "team"), id, { name }, { verb: "Cascade" });
}

export async function removeDefaultTeam(records: Records, unitId: string): Promise<void> {
  const id = await defaultTeamOf(records, unitId);
  if (id !== null) await deleteRecord(records, tableOf(records.model, "team"), id, { verb: "Cascade" });
}

/**
 * Takes a user into the default team of a unit, and out of that of any other.
 * @throws privilegeErrors.privilegeNotHeld — 403, when the team has roles that grant more than the caller has.
 */
export async function joinDefaultTeam(records: Records, userId: string, unitId: string): Promise<void> {
  const id = await defaultTeamOf(records, unitId);
  if (id !== null) requireHeld(records.caller, await grantsOf(records, "team", id));
  records.send({
    text: `DELETE FROM teammembership WHERE systemuserid = $1::uuid AND teamid IN (SELECT teamid FROM team WHERE isdefault)`,
    values: [userId],
  });
  if (id === null) return;
  records.send({
    text: "INSERT INTO teammembership (teamid, systemuserid) VALUES ($1::uuid, $2::uuid) ON CONFLICT DO NOTHING",
    values: [id, userId],
  });
  records.written.push({ table: "team", id, how: "updated" });
}

async function defaultTeamOf(records: Records, unitId: string): Promise<string | null> {
  const [row] = await records.run({
    text: "SELECT teamid FROM team WHERE businessunitid = $1::uuid AND isdefault LIMIT 1",
    values: [unitId],
  });
  return row ? String(row[0]) : null;
}
