import { randomUUID } from "node:crypto";
import { tableOf } from "../../../engine/model/model.ts";
import { auditEntry } from "../../../engine/records/changes.ts";
import type { Records } from "../../../engine/records/records.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";
import { insertSql, type StoredRow } from "../../../engine/sql/recordSql.ts";

/** Makes a team as the system's own act, which takes no right to make teams. Gives its id. */
export function makeSystemTeam(records: Records, values: StoredRow): string {
  const team = tableOf(records.model, "team");
  const teamid = randomUUID();
  const now = thisSecond();
  const row = {
    isdefault: false,
    systemmanaged: true,
    administratorid: records.caller.userId,
    businessunitid: records.caller.businessUnitId,
    organizationid: records.settings.organizationId,
    createdon: now,
    createdby: records.caller.userId,
    modifiedon: now,
    modifiedby: records.caller.userId,
    ...values,
    teamid,
  };
  records.send(insertSql(team, row, auditEntry(records, team, teamid, 1, "Create", {}, row)));
  records.seen.add(`team:${teamid}`);
  records.written.push({ table: "team", id: teamid, how: "created" });
  return teamid;
}
