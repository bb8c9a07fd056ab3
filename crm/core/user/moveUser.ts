import { tableOf } from "../../../engine/model/model.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { reassignOwnedRows } from "../../../engine/records/ownedRows.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { principals } from "../sharing/principalAccess.ts";

/** Actions that hand over all that a user owns, and that move a user to another business unit. */

const bound = { table: "systemuser", to: "record" } as const;
const nothing = { kind: "nothing" } as const;
const to = { ReassignPrincipal: required(aReference(...principals)) };

/** @throws accessErrors.privilegeDenied — 403, when a row of the user is out of the caller's reach. */
export const reassignObjects = operation({
  name: "ReassignObjectsSystemUser",
  kind: "action",
  bound,
  parameters: to,
  returns: nothing,
  run: ({ records, id, parameters }) => handOver(records, { table: "systemuser", id }, parameters.ReassignPrincipal),
});

/** The same of a team, or of either. */
export const reassignObjectsOwner = operation({
  name: "ReassignObjectsOwner",
  kind: "action",
  bound: null,
  parameters: { FromPrincipal: required(aReference(...principals)), ToPrincipal: required(aReference(...principals)) },
  returns: nothing,
  run: ({ records, parameters: { FromPrincipal: from, ToPrincipal: principal } }) => handOver(records, from, principal),
});

/** What the user owns goes to the principal first; one who is the user keeps it, and it moves along. */
export const setBusinessSystemUser = operation({
  name: "SetBusinessSystemUser",
  kind: "action",
  bound,
  parameters: { BusinessUnit: required(aReference("businessunit")), ...to },
  returns: nothing,
  run: async ({ records, id, parameters: { BusinessUnit: unit, ReassignPrincipal: principal } }) => {
    await handOver(records, { table: "systemuser", id }, principal);
    await records.update(tableOf(records.model, "systemuser"), id, { businessunitid: unit.id });
  },
});

async function handOver(records: Records, from: RecordReference, principal: RecordReference): Promise<void> {
  for (const { table, id } of [from, principal])
    await readOne(records, tableOf(records.model, table), id, "read", false);
  await reassignOwnedRows(records, from.id, principal);
}
