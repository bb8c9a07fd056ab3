import { required, operation } from "../../../engine/records/operation.ts";
import { aGuid, aText } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { grantsOf } from "./heldPrivileges.ts";
import { depthNames, rolePrivilegeFields, rolePrivilegeTypes } from "./rolePrivilege.ts";

/** What users, teams and roles may do, as lists of privileges; for everybody who may read the user, team or role. */

const answers = (type: string) =>
  ({
    kind: "object",
    type,
    fields: { RolePrivileges: "Collection(mscrm.RolePrivilege)" },
    types: { RolePrivilege: complexType(rolePrivilegeFields), ...rolePrivilegeTypes },
  }) as const;

const toUser = { table: "systemuser", to: "record" } as const;

async function list(
  records: Records,
  of: "user" | "team" | "role",
  id: string,
  only?: (name: string, id: string) => boolean,
) {
  const table = tableOf(records.model, of === "user" ? "systemuser" : of);
  const row = await readOne(records, table, id, "read", false);
  const grants = (await grantsOf(records, of, id)).filter(({ known }) => !only || only(known.name, known.id));
  return {
    RolePrivileges: grants.map(({ known, depth }) => ({
      Depth: depthNames[depth],
      PrivilegeId: known.id,
      BusinessUnitId: row["businessunitid"],
      PrivilegeName: known.name,
    })),
  };
}

export const privilegeFunctions = [
  operation({
    name: "RetrieveUserPrivileges",
    kind: "function",
    bound: toUser,
    parameters: {},
    returns: answers("RetrieveUserPrivilegesResponse"),
    run: ({ records, id }) => list(records, "user", id),
  }),
  operation({
    name: "RetrieveUserPrivilegeByPrivilegeId",
    kind: "function",
    bound: toUser,
    parameters: { PrivilegeId: required(aGuid) },
    returns: answers("RetrieveUserPrivilegeByPrivilegeIdResponse"),
    run: ({ records, id, parameters }) =>
      list(records, "user", id, (_name, privilegeId) => privilegeId === parameters.PrivilegeId.toLowerCase()),
  }),
  operation({
    name: "RetrieveUserPrivilegeByPrivilegeName",
    kind: "function",
    bound: toUser,
    parameters: { PrivilegeName: required(aText) },
    returns: answers("RetrieveUserPrivilegeByPrivilegeNameResponse"),
    run: ({ records, id, parameters }) => list(records, "user", id, (name) => name === parameters.PrivilegeName),
  }),
  operation({
    name: "RetrieveTeamPrivileges",
    kind: "function",
    bound: { table: "team", to: "record" },
    parameters: {},
    returns: answers("RetrieveTeamPrivilegesResponse"),
    run: ({ records, id }) => list(records, "team", id),
  }),
  operation({
    name: "RetrieveRolePrivilegesRole",
    kind: "function",
    bound: null,
    parameters: { RoleId: required(aGuid) },
    returns: answers("RetrieveRolePrivilegesRoleResponse"),
    run: ({ records, parameters }) => list(records, "role", parameters.RoleId.toLowerCase()),
  }),
];
