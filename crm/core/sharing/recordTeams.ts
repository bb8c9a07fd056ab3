import { bitOf } from "../../../engine/access/accessRights.ts";
import { defineErrors } from "../../../engine/errors.ts";
import { label, type Label } from "../../../engine/model/label.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { shareRecord, unshareRecord } from "../../../engine/records/shares.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { makeSystemTeam } from "../team/systemTeam.ts";
import { teamtemplate } from "./teamtemplate.ts";

/**
 * The access team of a record: made with its first member, with the rights of a template, and gone with its last. It
 * owns nothing and has no roles; whoever may share the record may change who is in it.
 */

export const recordTeamErrors = defineErrors({
  templateOfOtherTable: {
    status: 400,
    message: (p: { table: Label }) =>
      label(
        `The team template is not for records of '${p.table.en}'.`,
        `Le modèle d’équipe n’est pas destiné aux enregistrements « ${p.table.fr} ».`,
      ),
  },
});

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
    const { defaultaccessrightsmask: mask, objecttypecode } = await records.get(teamtemplate, template.id);
    const table = tableOf(records.model, record.table);
    if (objecttypecode !== table.objectTypeCode)
      throw recordTeamErrors.templateOfOtherTable({ table: table.label }, { target: "TeamTemplate" });
    const known = await teamOf(records, record, template.id);
    const teamId =
      known ??
      makeSystemTeam(records, { name: `${record.id}+${template.id}`, teamtype: 1, teamtemplateid: template.id });
    // Nobody creates a record that is there already, whatever a template says.
    await shareRecord(records, record, { table: "team", id: teamId }, (mask ?? 0) & ~bitOf("create"));
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
      records.send(only("DELETE FROM teamprofiles WHERE teamid = ?", teamId));
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
