import { operation, required } from "../../../engine/records/operation.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import { changeShare, shareRecord, unshareRecord } from "../../../engine/records/shares.ts";
import { aPrincipalAccess, principals } from "./principalAccess.ts";

/** Actions that give a record to a user or team, change what was given, and take it back. */

const given = { Target: required(aReference()), PrincipalAccess: required(aPrincipalAccess) };

export const grantAccess = operation({
  name: "GrantAccess",
  kind: "action",
  bound: null,
  parameters: given,
  returns: { kind: "nothing" },
  run: ({ records, parameters: { Target, PrincipalAccess } }) =>
    shareRecord(records, Target, PrincipalAccess.principal, PrincipalAccess.mask),
});

export const modifyAccess = operation({
  name: "ModifyAccess",
  kind: "action",
  bound: null,
  parameters: given,
  returns: { kind: "nothing" },
  run: ({ records, parameters: { Target, PrincipalAccess } }) =>
    changeShare(records, Target, PrincipalAccess.principal, PrincipalAccess.mask),
});

export const revokeAccess = operation({
  name: "RevokeAccess",
  kind: "action",
  bound: null,
  parameters: { Target: required(aReference()), Revokee: required(aReference(...principals)) },
  returns: { kind: "nothing" },
  run: ({ records, parameters: { Target, Revokee } }) => unshareRecord(records, Target, Revokee),
});
