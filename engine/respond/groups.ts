import type { ApplyPlan } from "../plan/planApply.ts";
import type { Wanted } from "./annotations.ts";
import type { Formatter } from "./formatter.ts";

/** Adds annotations to a group: the formatted value beside each value, and which table a lookup points to. */

const formattedValue = "OData.Community.Display.V1.FormattedValue";
const lookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";

/** `row` is what the statement printed, with `…#name` and `…#table` beside each lookup. */
export function annotateGroup(
  { keys, aggregates }: Pick<ApplyPlan, "keys" | "aggregates">,
  row: Readonly<Record<string, unknown>>,
  formatter: Formatter,
  wanted: Wanted,
): Record<string, unknown> {
  const result: [string, unknown][] = [];
  const put = (alias: string, text: unknown, value: unknown) => {
    if (value !== null && text !== null && text !== undefined && wanted(formattedValue))
      result.push([`${alias}@${formattedValue}`, text]);
    result.push([alias, value]);
  };
  for (const { alias, column } of keys) {
    const value = row[alias];
    const isNone = value === null || value === undefined;
    if (column.kind === "lookup" && !isNone && wanted(lookupTable))
      result.push([`${alias}@${lookupTable}`, row[`${alias}#table`] ?? column.targets[0]?.table]);
    const text = column.kind === "lookup" ? row[`${alias}#name`] : isNone ? null : formatter.format(column, value, row);
    put(alias, text, value);
  }
  for (const { alias, column, method, operand } of aggregates) {
    const value = row[alias];
    const isCount = column === null || method === "countdistinct" || (method === "count" && operand !== null);
    const isNone = value === null || value === undefined;
    put(alias, isNone ? null : isCount ? String(value) : formatter.format(column, value, row), value);
  }
  return Object.fromEntries(result);
}
