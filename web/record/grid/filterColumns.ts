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

/** What a new condition begins with: the name, which a list is most often narrowed by. */
export function firstTerm(model: TableModel): FilterTerm {
  const columns = filterable(model);
  const first = columns.find(({ name }) => name === model.primaryName) ?? columns[0];
  return first === undefined ? { kind: "other", text: "" } : termFor(first);
}

export function termFor(column: ColumnModel): Comparison {
  return { kind: "compare", property: column.property, operator: operatorsOf(column)[0] ?? "eq", values: [] };
}
