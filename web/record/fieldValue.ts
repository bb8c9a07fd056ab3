import type { ColumnModel, TableModel } from "../../engine/model/describe.ts";
import { lookupTable, type Row } from "../api/client.ts";
import { bindOf, columnOf } from "../api/model.ts";
import { shippedName } from "../i18n/shippedName.ts";

/** Values of a record between the Web API, which reads and writes a lookup differently, and the form. */

export interface LookupValue {
  readonly table: string;
  readonly id: string;
  readonly name: string;
}

export type FieldValue = string | number | boolean | LookupValue | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** The value a column has in a record; undefined when the record was read without it. */
export function valueIn(row: Row, column: ColumnModel): FieldValue | undefined {
  const value = row[column.property];
  if (value === undefined) return undefined;
  if (value === null) return null;
  if (column.kind === "lookup") return lookupIn(row, column, String(value));
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

export function isLookupValue(value: FieldValue | undefined): value is LookupValue {
  return typeof value === "object" && value !== null;
}

export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (isLookupValue(a) && isLookupValue(b)) return a.id === b.id;
  return (a ?? null) === (b ?? null) || (isEmpty(a) && isEmpty(b));
}

export function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === "";
}

/** What is sent to set these values: lookups by binding, empty texts as null. */
export function bodyOf(model: TableModel, values: FieldValues): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const column = columnOf(model, name);
      if (column === undefined) return [];
      return column.kind === "lookup" ? binding(column, value) : [[name, value === "" ? null : value]];
    }),
  );
}

/** The record as it will be read once these values are stored; shown until it has been read again. */
export function withValues(row: Row, model: TableModel, values: FieldValues): Row {
  const changes = Object.entries(values).flatMap(([name, value]) => {
    const column = columnOf(model, name);
    return column === undefined ? [] : readEntries(column, value);
  });
  return { ...row, ...Object.fromEntries(changes) };
}

function lookupIn(row: Row, column: ColumnModel, id: string): LookupValue {
  const { property, targets } = column;
  const table = lookupTable(row, property) ?? targets?.[0]?.table ?? "";
  const name = row[`${property}@OData.Community.Display.V1.FormattedValue`];
  return { table, id, name: typeof name === "string" ? shippedName(table, name) : "" };
}

function binding(column: ColumnModel, value: FieldValue): [string, string | null][] {
  const { targets = [] } = column;
  const target = isLookupValue(value) ? targets.find(({ table }) => table === value.table) : targets[0];
  if (target === undefined) return [];
  return [[`${target.navigation}@odata.bind`, isLookupValue(value) ? bindOf(target.entitySet, value.id) : null]];
}

function readEntries(column: ColumnModel, value: FieldValue): [string, unknown][] {
  const { property, options } = column;
  const label = options?.find((option) => option.value === value)?.label;
  const formatted = isLookupValue(value) ? value.name : label;
  return [
    [property, isLookupValue(value) ? value.id : value === "" ? null : value],
    [`${property}@OData.Community.Display.V1.FormattedValue`, formatted],
    ...(isLookupValue(value)
      ? ([[`${property}@Microsoft.Dynamics.CRM.lookuplogicalname`, value.table]] as [string, unknown][])
      : []),
  ];
}
