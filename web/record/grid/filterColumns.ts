import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { FilterTerm, Operator } from "./filter.ts";
import { choosableColumns } from "./gridColumns.ts";

export type Comparison = Extract<FilterTerm, { kind: "compare" }>;

const numberOperators: readonly Operator[] = ["eq", "ne", "gt", "ge", "lt", "le", "empty", "notEmpty"];
const dateOperators: readonly Operator[] = ["ge", "lt", "empty", "notEmpty"];

/** The comparisons a column knows, the most usual one first. */
export function operatorsOf({ kind, options }: ColumnModel): readonly Operator[] {
  if (options !== undefined) return ["in", "empty", "notEmpty"];
  switch (kind) {
    case "text":
      return ["contains", "startswith", "eq", "ne", "empty", "notEmpty"];
    case "memo":
      return ["contains", "empty", "notEmpty"];
    case "lookup":
      return ["eq", "ne", "empty", "notEmpty"];
    case "date":
      return ["ge", "gt", "lt", "le", "eq", "empty", "notEmpty"];
    case "datetime":
      return dateOperators;
    default:
      return numberOperators;
  }
}

/** Every column a list can be narrowed by, by its label. */
export function filterable(model: TableModel): readonly ColumnModel[] {
  return choosableColumns(model);
}

export function firstTerm(columns: readonly ColumnModel[]): FilterTerm {
  const [first] = columns;
  return first === undefined ? { kind: "other", text: "" } : termFor(first);
}

export function termFor(column: ColumnModel): Comparison {
  return { kind: "compare", property: column.property, operator: operatorsOf(column)[0] ?? "eq", values: [] };
}
