import { odataErrors } from "../odata/odataErrors.ts";
import type { Table } from "../model/model.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { parsePrefer } from "../odata/prefer.ts";
import { planRead } from "../plan/planRead.ts";
import type { Target } from "../plan/target.ts";
import { keyOf } from "../records/key.ts";
import { contextUrl, setFragment } from "../respond/context.ts";
import { pageOf, recordText } from "../respond/rows.ts";
import { atRoot, readSql } from "../sql/readSql.ts";
import type { Statement } from "../statement.ts";
import { largestPage } from "./collectionReads.ts";
import type { ApiContext } from "./context.ts";
import { planned, plannedRecord } from "./keptPlans.ts";
import { empty, json, text, type ApiRequest, type ApiResponse } from "./message.ts";
import { applied, present } from "./presentation.ts";
import {
  noOptions,
  notFound,
  planningOf,
  requireRecord,
  tablesOf,
  whereKey,
  whereRelated,
  type Related,
} from "./readWhere.ts";

/** Answers of reads that give one record, a property of it, or addresses. */

/** A record by its key, or the one a lookup of it points to. */
export async function answerRecord(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "record" | "related" }>,
  options: QueryOptions,
): Promise<ApiResponse> {
  const preferences = parsePrefer(request.headers["prefer"]);
  refuseOfSets(options);
  const planning = planningOf(context, request);
  const key = keyOf(target.table, target.key);
  const where = target.kind === "record" ? whereKey(key) : whereRelated(planning, target);
  const names = preferences.annotations !== null;
  for (const table of tablesOf(context, target)) {
    const { plan, statement } =
      target.kind === "record" && key.kind === "id"
        ? plannedRecord(context, request, { table, id: key.id, options, names })
        : planned(context.model, planRead(planning, { table, options, where, limit: 1, names }));
    const body = await oneRow(context, request, statement);
    if (body === null) continue;
    const etag = etagOf(body);
    const isKnown = etag !== null && tagsIn(request.headers["if-none-match"]).includes(tagsIn(etag)[0] ?? "");
    if (isKnown && options.expand.length === 0 && !names) return empty({ etag }, 304);
    const fragment = `${setFragment(table.entitySet, options)}/$entity`;
    const presentation = await present(context, request, fragment, preferences);
    const headers = { ...applied(preferences, ["annotations"]), ...(etag ? { etag } : {}) };
    return json(200, recordText(plan, body, presentation), headers);
  }
  if (target.kind === "record") throw await notFound(context, request, target.table, key);
  await requireRecord(context, request, target.table, target.key);
  return empty();
}

/** What the tags of a header hold, whether they are called weak or not (RFC 9110, section 13.1.2). */
function tagsIn(header = ""): string[] {
  return [...header.matchAll(/(?:W\/)?"([^"]*)"/g)].map(([, tag = ""]) => tag);
}

/**
 * A filter that passed the record over would read as if it were not there.
 * @throws odataErrors.badOption — 400.
 */
function refuseOfSets({ filter, others }: QueryOptions): void {
  const option = filter ? "$filter" : others.has("$apply") ? "$apply" : null;
  if (option) throw odataErrors.badOption({ option, problem: "it can be applied only to collections." });
}

/** The record a write made or changed, in the form the client prefers. */
export async function readBack(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  id: string,
  options: QueryOptions,
  status: number,
  more: Readonly<Record<string, string>> = {},
): Promise<ApiResponse> {
  const preferences = parsePrefer(request.headers["prefer"]);
  const plan = planRead(planningOf(context, request), {
    table,
    options,
    where: whereKey({ kind: "id", id }),
    limit: 1,
    names: preferences.annotations !== null,
  });
  const body = await oneRow(context, request, readSql(context.model, plan));
  if (body === null) throw await notFound(context, request, table, { kind: "id", id });
  const presentation = await present(context, request, `${setFragment(table.entitySet, options)}/$entity`, preferences);
  return json(status, recordText(plan, body, presentation), {
    ...applied(preferences, ["return", "annotations"]),
    ...more,
  });
}

export async function answerProperty(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "property" }>,
): Promise<ApiResponse> {
  const { table, column, raw } = target;
  const key = keyOf(table, target.key);
  const property = column.kind === "lookup" ? `_${column.name}_value` : column.name;
  const options: QueryOptions = { ...noOptions, select: [property] };
  const plan = planRead(planningOf(context, request), { table, options, where: whereKey(key), limit: 1, names: false });
  const body = await oneRow(context, request, readSql(context.model, plan));
  if (body === null) throw await notFound(context, request, table, key);
  const value = (JSON.parse(body) as Record<string, unknown>)[property];
  if (value === null || value === undefined) return empty();
  if (raw) return text(200, String(value));
  const id = key.kind === "id" ? `(${key.id})` : "";
  const url = contextUrl(request.serviceRoot, `${table.entitySet}${id}/${property}`);
  // A long number keeps the digits it was printed with.
  const digits = typeof value === "number" ? new RegExp(`"${property}":([^,}]+)`).exec(body)?.[1] : undefined;
  return json(200, `{"@odata.context":${JSON.stringify(url)},"value":${digits ?? JSON.stringify(value)}}`);
}

/** Addresses of related records: `…/$ref`. */
export async function answerReferences(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "reference" }>,
): Promise<ApiResponse> {
  const { navigation } = target;
  const related: Related = { kind: "related", table: target.table, key: target.key, navigation };
  const addresses: { "@odata.id": string }[] = [];
  for (const table of tablesOf(context, related))
    addresses.push(...(await addressesOf(context, request, related, table)));
  if (addresses.length === 0) await requireRecord(context, request, target.table, target.key);
  const { serviceRoot } = request;
  if (navigation.kind !== "one")
    return json(
      200,
      JSON.stringify({ "@odata.context": contextUrl(serviceRoot, "Collection($ref)"), value: addresses }),
    );
  const [address] = addresses;
  return address
    ? json(200, JSON.stringify({ "@odata.context": contextUrl(serviceRoot, "$ref"), ...address }))
    : empty();
}

async function addressesOf(context: ApiContext, request: ApiRequest, related: Related, table: Table) {
  const planning = planningOf(context, request);
  const where = whereRelated(planning, related);
  const options: QueryOptions = { ...noOptions, select: [table.primaryId] };
  const plan = planRead(planning, { table, options, where, limit: largestPage, names: false });
  const { bodies } = pageOf(await context.database.run(readSql(context.model, plan), context.departed));
  return bodies.map((body) => {
    const id = String((JSON.parse(body) as Record<string, unknown>)[table.primaryId]);
    return { "@odata.id": `${request.serviceRoot}${table.entitySet}(${id})` };
  });
}

async function oneRow(
  { database, departed }: ApiContext,
  { serviceRoot }: ApiRequest,
  statement: Statement,
): Promise<string | null> {
  const [row] = await database.run(atRoot(statement, serviceRoot), departed);
  return (row?.[1] as string | null | undefined) ?? null;
}

function etagOf(body: string): string | null {
  return /^\{"@odata\.etag":"(W\/\\"\d+\\")"/.exec(body)?.[1]?.replaceAll("\\", "") ?? null;
}
