import { columnOf, tableOf, type Table } from "../model/model.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { parsePrefer, type Preferences } from "../odata/prefer.ts";
import { planErrors } from "../plan/planErrors.ts";
import { planRead } from "../plan/planRead.ts";
import type { Condition, ReadPlan, Scope } from "../plan/readPlan.ts";
import { scopeOf, type Planning } from "../plan/scope.ts";
import { readSkipToken, writeSkipToken } from "../plan/skipToken.ts";
import type { Target } from "../plan/target.ts";
import { denied } from "../access/access.ts";
import { keyOf, type Key } from "../records/key.ts";
import { recordErrors } from "../records/recordErrors.ts";
import { settingsOf } from "../records/settings.ts";
import { wantedAnnotations } from "../respond/annotations.ts";
import { contextUrl, setFragment } from "../respond/context.ts";
import { formatterFor } from "../respond/formatter.ts";
import { collectionText, pageOf, recordText, type Presentation } from "../respond/rows.ts";
import { existsSql } from "../sql/recordSql.ts";
import { countOnlySql, readSql } from "../sql/readSql.ts";
import { answerApply } from "./answerApply.ts";
import type { ApiContext } from "./context.ts";
import { json, text, type ApiRequest, type ApiResponse } from "./message.ts";

/** Answers of reads: plan, one statement, text. */

const largestPage = 5000;

type Where = (scope: Scope) => Condition;
type Related = Extract<Target, { kind: "related" }>;

export async function answerCollection(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "collection" | "related" }>,
  options: QueryOptions,
): Promise<ApiResponse> {
  const preferences = parsePrefer(request.headers["prefer"]);
  const planning = planningOf(context, request);
  const table = rowsTable(context, target);
  const where = target.kind === "related" ? whereRelated(planning, target) : undefined;
  const apply = options.others.get("$apply");
  if (apply !== undefined) return answerApply(context, request, table, apply, options, where);
  const size = Math.min(preferences.maxPageSize ?? options.top ?? largestPage, largestPage);
  const query = pageKey(request, options);
  const after = options.skipToken === null ? null : readSkipToken(context.secret, query, options.skipToken);
  // One row more than the page tells whether there is a next one; $top alone never has one.
  const pages = options.top === null || preferences.maxPageSize !== null;
  const names = preferences.annotations !== null;
  const plan = planRead(planning, { table, options, where, limit: pages ? size + 1 : size, after, names });
  const rows = await context.database.run(readSql(context.model, plan));
  const more = pages && rows.length > size;
  const page = pageOf(more ? rows.slice(0, size) : rows);
  const nextLink = more ? nextPage(request, options, writeSkipToken(context.secret, query, page.last as never)) : null;
  const presentation = await present(context, request, setFragment(table.entitySet, options), preferences);
  return json(200, collectionText(plan, page, presentation, nextLink), applied(preferences, ["page", "annotations"]));
}

export async function answerCount(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "count" }>,
  options: QueryOptions,
): Promise<ApiResponse> {
  const planning = planningOf(context, request);
  const where = target.of.kind === "related" ? whereRelated(planning, target.of) : undefined;
  const plan = planRead(planning, { table: rowsTable(context, target.of), options, where, limit: null, names: false });
  const [row] = await context.database.run(countOnlySql(plan));
  return text(200, String(row?.[0] ?? 0));
}

/** A record by its key, or the one a lookup of it points to. */
export async function answerRecord(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "record" | "related" }>,
  options: QueryOptions,
): Promise<ApiResponse> {
  const preferences = parsePrefer(request.headers["prefer"]);
  const planning = planningOf(context, request);
  const table = target.kind === "record" ? target.table : rowsTable(context, target);
  const key = keyOf(target.table, target.key);
  const where = target.kind === "record" ? whereKey(key) : whereRelated(planning, target);
  const names = preferences.annotations !== null;
  const plan = planRead(planning, { table, options, where, limit: 1, names });
  const body = await oneRow(context, plan);
  if (body === null) {
    if (target.kind === "related") return { status: 204, headers: { "odata-version": "4.0" }, body: null };
    throw await notFound(context, request, table, key);
  }
  const etag = etagOf(body);
  const unchanged = request.headers["if-none-match"] === etag && etag !== null && options.expand.length === 0 && !names;
  if (unchanged) return { status: 304, headers: { "odata-version": "4.0", etag }, body: null };
  const presentation = await present(context, request, `${setFragment(table.entitySet, options)}/$entity`, preferences);
  const headers = { ...applied(preferences, ["annotations"]), ...(etag ? { etag } : {}) };
  return json(200, recordText(plan, body, presentation), headers);
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
  const body = await oneRow(context, plan);
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
  const body = await oneRow(context, plan);
  if (body === null) throw await notFound(context, request, table, key);
  const value = (JSON.parse(body) as Record<string, unknown>)[property];
  if (value === null || value === undefined) return { status: 204, headers: { "odata-version": "4.0" }, body: null };
  if (raw) return text(200, String(value));
  const id = key.kind === "id" ? `(${key.id})` : "";
  return json(
    200,
    JSON.stringify({ "@odata.context": contextUrl(request.serviceRoot, `${table.entitySet}${id}/${property}`), value }),
  );
}

