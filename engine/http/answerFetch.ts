import { propertyOf } from "../model/model.ts";
import type { Fetch } from "../odata/fetchSyntax.ts";
import { parsePrefer } from "../odata/prefer.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import type { FetchPlan, FetchStart } from "../plan/fetchPlan.ts";
import { readPagingCookie, writePagingCookie } from "../plan/pagingCookie.ts";
import { planFetch } from "../plan/planFetch.ts";
import { readSkipToken, writeSkipToken } from "../plan/skipToken.ts";
import type { Target } from "../plan/target.ts";
import { setFragment } from "../respond/context.ts";
import { fetchText } from "../respond/fetchRows.ts";
import { pageOf } from "../respond/rows.ts";
import { fetchSql } from "../sql/fetchSql.ts";
import { mostCounted } from "../sql/readSql.ts";
import type { ApiContext } from "./context.ts";
import { json, type ApiRequest, type ApiResponse } from "./message.ts";
import { nextPage, pageKey } from "./pageLinks.ts";
import { applied, present } from "./presentation.ts";
import { planningOf, requireRecord, tablesOf, whereRelated } from "./readWhere.ts";
import type { GivenFetch } from "./storedQuery.ts";

/** Answers `?fetchXml=…`, the views that keep one, and `?sql=…`: rows or groups of a set, or of what hangs on a record. */

const largestPage = 5000;

export async function answerFetch(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "collection" | "related" }>,
  options: QueryOptions,
  given: GivenFetch,
): Promise<ApiResponse> {
  const preferences = parsePrefer(request.headers["prefer"]);
  const { fetch } = given;
  const planning = planningOf(context, request);
  const [table] = tablesOf(context, target);
  const where = target.kind === "related" ? whereRelated(planning, target) : undefined;
  const size = Math.min(preferences.maxPageSize ?? fetch.count ?? largestPage, largestPage);
  const paging: Paging = { context, request, options, fetch, size };
  const start = startOf(paging);
  const plan = planFetch(planning, {
    fetch,
    table,
    where,
    // One row more than the page tells whether there is a next one; `top` never has one.
    limit: fetch.top === null ? size + 1 : Math.min(fetch.top, largestPage),
    start,
    count: options.count || fetch.returnTotal,
    names: preferences.annotations !== null,
  });
  const rows = await context.database.run(fetchSql(context.model, plan), context.departed);
  const more = fetch.top === null && rows.length > size;
  const page = pageOf(more ? rows.slice(0, size) : rows);
  if (page.bodies.length === 0 && target.kind === "related")
    await requireRecord(context, request, target.table, target.key);
  const presentation = await present(context, request, fragmentOf(table.entitySet, fetch, plan), preferences);
  const after = isKeyset(fetch) ? (page.last as never[]) : null;
  const hasLink = more && (given.isLinked || preferences.maxPageSize !== null);
  const links = {
    more,
    pagingCookie: more && presentation.annotations && options.skipToken === null ? cookieOf(paging, after) : null,
    nextLink: hasLink ? linkOf(paging, after, start) : null,
  };
  const body = fetchText(plan, page, presentation, links, mostCounted);
  return json(200, body, applied(preferences, ["page", "annotations"]));
}

interface Paging {
  readonly context: ApiContext;
  readonly request: ApiRequest;
  readonly options: QueryOptions;
  readonly fetch: Fetch;
  readonly size: number;
}

/** Whether a page can continue from the last row of the one before; else pages are counted. */
function isKeyset({ aggregate, distinct }: Fetch): boolean {
  return !aggregate && !distinct;
}

function startOf(paging: Paging): FetchStart {
  const { context, request, options, fetch, size } = paging;
  if (options.skipToken !== null) {
    const values = readSkipToken(context.secret, pageKey(request, options), options.skipToken);
    return isKeyset(fetch) ? { kind: "after", values, skip: 0 } : { kind: "skip", rows: Number(values[0]) };
  }
  if (fetch.skip > 0) return { kind: "skip", rows: fetch.skip };
  if (fetch.page === 1) return { kind: "first" };
  const counted: FetchStart = { kind: "skip", rows: (fetch.page - 1) * size };
  if (fetch.pagingCookie === null) return counted;
  const { page, after } = readPagingCookie(context.secret, cookieKey(paging), fetch.pagingCookie);
  // A cookie goes forward only; a client that goes back is answered by counting.
  return after === null || page >= fetch.page
    ? counted
    : { kind: "after", values: after, skip: (fetch.page - page - 1) * size };
}

/** What a cookie belongs to: the same rows in the same order, however many at a time. */
function cookieKey({ request, fetch }: Paging): string {
  return `${request.path}?fetchXml=${JSON.stringify({ ...fetch, count: null, page: 1, pagingCookie: null })}`;
}

function cookieOf(paging: Paging, after: never[] | null): string {
  return writePagingCookie(paging.context.secret, cookieKey(paging), { page: paging.fetch.page, after });
}

function linkOf({ context, request, options, size }: Paging, after: never[] | null, start: FetchStart): string {
  const values = after ?? [(start.kind === "skip" ? start.rows : 0) + size];
  return nextPage(request, options, writeSkipToken(context.secret, pageKey(request, options), values));
}

function fragmentOf(set: string, fetch: Fetch, plan: FetchPlan): string {
  if (plan.kind === "groups" || fetch.entity.allAttributes) return set;
  const { scope } = plan.source;
  const own = plan.columns.filter((column) => column.scope === scope && column.key === propertyOf(column.column));
  return setFragment(set, { select: own.map(({ key }) => key), expand: [] });
}
