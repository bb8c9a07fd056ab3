import type { Table } from "../model/model.ts";
import { odataErrors } from "../odata/odataErrors.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { parsePrefer } from "../odata/prefer.ts";
import type { Target } from "../plan/target.ts";
import { planErrors } from "../plan/planErrors.ts";
import { readInput, type RecordInput } from "../records/input.ts";
import { keyOf, type Key } from "../records/key.ts";
import { linkRecords } from "../records/linkRecords.ts";
import { recordErrors } from "../records/recordErrors.ts";
import { withRecords } from "../records/withRecords.ts";
import type { Records } from "../records/records.ts";
import { existsSql, lockKeySql } from "../sql/recordSql.ts";
import { createFromInput, findByKey, idOf, updateFromInput } from "../records/writeInput.ts";
import { jsonBody } from "./body.ts";
import type { ApiContext } from "./context.ts";
import { empty, type ApiRequest, type ApiResponse } from "./message.ts";
import { readBack } from "./reads.ts";

/** Answers of writes: one transaction, then what the client prefers to get back. */

export async function createOne(
  context: ApiContext,
  request: ApiRequest,
  input: RecordInput,
  options: QueryOptions,
  parent?: Extract<Target, { kind: "related" }>,
): Promise<ApiResponse> {
  const id = await withRecords(context, request.caller, async (records) => {
    if (!parent) return createFromInput(records, input);
    const parentId = await idOf(records, parent.table, keyOf(parent.table, parent.key));
    if (parent.navigation.kind === "many") {
      const reference = { table: parent.table.name, id: parentId };
      return createFromInput(records, input, { [parent.navigation.column.name]: reference });
    }
    const made = await createFromInput(records, input);
    await linkRecords(records, parent.table, parentId, parent.navigation, made);
    return made;
  });
  return made(context, request, input.table, id, options);
}

function made(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  id: string,
  options: QueryOptions,
): Promise<ApiResponse> {
  const address = `${request.serviceRoot}${table.entitySet}(${id})`;
  if (parsePrefer(request.headers["prefer"]).returnRepresentation)
    return readBack(context, request, table, id, options, 201, { location: address });
  return Promise.resolve(empty({ "odata-entityid": address, location: address }));
}

/** PATCH: changes the record, or makes it where the client allows that (OData Protocol 4.01, section 11.4.4). */
export async function updateOne(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "record" }>,
  options: QueryOptions,
): Promise<ApiResponse> {
  const { table } = target;
  const key = keyOf(table, target.key);
  const body = withoutKey(table, key, jsonBody(request));
  const outcome = await withRecords(context, request.caller, async (records) => {
    const id = (await existing(records, table, key)) ?? (await madeMeanwhile(records, table, key));
    const mayUpdate = request.headers["if-none-match"] !== "*";
    if (id !== null && !mayUpdate) throw recordErrors.alreadyThere();
    if (id === null) return { id: await insert(records, request, table, key, body), isNew: true };
    await updateFromInput(records, id, readInput(context.model, table, body, "update"), {
      version: versionIn(request),
    });
    return { id, isNew: false };
  });
  const { id, isNew } = outcome;
  if (parsePrefer(request.headers["prefer"]).returnRepresentation)
    return isNew ? made(context, request, table, id, options) : readBack(context, request, table, id, options, 200);
  // A client that knows a record by an alternate key is answered by it.
  const address = key.kind === "alternate" ? request.path : `${table.entitySet}(${id})`;
  return empty({ "odata-entityid": `${request.serviceRoot}${address}` });
}

/** The record is the one its address says; the body cannot make it another. */
function withoutKey(table: Table, key: Key, body: Record<string, unknown>): Record<string, unknown> {
  if (key.kind === "id") return body;
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => {
      const column = table.properties.get(name) ?? table.columns.get(name);
      return !column || !Object.hasOwn(key.values, column.name);
    }),
  );
}

async function existing(records: Records, table: Table, key: Key): Promise<string | null> {
  if (key.kind === "alternate") return findByKey(records, table, key.values);
  const [row] = await records.run(existsSql([{ table, id: key.id, access: { kind: "all" } }]));
  return row?.[0] === true ? key.id : null;
}

/** Of two clients who make one record at the same moment, the second waits for the first and then changes it. */
async function madeMeanwhile(records: Records, table: Table, key: Key): Promise<string | null> {
  const values = key.kind === "id" ? key.id : JSON.stringify(key.values).toLowerCase();
  await records.run(lockKeySql(`${table.name}:${values}`));
  return existing(records, table, key);
}

async function insert(
  records: Records,
  request: ApiRequest,
  table: Table,
  key: Key,
  body: Record<string, unknown>,
): Promise<string> {
  const missing = key.kind === "id" ? key.id : JSON.stringify(key.values);
  if (request.headers["if-match"] !== undefined) throw recordErrors.recordNotFound({ table: table.name, id: missing });
  const more = key.kind === "id" ? { [table.primaryId]: key.id } : key.values;
  return createFromInput(records, readInput(records.model, table, body, "create"), more);
}

export async function deleteOne(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "record" }>,
): Promise<ApiResponse> {
  const { table } = target;
  await withRecords(context, request.caller, async (records) => {
    const id = await idOf(records, table, keyOf(table, target.key));
    await records.remove(table, id, { version: versionIn(request) });
  });
  return empty();
}

/** PUT sets one property, DELETE empties it. */
export async function writeProperty(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "property" }>,
): Promise<ApiResponse> {
  const { table, column } = target;
  if (request.method !== "PUT" && request.method !== "DELETE")
    throw planErrors.methodNotAllowed({ method: request.method, path: request.path });
  const value = request.method === "DELETE" ? null : valueIn(request, column.name);
  const body =
    column.kind === "lookup" && value === null
      ? { [column.targets[0]?.navigation ?? ""]: null }
      : { [column.name]: value };
  await withRecords(context, request.caller, async (records) => {
    const id = await idOf(records, table, keyOf(table, target.key));
    await updateFromInput(records, id, readInput(context.model, table, body, "update"), {
      version: versionIn(request),
    });
  });
  return empty();
}

/** @throws odataErrors.noValue — 400, when the body does not say a value: null must be said. */
function valueIn(request: ApiRequest, property: string): unknown {
  const body = jsonBody(request);
  if (!Object.hasOwn(body, "value")) throw odataErrors.noValue({ property }, { target: "value" });
  return body["value"];
}

/** The version in `If-Match`; null where any will do. */
function versionIn(request: ApiRequest): string | null {
  const header = request.headers["if-match"];
  if (header === undefined || header === "*") return null;
  return /^W\/"(\d+)"$/.exec(header.trim())?.[1] ?? "none";
}
