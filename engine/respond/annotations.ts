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
  return (annotation) =>
    patterns.some((pattern) =>
      pattern.endsWith("*") ? annotation.startsWith(pattern.slice(0, -1)) : pattern === annotation,
    );
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
  const property = propertyOf(column);
  const value = row[property];
  if (value !== null && value !== undefined) {
    const text = column.kind === "lookup" ? row[`${property}#name`] : formatter.format(column, value, row);
    if (text !== null && text !== undefined && wanted(formattedValue)) result[`${property}@${formattedValue}`] = text;
    if (column.kind === "lookup")
      annotateLookup(result, column, String(row[`${property}#table`] ?? column.targets[0]?.table ?? ""), wanted);
  }
  result[property] = value;
}

function annotateLookup(result: Json, column: Extract<Named, { kind: "lookup" }>, table: string, wanted: Wanted): void {
  const property = propertyOf(column);
  const navigation = column.targets.find((target) => target.table === table)?.navigation;
  if (wanted(lookupNavigation) && navigation) result[`${property}@${lookupNavigation}`] = navigation;
  if (wanted(lookupTable)) result[`${property}@${lookupTable}`] = table;
}
