import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import { moveOwnedRows, ownsRows } from "../../../engine/records/ownedRows.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { grantsOf, requireHeld } from "../privilege/heldPrivileges.ts";
import { leaveRoles } from "../role/leaveRoles.ts";
import { requireAdministrator } from "../role/requireAdministrator.ts";

export const teamErrors = defineErrors({
  defaultTeamStays: {
    status: 400,
    message: () =>
      label(
        "The default team of a business unit stays as long as the unit.",
        "L’équipe par défaut d’une division dure autant que la division.",
      ),
  },
  defaultTeamFollows: {
    status: 400,
    message: () =>
      label(
        "The default team of a business unit has the unit's name and users: rename the unit, or move the user to another one.",
        "L’équipe par défaut d’une division a le nom et les utilisateurs de la division : renommez la division, ou déplacez l’utilisateur.",
      ),
  },
  recordTeamFollows: {
    status: 400,
    message: () =>
      label(
        "The access team of a record changes by AddUserToRecordTeam and RemoveUserFromRecordTeam, which ask for the right to share it.",
        "L’équipe d’accès d’un enregistrement change par AddUserToRecordTeam et RemoveUserFromRecordTeam, qui demandent le droit de le partager.",
      ),
  },
  teamOwnsRecords: {
    status: 400,
    message: () =>
      label(
        "The team owns records. Assign them to somebody else first (ReassignObjectsOwner).",
        "L’équipe possède des enregistrements. Attribuez-les d’abord à quelqu’un d’autre (ReassignObjectsOwner).",
      ),
  },
  accessTeamHasNoRoles: {
    status: 400,
    message: () =>
      label(
        "Access teams have no roles: they are given single records. Give the role to an owner team.",
        "Une équipe d’accès n’a pas de rôle : on lui donne des enregistrements un à un. Donnez le rôle à une équipe propriétaire.",
      ),
  },
});

/** What goes with a team: who is in it, what it was given. */
const gone = [
  ["teammembership", "teamid"],
  ["teamroles", "teamid"],
  ["teamprofiles", "teamid"],
  ["principalobjectaccess", "principalid"],
] as const;

/** A team passes its roles on to its members: who adds one needs to have what the roles grant. */
export const teamRules: TableRules = {
  before: ({ before, after, changes, verb, records: { caller } }) => {
    if (before === null)
      return {
        teamtype: after["teamtype"] ?? 0,
        administratorid: after["administratorid"] ?? caller.userId,
        businessunitid: after["businessunitid"] ?? caller.businessUnitId,
      };
    const follows = changes["name"] !== undefined || changes["businessunitid"] !== undefined;
    if (before["isdefault"] === true && verb === null && follows) throw teamErrors.defaultTeamFollows();
    return {};
  },
  after: async ({ records, id, before, changes }) => {
    if (before === null || changes["businessunitid"] === undefined) return;
    await leaveRoles(records, { table: "team", id });
    await moveOwnedRows(records, id, String(changes["businessunitid"]));
  },
  beforeDelete: async ({ records, id, before, verb }) => {
    if (before["isdefault"] === true && verb === null) throw teamErrors.defaultTeamStays();
    if (await ownsRows(records, id)) throw teamErrors.teamOwnsRecords();
  },
  afterDelete: async ({ records, id }) => {
    for (const [table, column] of gone)
      records.send({ text: `DELETE FROM ${table} WHERE ${column} = $1::uuid`, values: [id] });
    await requireAdministrator(records);
  },
  beforeLink: async ({ records, id, relationship, act }) => {
    const isMembership = relationship === "teammembership_association";
    if (!isMembership && relationship !== "teamroles_association") return;
    const [[isDefault, isAccess, isOfRecord] = []] = await records.run({
      text: "SELECT isdefault, teamtype = 1, teamtemplateid IS NOT NULL FROM team WHERE teamid = $1::uuid",
      values: [id],
    });
    if (!isMembership && act === "Associate" && isAccess === true) throw teamErrors.accessTeamHasNoRoles();
    if (!isMembership) return;
    if (isDefault === true) throw teamErrors.defaultTeamFollows();
    if (isOfRecord === true) throw teamErrors.recordTeamFollows();
    if (act === "Associate") requireHeld(records.caller, await grantsOf(records, "team", id));
  },
  afterLink: async ({ records, id, relationship, act }) => {
    if (relationship !== "teammembership_association") return;
    records.written.push({ table: "team", id, how: "updated" });
    if (act === "Disassociate") await requireAdministrator(records);
  },
};
