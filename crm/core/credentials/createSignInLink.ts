import { newSignInLink } from "../../../engine/access/people.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { operation } from "../../../engine/records/operation.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import { grantsOf, requireHeld } from "../privilege/heldPrivileges.ts";
import { credentialErrors } from "./credentialErrors.ts";

/**
 * A link that signs a user in once within a day, to choose a password: for somebody new, or who forgot theirs. Who
 * makes it could come in as that user, so they need every privilege the user has.
 *
 * @throws accessErrors.privilegeDenied, privilegeErrors.privilegeNotHeld — 403; credentialErrors.userIsDisabled — 409.
 */
export const createSignInLink = operation({
  name: "CreateSignInLink",
  kind: "action",
  bound: { table: "systemuser", to: "record" },
  parameters: {},
  returns: { kind: "object", type: "CreateSignInLinkResponse", fields: { Link: "Edm.String" } },
  run: async ({ records, id, serviceRoot }) => {
    const user = await readOne(records, tableOf(records.model, "systemuser"), id, "write", true);
    requireHeld(records.caller, await grantsOf(records, "user", id));
    if (user["isdisabled"] === true) throw credentialErrors.userIsDisabled();
    return { Link: new URL(`/sign-in?token=${await newSignInLink(records, id)}`, serviceRoot).href };
  },
});
