import { propertyOf } from "../model/model.ts";
import type { FetchColumn, FetchPlan } from "../plan/fetchPlan.ts";
import type { Wanted } from "./annotations.ts";
import type { Formatter } from "./formatter.ts";
import { annotateGroup } from "./groups.ts";
import type { Page, Presentation } from "./rows.ts";

/** What a FetchXML statement answered, as the text of a JSON body. Without annotations no row is taken apart. */

const prefix = "Microsoft.Dynamics.CRM.";

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
  const rows = page.bodies.map(rowPrinter(plan, presentation)).join(",");
  const next = nextLink === null ? "" : `,"@odata.nextLink":${JSON.stringify(nextLink)}`;
  return `{${head.join(",")},"value":[${rows}]${next}}`;
}

/** What prints one row after the other; what all rows share is worked out once. */
function rowPrinter(plan: FetchPlan, { annotations }: Presentation): (body: string) => string {
  if (plan.kind === "groups") {
    if (!annotations) return withoutNulls;
    const { formatter, wanted } = annotations;
    return (body) => withoutNulls(JSON.stringify(annotateGroup(plan, JSON.parse(body) as Json, formatter, wanted)));
  }
  const isRenamed = plan.columns.some(({ key, name }) => key !== name);
  if (!annotations && !isRenamed) return withoutNulls;
  const columns = plan.columns.map((column) => printedColumn(column, annotations?.wanted ?? (() => false)));
  return (body) => JSON.stringify(printedRow(columns, JSON.parse(body) as Json, annotations?.formatter ?? null));
}

/**
 * A row of text without what has no value. PostgreSQL writes a row without blanks and escapes every quotation mark
 * within a value, so that a comma and a quotation mark side by side begin a name or end a value, and none of our names
 * begins with a colon.
 */
export function withoutNulls(body: string): string {
  if (!body.includes(":null")) return body;
  return body.replace(/,"[^"]+":null(?=[,}])/g, "").replace(/^\{"[^"]+":null,?/, "{");
}

type Json = Readonly<Record<string, unknown>>;

/** A column, and the names of the annotations wanted beside it; null for those that are not. */
interface PrintedColumn extends FetchColumn {
  readonly attribute: string | null;
  readonly formatted: string | null;
  readonly navigation: string | null;
  readonly table: string | null;
}

function printedColumn(column: FetchColumn, wanted: Wanted): PrintedColumn {
  const named = (annotation: string) => (wanted(annotation) ? `${column.key}@${annotation}` : null);
  const isAliased = column.key !== propertyOf(column.column);
  const isLookup = column.column.kind === "lookup";
  return {
    ...column,
    attribute: isAliased ? named("OData.Community.Display.V1.AttributeName") : null,
    formatted: named("OData.Community.Display.V1.FormattedValue"),
    navigation: isLookup && !isAliased ? named(`${prefix}associatednavigationproperty`) : null,
    table: isLookup ? named(`${prefix}lookuplogicalname`) : null,
  };
}

/** `row` is what the statement printed, with `…#name`, `…#table` and `…#currency` beside what needs them. */
function printedRow(columns: readonly PrintedColumn[], row: Json, formatter: Formatter | null): Json {
  const result: Record<string, unknown> = {};
  if (row["@odata.etag"]) result["@odata.etag"] = row["@odata.etag"];
  for (const column of columns) {
    const value = row[column.name];
    if (value === null || value === undefined) continue;
    if (formatter) annotate(result, column, row, value, formatter);
    result[column.key] = value;
  }
  return result;
}

function annotate(
  result: Record<string, unknown>,
  { name, column, attribute, formatted, navigation, table }: PrintedColumn,
  row: Json,
  value: unknown,
  formatter: Formatter,
): void {
  if (attribute) result[attribute] = column.name;
  if (formatted) {
    const text =
      column.kind === "lookup" ? row[`${name}#name`] : formatter.format(column, value, currencyOf(row, name));
    if (text !== null && text !== undefined) result[formatted] = text;
  }
  if (column.kind !== "lookup") return;
  const target = row[`${name}#table`] ?? column.targets[0]?.table;
  const property = navigation && column.targets.find((known) => known.table === target)?.navigation;
  if (navigation && property) result[navigation] = property;
  if (table) result[table] = target;
}

/** An amount is shown in the currency of its own row, which for a link is not that of the row it hangs on. */
function currencyOf(row: Json, name: string): Json {
  return { _transactioncurrencyid_value: row[`${name}#currency`] };
}
