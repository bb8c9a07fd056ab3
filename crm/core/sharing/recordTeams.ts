import { randomUUID } from "node:crypto";
import { tableOf } from "../../../engine/model/model.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { shareRecord, unshareRecord } from "../../../engine/records/shares.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";
import { insertSql } from "../../../engine/sql/recordSql.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { teamtemplate } from "./teamtemplate.ts";

/**
 * The access team of a record: made with its first member, with the rights of a template, and gone with its last. It
 * owns nothing and has no roles; whoever may share the record may change who is in it.
 */

const bound = { table: "systemuser", to: "record" } as const;
const parameters = { Record: required(aReference()), TeamTemplate: required(aReference("teamtemplate")) };
const fields = { AccessTeamId: "Edm.Guid" } as const;

export const addUserToRecordTeam = operation({
  name: "AddUserToRecordTeam",
  kind: "action",
  bound,
  parameters,
  returns: { kind: "object", type: "AddUserToRecordTeamResponse", fields },
  run: async ({ records, id, parameters: { Record: record, TeamTemplate: template } }) => {
    await readOne(records, tableOf(records.model, "systemuser"), id, "read", false);
    const { defaultaccessrightsmask: mask } = await records.get(teamtemplate, template.id);
    const known = await teamOf(records, record, template.id);
    const teamId = known ?? makeTeam(records, record, template.id);
    await shareRecord(records, record, { table: "team", id: teamId }, mask ?? 0);
    changeMember(
      records,
      teamId,
      id,
      "INSERT INTO teammembership (teamid, systemuserid) VALUES (?, ?) ON CONFLICT DO NOTHING",
    );
    return { AccessTeamId: teamId };
  },
});

export const removeUserFromRecordTeam = operation({
  name: "RemoveUserFromRecordTeam",
  kind: "action",
  bound,
  parameters,
  returns: { kind: "object", type: "RemoveUserFromRecordTeamResponse", fields },
  run: async ({ records, id, parameters: { Record: record, TeamTemplate: template } }) => {
    await readOne(records, tableOf(records.model, record.table), record.id, "share", true);
    const teamId = await teamOf(records, record, template.id);
    if (teamId === null) return { AccessTeamId: null };
    changeMember(records, teamId, id, "DELETE FROM teammembership WHERE teamid = ? AND systemuserid = ?");
    const [left] = await records.run(only("SELECT 1 FROM teammembership WHERE teamid = ? LIMIT 1", teamId));
    if (!left) {
      await unshareRecord(records, record, { table: "team", id: teamId });
      records.send(only("DELETE FROM team WHERE teamid = ?", teamId));
    }
    return { AccessTeamId: teamId };
  },
});

async function teamOf(records: Records, { id }: RecordReference, templateId: string): Promise<string | null> {
  const writer = new SqlWriter();
  const [row] = await records.run(
    writer.statement(
      `SELECT t.teamid FROM team t JOIN principalobjectaccess s ON s.principalid = t.teamid WHERE s.objectid = ${writer.value(id, "uuid")} AND t.teamtype = 1 AND t.teamtemplateid = ${writer.value(templateId, "uuid")} FOR UPDATE OF t`,
    ),
  );
  return row ? String(row[0]) : null;
}

/** Written as the system's own act: the caller may share the record, and need not be allowed to make teams. */
function makeTeam({ model, caller, send, seen, settings }: Records, record: RecordReference, templateId: string) {
  const team = tableOf(model, "team");
  const teamid = randomUUID();
  const now = thisSecond();
  const row = {
    teamid,
    name: `${record.id}+${templateId}`,
    teamtype: 1,
    isdefault: false,
    systemmanaged: true,
    teamtemplateid: templateId,
    administratorid: caller.userId,
    businessunitid: caller.businessUnitId,
    organizationid: settings.organizationId,
    createdon: now,
    createdby: caller.userId,
    modifiedon: now,
    modifiedby: caller.userId,
  };
  send(insertSql(team, row, null));
  seen.add(`team:${teamid}`);
  return teamid;
}

function changeMember(records: Records, teamId: string, userId: string, text: string): void {
  records.send(only(text, teamId, userId));
  records.written.push({ table: "team", id: teamId, how: "updated" });
}

/** A statement whose `?` are these ids, in order. */
function only(text: string, ...ids: readonly string[]) {
  const writer = new SqlWriter();
  const values = ids.map((id) => writer.value(id, "uuid"));
  return writer.statement(text.replaceAll("?", () => values.shift() ?? "null"));
}
