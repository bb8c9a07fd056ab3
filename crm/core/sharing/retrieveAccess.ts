import { accessTo } from "../../../engine/access/access.ts";
import { maskOf, maskText } from "../../../engine/access/accessRights.ts";
import { privileges, type Caller } from "../../../engine/access/caller.ts";
import { readIdentity, readTeamIdentity } from "../../../engine/access/loadCaller.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { existsSql } from "../../../engine/sql/recordSql.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { principalAccessType, type principals } from "./principalAccess.ts";

/** Functions that tell who may do what with a record, and whom it was shared with. */

const parameters = { Target: required(aReference()) };
const returns = {
  kind: "object",
  type: "RetrievePrincipalAccessResponse",
  fields: { AccessRights: "mscrm.AccessRights" },
  types: { AccessRights: principalAccessType.AccessRights },
} as const;

export const retrievePrincipalAccess = ofPrincipal("systemuser");
export const retrieveTeamAccess = ofPrincipal("team");

function ofPrincipal(table: (typeof principals)[number]) {
  return operation({
    name: "RetrievePrincipalAccess",
    kind: "function",
    bound: { table, to: "record" },
    parameters,
    returns,
    run: async ({ records, id, parameters: { Target: target } }) => {
      await readOne(records, tableOf(records.model, table), id, "read", false);
      await readOne(records, tableOf(records.model, target.table), target.id, "read", false);
      return { AccessRights: maskText(await maskFor(records, { table, id }, target)) };
    },
  });
}

/** The rights of a user, or those every member of a team has by it; none for who is disabled. */
async function maskFor(records: Records, { table: kind, id }: RecordReference, target: RecordReference) {
  const { caller, model } = records;
  const identity = await (kind === "team" ? readTeamIdentity : readIdentity)(records, id, caller.timeZone);
  if (!identity) return 0;
  const asked: Caller = { ...identity, language: caller.language };
  const table = tableOf(model, target.table);
  const wanted = privileges.filter((privilege) => accessTo(model, asked, table, privilege).kind !== "nothing");
  if (wanted.length === 0) return 0;
  const [found = []] = await records.run(
    existsSql(wanted.map((privilege) => ({ table, id: target.id, access: accessTo(model, asked, table, privilege) }))),
  );
  return maskOf(wanted.filter((_, at) => found[at * 2 + 1] === true));
}

export const retrieveSharedPrincipalsAndAccess = operation({
  name: "RetrieveSharedPrincipalsAndAccess",
  kind: "function",
  bound: null,
  parameters,
  returns: {
    kind: "object",
    type: "RetrieveSharedPrincipalsAndAccessResponse",
    fields: { PrincipalAccesses: "Collection(mscrm.PrincipalAccess)" },
    types: principalAccessType,
  },
  run: async ({ records, parameters: { Target: target } }) => {
    await readOne(records, tableOf(records.model, target.table), target.id, "read", false);
    const writer = new SqlWriter();
    const rows = await records.run(
      writer.statement(
        `SELECT principaltypecode, principalid, accessrightsmask | inheritedaccessrightsmask FROM principalobjectaccess WHERE objectid = ${writer.value(target.id, "uuid")} ORDER BY changedon, principalid`,
      ),
    );
    return {
      PrincipalAccesses: rows.map(([type, id, mask]) => ({
        AccessMask: maskText(Number(mask)),
        Principal: {
          "@odata.type": `#Microsoft.Dynamics.CRM.${String(type)}`,
          [tableOf(records.model, String(type)).primaryId]: id,
          ownerid: id,
        },
      })),
    };
  },
});
