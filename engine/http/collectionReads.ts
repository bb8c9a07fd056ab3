import type { QueryOptions } from "../odata/syntax.ts";
import { parsePrefer } from "../odata/prefer.ts";
import { planRead } from "../plan/planRead.ts";
import { readSkipToken, writeSkipToken } from "../plan/skipToken.ts";
import type { Target } from "../plan/target.ts";
import { setFragment } from "../respond/context.ts";
import { collectionText, pageOf } from "../respond/rows.ts";
import { atRoot, countOnlySql, endToken, mostCounted } from "../sql/readSql.ts";
import { answerApply } from "./answerApply.ts";
import { answerTracked, countTracked, isTrackedRead } from "./answerChanges.ts";
import { answerFetch } from "./answerFetch.ts";
import type { ApiContext } from "./context.ts";
import { planned, plannedRead } from "./keptPlans.ts";
import { json, text, type ApiRequest, type ApiResponse } from "./message.ts";
import { nextPage, pageKey } from "./pageLinks.ts";
import { applied, present } from "./presentation.ts";
import { planningOf, requireRecord, tablesOf, whereRelated } from "./readWhere.ts";
import { givenFetch } from "./storedQuery.ts";

/** Answers of reads that give many rows, a page at a time. */

export const largestPage = 5000;

export async function answerCollection(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "collection" | "related" }>,
  options: QueryOptions,
): Promise<ApiResponse> {
  const fetch = options.others.size > 0 ? await givenFetch(context, request, options) : null;
  if (fetch) return answerFetch(context, request, target, options, fetch);
  const preferences = parsePrefer(request.headers["prefer"]);
  const planning = planningOf(context, request);
  const [table] = tablesOf(context, target);
  const where = target.kind === "related" ? whereRelated(planning, target) : undefined;
  const apply = options.others.get("$apply");
  if (apply !== undefined) return answerApply(context, request, table, apply, options, where);
  if (target.kind === "collection" && isTrackedRead(preferences, options))
    return answerTracked(context, request, table, options);
  const size = Math.min(preferences.maxPageSize ?? options.top ?? largestPage, largestPage);
  const query = pageKey(request, options);
  if (options.skipToken === endToken && target.kind === "related") {
    await requireRecord(context, request, target.table, target.key);
    const presentation = await present(context, request, setFragment(table.entitySet, options), preferences);
    const plan = planRead(planning, { table, options, where, limit: 0, names: false });
    return json(
      200,
      collectionText(plan, pageOf([]), presentation, null, { mostCounted }),
      applied(preferences, ["page", "annotations"]),
    );
  }
  const after = options.skipToken === null ? null : readSkipToken(context.secret, query, options.skipToken);
  // One row more than the page tells whether there is a next one; $top alone never has one.
  const pages = options.top === null || preferences.maxPageSize !== null;
  const names = preferences.annotations !== null;
  const limit = pages ? size + 1 : size;
  const make = () => planRead(planning, { table, options, where, limit, after, names });
  const isFirst = target.kind === "collection" && after === null;
  const { plan, statement } = isFirst
    ? plannedRead(context, request, `${query}#${limit}#${names}`, make)
    : planned(context.model, make());
  const rows = await context.database.run(atRoot(statement, request.serviceRoot), context.departed);
  const more = pages && rows.length > size;
  const page = pageOf(more ? rows.slice(0, size) : rows);
  if (page.bodies.length === 0 && target.kind === "related")
    await requireRecord(context, request, target.table, target.key);
  const nextLink = more ? nextPage(request, options, writeSkipToken(context.secret, query, page.last as never)) : null;
  const presentation = await present(context, request, setFragment(table.entitySet, options), preferences);
  const body = collectionText(plan, page, presentation, nextLink, { mostCounted });
  return json(200, body, applied(preferences, ["page", "annotations"]));
}

export async function answerCount(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "count" }>,
  options: QueryOptions,
): Promise<ApiResponse> {
  const planning = planningOf(context, request);
  const [table] = tablesOf(context, target.of);
  if (target.of.kind === "collection" && options.others.has("$deltatoken"))
    return countTracked(context, request, table, options);
  const where = target.of.kind === "related" ? whereRelated(planning, target.of) : undefined;
  const plan = planRead(planning, { table, options, where, limit: null, names: false });
  const [row] = await context.database.run(countOnlySql(plan), context.departed);
  const count = String(row?.[0] ?? 0);
  if (count === "0" && target.of.kind === "related")
    await requireRecord(context, request, target.of.table, target.of.key);
  return text(200, count);
}
