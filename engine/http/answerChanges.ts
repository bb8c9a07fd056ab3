import { requireAccess } from "../access/access.ts";
import type { Stored } from "../model/kinds/kind.ts";
import { columnOf, type Table } from "../model/model.ts";
import { isTracked } from "../model/tracked.ts";
import { parsePrefer, type Preferences } from "../odata/prefer.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { changeErrors } from "../plan/changeErrors.ts";
import { keptDays, readDeltaToken, writeDeltaToken, type Seen } from "../plan/deltaToken.ts";
import { planRead } from "../plan/planRead.ts";
import type { ReadPlan } from "../plan/readPlan.ts";
import { readSkipToken, writeSkipToken } from "../plan/skipToken.ts";
import { deltaText, type Change } from "../respond/deltaText.ts";
import { setFragment } from "../respond/context.ts";
import { collectionText, pageOf } from "../respond/rows.ts";
import { changesSql, countChangesSql, snapshotSql } from "../sql/changesSql.ts";
import { readSql } from "../sql/readSql.ts";
import type { ApiContext } from "./context.ts";
import { json, text, type ApiRequest, type ApiResponse } from "./message.ts";
import { deltaLink, nextPage, pageKey } from "./pageLinks.ts";
import { applied, present } from "./presentation.ts";
import { planningOf, type Where } from "./readWhere.ts";

/**
 * Change tracking (OData Protocol 4.01, section 11.3): a read that ends in a link to what will have changed, and what
 * that link then answers. Where a page continues says which of the two it belongs to.
 */

const largestPage = 5000;
/** First letters of skip tokens; those of other pages begin otherwise. */
const ofRows = "t";
const ofChanges = "c";

export function isTrackedRead({ trackChanges }: Preferences, { skipToken, others }: QueryOptions): boolean {
  if (skipToken !== null) return skipToken.startsWith(ofRows) || skipToken.startsWith(ofChanges);
  return trackChanges || others.has("$deltatoken");
}

/** @throws changeErrors.changesWithOption, changeErrors.changesNotTracked, changeErrors.badDeltaToken — 400; changeErrors.deltaTokenExpired — 410. */
export async function answerTracked(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  options: QueryOptions,
): Promise<ApiResponse> {
  requireTracked(table, options);
  const isDelta = options.others.has("$deltatoken") || options.skipToken?.startsWith(ofChanges) === true;
  return isDelta ? answerDelta(context, request, table, options) : answerRows(context, request, table, options);
}

/** How many changes the link of a token would answer. */
export async function countTracked(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  options: QueryOptions,
): Promise<ApiResponse> {
  requireTracked(table, options);
  const { since, until } = await windowOf(context, request, table, options);
  const access = requireAccess(context.model, request.caller, table, "read");
  const query = { table, access, since: since.snapshot, until: until.snapshot, after: null };
  const [row] = await context.database.run(countChangesSql(query), context.departed);
  return text(200, String(row?.[0] ?? 0));
}

function requireTracked(table: Table, options: QueryOptions): void {
  const given: readonly (readonly [string, boolean])[] = [
    ["$filter", options.filter !== null],
    ["$orderby", options.orderBy.length > 0],
    ["$expand", options.expand.length > 0],
    ["$top", options.top !== null],
    ["$count", options.count],
  ];
  const option = given.find(([, isGiven]) => isGiven)?.[0];
  if (option !== undefined) throw changeErrors.changesWithOption({ option }, { target: option });
  if (!isTracked(table)) throw changeErrors.changesNotTracked({ table: table.name });
}

/** All rows, as any read gives them. The link goes back to before the first page: what changed meanwhile comes again. */
async function answerRows(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  options: QueryOptions,
): Promise<ApiResponse> {
  const preferences = parsePrefer(request.headers["prefer"]);
  const size = sizeOf(preferences);
  const [seen, ...last] = startOf(context, request, options) ?? [JSON.stringify(await now(context))];
  const plan = planRead(planningOf(context, request), {
    table,
    options,
    limit: size + 1,
    after: last.length > 0 ? last : null,
    names: preferences.annotations !== null,
  });
  const rows = await context.database.run(readSql(context.model, plan), context.departed);
  const more = rows.length > size;
  const page = pageOf(more ? rows.slice(0, size) : rows);
  const links = more
    ? { next: skipLink(context, request, options, ofRows, [seen ?? "", ...(page.last as Stored[])]), delta: null }
    : { next: null, delta: linkSince(context, request, table, JSON.parse(String(seen)) as Seen) };
  const presentation = await present(context, request, setFragment(table.entitySet, options), preferences);
  const body = collectionText(plan, page, presentation, links.next, { deltaLink: links.delta });
  return json(200, body, applied(preferences, ["page", "changes", "annotations"]));
}

