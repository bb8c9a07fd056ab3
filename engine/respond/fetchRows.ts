import { propertyOf } from "../model/model.ts";
import type { FetchColumn, FetchPlan, FetchRowsPlan } from "../plan/fetchPlan.ts";
import type { Wanted } from "./annotations.ts";
import type { Formatter } from "./formatter.ts";
import { annotateGroup } from "./groups.ts";
import type { Page, Presentation } from "./rows.ts";

/** What a FetchXML statement answered, as the text of a JSON body. Without annotations no row is taken apart. */

const prefix = "Microsoft.Dynamics.CRM.";
const formattedValue = "OData.Community.Display.V1.FormattedValue";
const attributeName = "OData.Community.Display.V1.AttributeName";

export interface FetchLinks {
  /** There is a further page. */
  readonly more: boolean;
  /** What the next page is asked for with; null where it is not asked for like that. */
  readonly pagingCookie: string | null;
  readonly nextLink: string | null;
}

/** @param mostCounted - clients are told of no more matches than this. */
export function fetchText(
  plan: FetchPlan,
  page: Page,
  presentation: Presentation,
  { more, pagingCookie, nextLink }: FetchLinks,
  mostCounted: number,
): string {
  const counted = page.count ?? 0;
  const count = Math.min(counted, mostCounted);
  const annotations: [string, unknown][] = [
    ["totalrecordcount", plan.count ? count : -1],
    ["totalrecordcountlimitexceeded", plan.count && counted > mostCounted],
    ...(pagingCookie === null ? [] : ([["fetchxmlpagingcookie", pagingCookie]] as const)),
    ...(more ? ([["morerecords", true]] as const) : []),
  ].map(([name, value]) => [`${prefix}${String(name)}`, value]);
  const { wanted } = presentation.annotations ?? { wanted: () => false };
  const head = [
    `"@odata.context":${JSON.stringify(presentation.context)}`,
    ...annotations
      .filter(([name]) => wanted(name))
      .map(([name, value]) => `${JSON.stringify(`@${name}`)}:${JSON.stringify(value)}`),
    ...(plan.count ? [`"@odata.count":${count}`] : []),
  ];
  const rows = page.bodies.map((body) => rowText(plan, body, presentation)).join(",");
  const next = nextLink === null ? "" : `,"@odata.nextLink":${JSON.stringify(nextLink)}`;
  return `{${head.join(",")},"value":[${rows}]${next}}`;
}

function rowText(plan: FetchPlan, body: string, { annotations }: Presentation): string {
  const isRenamed = plan.kind === "rows" && plan.columns.some(({ key, name }) => key !== name);
  if (!annotations && !isRenamed) return withoutNulls(body);
  const row = JSON.parse(body) as Json;
  if (plan.kind === "rows") return JSON.stringify(annotateRow(plan, row, annotations));
  if (!annotations) return withoutNulls(body);
  return withoutNulls(JSON.stringify(annotateGroup(plan, row, annotations.formatter, annotations.wanted)));
}

/**
 * A row of text without what has no value. PostgreSQL writes a row without blanks and escapes every quotation mark
 * within a value, so that a comma and a quotation mark side by side begin a name or end a value, and none of our names
 * begins with a colon.
 */
export function withoutNulls(body: string): string {
  return body.replace(/,"[^"]+":null(?=[,}])/g, "").replace(/^\{"[^"]+":null,?/, "{");
}

type Json = Readonly<Record<string, unknown>>;

/** `row` is what the statement printed, with `…#name`, `…#table` and `…#currency` beside what needs them. */
function annotateRow(plan: FetchRowsPlan, row: Json, annotations: Presentation["annotations"]): Json {
  const result: [string, unknown][] = [];
  if (row["@odata.etag"]) result.push(["@odata.etag", row["@odata.etag"]]);
  for (const column of plan.columns) {
    const value = row[column.name];
    if (value === null || value === undefined) continue;
    if (annotations) result.push(...annotationsOf(column, row, value, annotations.formatter, annotations.wanted));
    result.push([column.key, value]);
  }
  return Object.fromEntries(result);
}

function annotationsOf(
  { key, name, column }: FetchColumn,
  row: Json,
  value: unknown,
  formatter: Formatter,
  wanted: Wanted,
): [string, unknown][] {
  const isAliased = key !== propertyOf(column);
  const found: [string, unknown][] = [];
  if (isAliased) found.push([attributeName, column.name]);
  const currency = { _transactioncurrencyid_value: row[`${name}#currency`] };
  const text = column.kind === "lookup" ? row[`${name}#name`] : formatter.format(column, value, currency);
  if (text !== null && text !== undefined) found.push([formattedValue, text]);
  if (column.kind === "lookup") {
    const table = row[`${name}#table`] ?? column.targets[0]?.table;
    const navigation = column.targets.find((target) => target.table === table)?.navigation;
    if (navigation && !isAliased) found.push([`${prefix}associatednavigationproperty`, navigation]);
    found.push([`${prefix}lookuplogicalname`, table]);
  }
  return found.filter(([annotation]) => wanted(annotation)).map(([annotation, told]) => [`${key}@${annotation}`, told]);
}
