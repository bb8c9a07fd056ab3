import { requireAccess } from "../../../engine/access/access.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { LinkEvent, TableRules } from "../../../engine/records/rules.ts";
import { grantsOf, requireHeld } from "../privilege/heldPrivileges.ts";
import { requireAdministrator } from "./requireAdministrator.ts";
import { roleErrors } from "./roleErrors.ts";
import { systemAdministratorRoleId } from "./shippedRoles.ts";

const assignments = new Set(["systemuserroles_association", "teamroles_association"]);

/** A role is given by who may assign roles and has all it grants; the administrators' own stays as it is. */
export const roleRules: TableRules = {
  before: ({ id, before, after, records }) => {
    if (before !== null && id === systemAdministratorRoleId) throw roleErrors.administratorRoleFixed();
    return before === null ? { businessunitid: after["businessunitid"] ?? records.caller.businessUnitId } : {};
  },
  beforeDelete: ({ id }) => {
    if (id === systemAdministratorRoleId) throw roleErrors.administratorRoleFixed();
  },
  afterDelete: ({ records, id }) => {
    for (const table of ["filon_roleprivilege", "roleprivileges", "systemuserroles", "teamroles"])
      records.send({ text: `DELETE FROM ${table} WHERE roleid = $1::uuid`, values: [id] });
  },
  beforeLink: async (event) => {
    if (event.relationship === "roleprivileges_association") throw roleErrors.privilegesByAction();
    if (isAssignment(event)) await requireMayGive(event);
  },
  afterLink: async (event) => {
    if (!isAssignment(event)) return;
    const { records, id, act } = event;
    records.written.push({ table: "role", id, how: "updated" });
    if (act === "Disassociate" && id === systemAdministratorRoleId) await requireAdministrator(records);
  },
};

function isAssignment({ relationship }: LinkEvent): boolean {
  return assignments.has(relationship);
}

async function requireMayGive({ records, id, act }: LinkEvent): Promise<void> {
  requireAccess(records.model, records.caller, tableOf(records.model, "role"), "assign");
  if (act === "Associate") requireHeld(records.caller, await grantsOf(records, "role", id));
}
