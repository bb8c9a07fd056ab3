import { requireAccess } from "../../../engine/access/access.ts";
import { createClient } from "../../../engine/access/clients.ts";
import { tableOf, type Navigation } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { linkRecords } from "../../../engine/records/linkRecords.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aGuid, aText } from "../../../engine/records/parameter.ts";
import { recordErrors } from "../../../engine/records/recordErrors.ts";
import { systemuser } from "../user/systemuser.ts";
import { credentialErrors } from "./credentialErrors.ts";

/** Credentials of programs, for those who may change users. A secret leaves the server once, when it is made. */

const mostShown = 1000;
const longestName = 64;

export const retrieveApiClients = operation({
  name: "RetrieveApiClients",
  kind: "function",
  bound: null,
  parameters: {},
  returns: {
    kind: "object",
    type: "RetrieveApiClientsResponse",
    fields: { ApiClients: "Collection(mscrm.ApiClient)" },
    types: {
      ApiClient: complexType({
        ClientId: "Edm.Guid",
        Name: "Edm.String",
        UserId: "Edm.Guid",
        Roles: "Collection(Edm.String)",
        CreatedOn: "Edm.DateTimeOffset",
        DisabledOn: "Edm.DateTimeOffset",
      }),
    },
  },
  run: async ({ records }) => {
    requireAccess(records.model, records.caller, tableOf(records.model, "systemuser"), "write");
    const rows = await records.run({
      text: `SELECT c.clientid, c.name, c.systemuserid, c.createdon, c.disabledon, (
          SELECT string_agg(r.name, chr(10) ORDER BY r.name) FROM systemuserroles s JOIN role r USING (roleid)
          WHERE s.systemuserid = c.systemuserid)
        FROM filon_client c ORDER BY c.disabledon IS NOT NULL, lower(c.name), c.clientid LIMIT $1::int`,
      values: [mostShown],
    });
    return {
      ApiClients: rows.map(([ClientId, Name, UserId, CreatedOn, DisabledOn, Roles]) => ({
        ClientId,
        Name,
        UserId,
        Roles: Roles === null ? [] : String(Roles).split("\n"),
        CreatedOn,
        DisabledOn,
      })),
    };
  },
});

/**
 * Makes a user for a program, with one role, and credentials to act as that user.
 *
 * @throws accessErrors.privilegeDenied, privilegeErrors.privilegeNotHeld — 403; credentialErrors.clientNameInvalid — 400.
 */
export const createApiClient = operation({
  name: "CreateApiClient",
  kind: "action",
  bound: null,
  parameters: { Name: required(aText), RoleId: required(aGuid) },
  returns: {
    kind: "object",
    type: "CreateApiClientResponse",
    fields: { ClientId: "Edm.Guid", ClientSecret: "Edm.String", UserId: "Edm.Guid" },
  },
  run: async ({ records, parameters }) => {
    const users = tableOf(records.model, "systemuser");
    requireAccess(records.model, records.caller, users, "write");
    const name = parameters.Name.trim();
    if (name === "" || name.length > longestName)
      throw credentialErrors.clientNameInvalid({ most: longestName }, { target: "Name" });
    const userId = await records.create(systemuser, {
      firstname: "#",
      lastname: name,
      internalemailaddress: `${addressPart(name)}@clients.invalid`,
      isintegrationuser: true,
    });
    const toRoles = users.navigations.get("systemuserroles_association") as Navigation;
    await linkRecords(records, users, userId, toRoles, parameters.RoleId.toLowerCase());
    const { clientId, secret } = await createClient(records, name, userId);
    return { ClientId: clientId, ClientSecret: secret, UserId: userId };
  },
});

/** Ends what a program may do, at the latest within seconds. @throws recordErrors.recordNotFound — 404. */
export const disableApiClient = operation({
  name: "DisableApiClient",
  kind: "action",
  bound: null,
  parameters: { ClientId: required(aGuid) },
  returns: { kind: "nothing" },
  run: async ({ records, parameters: { ClientId: id } }) => {
    requireAccess(records.model, records.caller, tableOf(records.model, "systemuser"), "write");
    const [row] = await records.run({
      text: "UPDATE filon_client SET disabledon = coalesce(disabledon, now()) WHERE clientid = $1::uuid RETURNING clientid",
      values: [id],
    });
    if (!row) throw recordErrors.recordNotFound({ table: "ApiClient", id });
  },
});

function addressPart(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "client";
}