async function answerDelta(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  options: QueryOptions,
): Promise<ApiResponse> {
  const preferences = parsePrefer(request.headers["prefer"]);
  const size = sizeOf(preferences);
  const access = requireAccess(context.model, request.caller, table, "read");
  const { since, until, after } = await windowOf(context, request, table, options);
  const query = { table, access, since: since.snapshot, until: until.snapshot, after };
  const found = await context.database.run(changesSql(query, size + 1), context.departed);
  const more = found.length > size;
  const changes = found.slice(0, size).map(([id, what]): Change => ({ id: String(id), what: what as Change["what"] }));
  const plan = planChanged(context, request, table, options, changes, preferences.annotations !== null);
  const page = pageOf(await context.database.run(readSql(context.model, plan), context.departed));
  const presentation = await present(context, request, `${setFragment(table.entitySet, options)}/$delta`, preferences);
  const place = [JSON.stringify(since), JSON.stringify(until), changes.at(-1)?.id ?? ""];
  const links = more
    ? { next: skipLink(context, request, options, ofChanges, place), delta: null }
    : { next: null, delta: linkSince(context, request, table, until) };
  const deleted = `${request.serviceRoot}$metadata#${table.entitySet}/$deletedEntity`;
  const body = deltaText(plan, page, changes, { presentation, deleted, links });
  return json(200, body, applied(preferences, ["page", "annotations"]));
}

/** The rows that are there still. One that was deleted a moment ago comes with the next changes. */
function planChanged(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  options: QueryOptions,
  changes: readonly Change[],
  names: boolean,
): ReadPlan {
  const values = changes.filter(({ what }) => what === "here").map(({ id }) => id);
  const column = columnOf(table, table.primaryId);
  const where: Where = (scope) => {
    return { kind: "oneOf", operand: { kind: "column", scope, column }, values, sqlType: "uuid", text: false };
  };
  return planRead(planningOf(context, request), { table, options, where, limit: null, names });
}

interface Window {
  readonly since: Seen;
  readonly until: Seen;
  readonly after: string | null;
}

async function windowOf(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  options: QueryOptions,
): Promise<Window> {
  const start = startOf(context, request, options);
  if (start) {
    const [since, until, after] = start.map(String);
    return { since: JSON.parse(since ?? "") as Seen, until: JSON.parse(until ?? "") as Seen, after: after ?? null };
  }
  const since = readDeltaToken(context.secret, table, options.others.get("$deltatoken") ?? "");
  const until = await now(context);
  // A database that was restored numbers transactions anew: what the client saw says nothing about it.
  const isPast = transactionsIn(since) <= transactionsIn(until);
  if (since.cluster !== until.cluster || !isPast) throw changeErrors.deltaTokenExpired({ days: keptDays });
  return { since, until, after: null };
}

/** How many transactions there had been. */
function transactionsIn({ snapshot }: Seen): bigint {
  return BigInt(snapshot.split(":")[1] ?? "0");
}

async function now({ database }: ApiContext): Promise<Seen> {
  const [row] = await database.run(snapshotSql);
  return { snapshot: String(row?.[0]), cluster: String(row?.[1]), at: Date.now() };
}

function sizeOf({ maxPageSize }: Preferences): number {
  return Math.min(maxPageSize ?? largestPage, largestPage);
}

function startOf({ secret }: ApiContext, request: ApiRequest, options: QueryOptions): Stored[] | null {
  const { skipToken } = options;
  return skipToken === null ? null : readSkipToken(secret, pageKey(request, options), skipToken.slice(1));
}

function skipLink(
  { secret }: ApiContext,
  request: ApiRequest,
  options: QueryOptions,
  kind: string,
  place: readonly Stored[],
): string {
  return nextPage(request, options, `${kind}${writeSkipToken(secret, pageKey(request, options), place)}`);
}

function linkSince({ secret }: ApiContext, request: ApiRequest, table: Table, seen: Seen): string {
  return deltaLink(request, writeDeltaToken(secret, table, seen));
}
