import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { grantsOf, requireHeld } from "../privilege/heldPrivileges.ts";
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
});

/** A team passes its roles on to its members: who adds one needs to have what the roles grant. */
export const teamRules: TableRules = {
  before: ({ before, after, records: { caller } }) =>
    before === null
      ? {
          teamtype: after["teamtype"] ?? 0,
          administratorid: after["administratorid"] ?? caller.userId,
          businessunitid: after["businessunitid"] ?? caller.businessUnitId,
        }
      : {},
  beforeDelete: ({ before, verb }) => {
    if (before["isdefault"] === true && verb === null) throw teamErrors.defaultTeamStays();
  },
  afterDelete: async ({ records, id }) => {
    for (const table of ["teammembership", "teamroles"])
      records.send({ text: `DELETE FROM ${table} WHERE teamid = $1::uuid`, values: [id] });
    await requireAdministrator(records);
  },
  beforeLink: async ({ records, id, relationship, act }) => {
    if (relationship === "teammembership_association" && act === "Associate")
      requireHeld(records.caller, await grantsOf(records, "team", id));
  },
  afterLink: async ({ records, id, relationship, act }) => {
    if (relationship !== "teammembership_association") return;
    records.written.push({ table: "team", id, how: "updated" });
    if (act === "Disassociate") await requireAdministrator(records);
  },
};
