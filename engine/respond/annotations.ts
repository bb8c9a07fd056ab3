import type { Named } from "../model/model.ts";
import { propertyOf } from "../model/model.ts";
import type { RowsPlan } from "../plan/readPlan.ts";
import type { Formatter } from "./formatter.ts";

/**
 * Adds to a row what Dataverse calls annotations: the formatted value beside each value, and beside each lookup which
 * table it points to and by which navigation property.
 */

const formattedValue = "OData.Community.Display.V1.FormattedValue";
const lookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
const lookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

/** Which annotations a client asked for (`Prefer: odata.include-annotations="…"`, OData Protocol 4.01, section 8.2.8.4). */
export type Wanted = (annotation: string) => boolean;

export function wantedAnnotations(list: string): Wanted {
  const patterns = list.split(",").map((pattern) => pattern.trim());
  const isWanted = (annotation: string) =>
    patterns.some((pattern) =>
      pattern.endsWith("*") ? annotation.startsWith(pattern.slice(0, -1)) : pattern === annotation,
    );
  const known = new Map<string, boolean>(); // asked for every value of a page
  return (annotation) => {
    const answer = known.get(annotation) ?? isWanted(annotation);
    known.set(annotation, answer);
    return answer;
  };
}

type Json = Record<string, unknown>;

/** `row` is what the statement printed, with `…#name` and `…#table` beside each lookup; they become annotations. */
export function annotate(plan: RowsPlan, row: Json, formatter: Formatter, wanted: Wanted): Json {
  const result: Json = {};
  if (row["@odata.etag"] !== undefined) result["@odata.etag"] = row["@odata.etag"];
  for (const column of plan.columns) annotateColumn(result, column, row, formatter, wanted);
  for (const { navigation, rows } of plan.expands) {
    const value = row[navigation.name];
    result[navigation.name] =
      value === null || value === undefined ? value : annotateNested(rows, value, formatter, wanted);
    const link = `${navigation.name}@odata.nextLink`;
    if (row[link] !== undefined) result[link] = row[link];
  }
  return result;
}

/** Of the tables a lookup can point to, the row is of the one whose key it has. */
function annotateNested(plans: readonly RowsPlan[], value: unknown, formatter: Formatter, wanted: Wanted): unknown {
  if (Array.isArray(value)) return value.map((item: Json) => annotateNested(plans, item, formatter, wanted));
  const row = value as Json;
  const plan = plans.find(({ scope }) => row[scope.table.primaryId] !== undefined);
  return plan ? annotate(plan, row, formatter, wanted) : value;
}

function annotateColumn(result: Json, column: Named, row: Json, formatter: Formatter, wanted: Wanted): void {
  const names = namesOf(column);
  const value = row[names.property];
  if (value !== null && value !== undefined) {
    const text = column.kind === "lookup" ? row[names.name] : formatter.format(column, value, row);
    if (text !== null && text !== undefined && wanted(formattedValue)) result[names.formatted] = text;
    if (column.kind === "lookup")
      annotateLookup(result, column, String(row[names.table] ?? column.targets[0]?.table ?? ""), wanted);
  }
  result[names.property] = value;
}

function annotateLookup(result: Json, column: Extract<Named, { kind: "lookup" }>, table: string, wanted: Wanted): void {
  const names = namesOf(column);
  const navigation = column.targets.find((target) => target.table === table)?.navigation;
  if (wanted(lookupNavigation) && navigation) result[names.lookupNavigation] = navigation;
  if (wanted(lookupTable)) result[names.lookupTable] = table;
}

interface Names {
  readonly property: string;
  /** What the statement prints beside a lookup. */
  readonly name: string;
  readonly table: string;
  readonly formatted: string;
  readonly lookupNavigation: string;
  readonly lookupTable: string;
}

const keptNames = new WeakMap<Named, Names>();

/** The names a column has in a row, put together once: a page asks for them by the hundred. */
function namesOf(column: Named): Names {
  const known = keptNames.get(column);
  if (known) return known;
  const property = propertyOf(column);
  const made: Names = {
    property,
    name: `${property}#name`,
    table: `${property}#table`,
    formatted: `${property}@${formattedValue}`,
    lookupNavigation: `${property}@${lookupNavigation}`,
    lookupTable: `${property}@${lookupTable}`,
  };
  keptNames.set(column, made);
  return made;
}
