import { renameCredential } from "../../../engine/access/people.ts";
import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import { moveOwnedRows } from "../../../engine/records/ownedRows.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row, TableRules } from "../../../engine/records/rules.ts";
import { joinDefaultTeam } from "../businessunit/defaultTeam.ts";
import { leaveRoles } from "../role/leaveRoles.ts";
import { requireAdministrator } from "../role/requireAdministrator.ts";
import { personName } from "../personName.ts";

export const userErrors = defineErrors({
  userNotDeletable: {
    status: 405,
    message: () =>
      label(
        "Users are not deleted, they are disabled: their records keep their names.",
        "Un utilisateur ne se supprime pas, il se désactive : ses enregistrements gardent son nom.",
      ),
  },
});

/** A user's name, and what the directory columns of a person without a directory are. */
export const userRules: TableRules = {
  before: (event) => {
    const { before, after, records } = event;
    if (before !== null) return personName(event);
    return {
      ...personName(event),
      accessmode: after["accessmode"] ?? 0,
      caltype: after["caltype"] ?? 0,
      islicensed: after["islicensed"] ?? true,
      isintegrationuser: after["isintegrationuser"] ?? false,
      setupuser: false,
      isdisabled: after["isdisabled"] ?? false,
      userlicensetype: after["userlicensetype"] ?? 0,
      domainname: after["domainname"] ?? after["internalemailaddress"],
      businessunitid: after["businessunitid"] ?? records.caller.businessUnitId,
    };
  },
  after: async ({ records, id, before, changes }) => {
    if (changes["businessunitid"] !== undefined)
      await enterUnit(records, id, String(changes["businessunitid"]), before);
    if (before !== null && changes["isdisabled"] === true) await requireAdministrator(records);
    const email = changes["internalemailaddress"];
    if (before !== null && typeof email === "string") renameCredential(records, id, email);
  },
  beforeDelete: () => {
    throw userErrors.userNotDeletable();
  },
};

/** A user belongs to the default team of their unit. Who comes from another one leaves roles behind and brings rows along. */
async function enterUnit(records: Records, id: string, unitId: string, before: Row | null): Promise<void> {
  await joinDefaultTeam(records, id, unitId);
  if (before === null) return;
  await leaveRoles(records, { table: "systemuser", id });
  await moveOwnedRows(records, id, unitId);
}
