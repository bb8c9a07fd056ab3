import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { columnOf } from "../../../api/model.ts";
import { groupableColumns, summableColumns } from "../groups/groups.ts";

export const chartShapes = ["bars", "columns", "donut"] as const;
export type ChartShape = (typeof chartShapes)[number];

export interface ChartChoice {
  readonly shape: ChartShape;
  readonly by: ColumnModel;
  /** Money column that is summed; null counts rows. */
  readonly sum: ColumnModel | null;
}

/** `bars,statuscode,estimatedvalue` of the address: shape, column, and what is summed; what is not there is chosen. */
export function chartOf(model: TableModel, text: string): ChartChoice | undefined {
  const [shapeName, byName = "", sumName = ""] = text.split(",");
  const groupable = groupableColumns(model);
  const first = ["statuscode", "statecode", "ownerid"].map((name) => columnOf(model, name)).find((found) => found);
  const by = groupable.find(({ name }) => name === byName) ?? first ?? groupable[0];
  if (by === undefined) return undefined;
  return {
    shape: chartShapes.find((shape) => shape === shapeName) ?? "bars",
    by,
    sum: summableColumns(model, model.columns).find(({ name }) => name === sumName) ?? null,
  };
}

export function chartText({ shape, by, sum }: ChartChoice): string {
  return [shape, by.name, ...(sum === null ? [] : [sum.name])].join(",");
}
