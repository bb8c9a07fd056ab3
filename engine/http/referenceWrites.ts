import { requireColumns } from "../access/columnAccess.ts";
import { parseQuery } from "../odata/queryOptions.ts";
import { parseAddress } from "../odata/address.ts";
import { tableOf, type Navigation } from "../model/model.ts";
import { planErrors } from "../plan/planErrors.ts";
import type { Target } from "../plan/target.ts";
import { keyOf } from "../records/key.ts";
import { linkRecords, unlinkRecords } from "../records/linkRecords.ts";
import { kindOfJson } from "../records/input.ts";
import { recordErrors } from "../records/recordErrors.ts";
import { withRecords } from "../records/withRecords.ts";
import type { Records } from "../records/records.ts";
import type { RecordReference } from "../records/rules.ts";
import { idOf, resolveAddress } from "../records/writeInput.ts";
import { jsonBody } from "./body.ts";
import type { ApiContext } from "./context.ts";
import { empty, type ApiRequest, type ApiResponse } from "./message.ts";

type Reference = Extract<Target, { kind: "reference" }>;

/** Associates and disassociates records by `$ref` (OData Protocol 4.01, section 11.4.6). */
export async function changeReference(
  context: ApiContext,
  request: ApiRequest,
  target: Reference,
): Promise<ApiResponse> {
  const { navigation } = target;
  const allowed = navigation.kind === "one" ? ["PUT", "DELETE"] : ["POST", "DELETE"];
  if (!allowed.includes(request.method))
    throw planErrors.methodNotAllowed({ method: request.method, path: request.path });
  await withRecords(context, request.caller, async (records) => {
    const id = await idOf(records, target.table, keyOf(target.table, target.key));
    if (request.method === "DELETE") {
      const other = navigation.kind === "one" ? "" : await otherId(records, request, target);
      return unlinkRecords(records, target.table, id, navigation, other);
    }
    const value = await bodyReference(records, request, navigation);
    if (navigation.kind !== "one") return linkRecords(records, target.table, id, navigation, value.id);
    requireColumns(records.caller, target.table, [navigation.column.name], "update");
    await records.update(target.table, id, { [navigation.column.name]: value });
  });
  return empty();
}

async function bodyReference(records: Records, request: ApiRequest, navigation: Navigation): Promise<RecordReference> {
  const address = jsonBody(request)["@odata.id"];
  if (address === undefined) throw recordErrors.referenceMissing({ property: "@odata.id" }, { target: "@odata.id" });
  if (typeof address !== "string")
    throw recordErrors.badReference({ property: "@odata.id", value: kindOfJson(address) }, { target: "@odata.id" });
  const reference = await resolveAddress(records, parseAddress(address));
  const targets = navigation.kind === "one" ? navigation.targets : [navigation.target];
  if (!targets.includes(reference.table))
    throw recordErrors.badReference({ property: navigation.name, value: reference.table });
  return reference;
}

/** The record to unlink stands in the path, or in `$id`. */
async function otherId(records: Records, request: ApiRequest, target: Reference): Promise<string> {
  const { navigation, other } = target;
  if (other && navigation.kind !== "one")
    return idOf(
      records,
      tableOf(records.model, navigation.target),
      keyOf(tableOf(records.model, navigation.target), other),
    );
  const address = parseQuery(request.query).others.get("$id");
  if (address === undefined) throw planErrors.methodNotAllowed({ method: request.method, path: request.path });
  return (await resolveAddress(records, parseAddress(address))).id;
}