/** Addresses of related records: `…/$ref`. */
export async function answerReferences(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "reference" }>,
): Promise<ApiResponse> {
  const planning = planningOf(context, request);
  const { navigation } = target;
  const related: Related = { kind: "related", table: target.table, key: target.key, navigation };
  const table = rowsTable(context, related);
  const options: QueryOptions = { ...noOptions, select: [table.primaryId] };
  const plan = planRead(planning, {
    table,
    options,
    where: whereRelated(planning, related),
    limit: navigation.kind === "one" ? 1 : largestPage,
    names: false,
  });
  const { bodies } = pageOf(await context.database.run(readSql(context.model, plan)));
  const addresses = bodies.map((body) => ({
    "@odata.id": `${request.serviceRoot}${table.entitySet}(${String((JSON.parse(body) as Record<string, unknown>)[table.primaryId])})`,
  }));
  if (navigation.kind !== "one")
    return json(
      200,
      JSON.stringify({ "@odata.context": contextUrl(request.serviceRoot, "Collection($ref)"), value: addresses }),
    );
  if (!addresses[0]) return { status: 204, headers: { "odata-version": "4.0" }, body: null };
  return json(200, JSON.stringify({ "@odata.context": contextUrl(request.serviceRoot, "$ref"), ...addresses[0] }));
}

export const noOptions: QueryOptions = {
  select: null,
  filter: null,
  orderBy: [],
  top: null,
  count: false,
  expand: [],
  skipToken: null,
  aliases: new Map(),
  others: new Map(),
};

function planningOf({ model }: ApiContext, { caller }: ApiRequest): Planning {
  return { model, caller };
}

function rowsTable({ model }: ApiContext, target: Extract<Target, { kind: "collection" | "related" }>): Table {
  if (target.kind === "collection") return target.table;
  const { navigation } = target;
  return tableOf(model, navigation.kind === "one" ? (navigation.targets[0] ?? "") : navigation.target);
}

export function whereKey(key: Key): Where {
  return (scope) => {
    const values = key.kind === "id" ? { [scope.table.primaryId]: key.id } : key.values;
    const terms = Object.entries(values).map(([name, value]): Condition => {
      const column = columnOf(scope.table, name);
      const sqlType = column.kind === "text" ? "text" : key.kind === "id" ? "uuid" : "text";
      return {
        kind: "compare",
        operator: "eq",
        left: { kind: "column", scope, column },
        right: { kind: "value", value, sqlType },
        text: column.kind === "text",
      };
    });
    return { kind: "and", terms };
  };
}

/** Rows that hang on a record by a navigation property: some record of that key points to them. */
function whereRelated(planning: Planning, { table, key, navigation }: Related): Where {
  const from = scopeOf(planning, table);
  const condition = whereKey(keyOf(table, key))(from);
  return (scope) => ({ kind: "reached", scope, from, navigation, condition });
}

async function oneRow(context: ApiContext, plan: ReadPlan): Promise<string | null> {
  const [row] = await context.database.run(readSql(context.model, plan));
  return (row?.[1] as string | null | undefined) ?? null;
}

function etagOf(body: string): string | null {
  return /^\{"@odata\.etag":"(W\/\\"\d+\\")"/.exec(body)?.[1]?.replaceAll("\\", "") ?? null;
}

/** A record that is not there is told apart from one the caller may not see. */
async function notFound({ database }: ApiContext, { caller }: ApiRequest, table: Table, key: Key): Promise<Error> {
  if (key.kind === "alternate")
    return recordErrors.recordNotFound({ table: table.name, id: JSON.stringify(key.values) });
  const [row] = await database.run(existsSql([{ table, id: key.id, access: { kind: "all" } }]));
  return row?.[0] === true
    ? denied(caller, table, "read")
    : recordErrors.recordNotFound({ table: table.name, id: key.id });
}

async function present(
  context: ApiContext,
  request: ApiRequest,
  fragment: string,
  { annotations }: Preferences,
): Promise<Presentation> {
  const url = contextUrl(request.serviceRoot, fragment);
  if (annotations === null) return { context: url, annotations: null };
  const formatter = formatterFor(request.caller, await settingsOf(context.database));
  return { context: url, annotations: { wanted: wantedAnnotations(annotations), formatter } };
}

function applied(
  preferences: Preferences,
  kinds: readonly ("page" | "annotations" | "return")[],
): Record<string, string> {
  const parts: string[] = [];
  if (kinds.includes("return") && preferences.returnRepresentation) parts.push("return=representation");
  if (kinds.includes("page") && preferences.maxPageSize !== null)
    parts.push(`odata.maxpagesize=${preferences.maxPageSize}`);
  if (kinds.includes("annotations") && preferences.annotations !== null)
    parts.push(`odata.include-annotations="${preferences.annotations}"`);
  return parts.length > 0 ? { "preference-applied": parts.join(",") } : {};
}

/** What a skip token belongs to: the same path and the same options but the token itself. */
function pageKey(request: ApiRequest, options: QueryOptions): string {
  const others = request.query.split("&").filter((part) => !/^(\$|%24)skiptoken=/i.test(part));
  if (options.skipToken !== null && !/^[\w.-]{1,16000}$/.test(options.skipToken)) throw planErrors.badSkipToken();
  return `${request.path}?${others.join("&")}`;
}

function nextPage(request: ApiRequest, options: QueryOptions, token: string): string {
  const key = pageKey(request, options);
  return `${request.serviceRoot}${key}${key.endsWith("?") ? "" : "&"}$skiptoken=${token}`;
}
