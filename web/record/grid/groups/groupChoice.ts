import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { groupableColumns, isCalendar } from "./groups.ts";
import { periods, type Period } from "./periods.ts";

export interface GroupChoice {
  readonly by: ColumnModel;
  /** Of a column of days: how long a group lasts. */
  readonly period: Period;
}

/** `estimatedclosedate.quarter` of the address: a column, and for days the period, a month where none is said. */
export function groupChoiceOf(model: TableModel, text: string | undefined): GroupChoice | undefined {
  const [name, said] = text?.split(".") ?? [];
  const by = groupableColumns(model).find((column) => column.name === name);
  return by && { by, period: periods.find((period) => period === said) ?? "month" };
}

export function groupChoiceText({ by, period }: GroupChoice): string {
  return isCalendar(by) && period !== "month" ? `${by.name}.${period}` : by.name;
}
