import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { api, formatted, type Page, type Row } from "../../../api/client.ts";
import { isLinked } from "../../../api/linkedColumns.ts";
import { recordKeys, type ListQuery } from "../../../api/records.ts";
import { instantOf } from "../../form/localTime.ts";
import { fetchFigures } from "../views/fetchOfList.ts";
import { periodLabel, spanOf, type Period } from "./periods.ts";

/** Rows of a list that have the same value in a column (of a day: in the same period), counted and summed by the server. */
export interface Group {
  readonly key: string;
  /** Empty where the column is. */
  readonly label: string;
  readonly count: number;
  /** By name of the money column, in the house's currency. */
  readonly sums: Readonly<Record<string, number>>;
  /** Narrows the list to the group. */
  readonly filter: string;
}

/** What has few enough values to gather rows under them. */
export function groupableColumns(model: TableModel): readonly ColumnModel[] {
  return model.columns
    .filter((column) => !isLinked(column) && isGroupable(column))
    .sort((a, b) => a.label.localeCompare(b.label));
}

function isGroupable({ kind, options }: ColumnModel): boolean {
  return options !== undefined || kind === "lookup" || isCalendar({ kind });
}

/** Whether the values are gathered by the period they fall in. */
export function isCalendar({ kind }: Pick<ColumnModel, "kind">): boolean {
  return kind === "date" || kind === "datetime";
}

/** Amounts that can be summed: those that the server also keeps in the house's currency. */
export function summableColumns(model: TableModel, columns: readonly ColumnModel[]): readonly ColumnModel[] {
  return columns.filter((column) => column.kind === "money" && !isLinked(column) && has(model, `${column.name}_base`));
}

interface GroupsOf {
  readonly query: ListQuery;
  readonly by: ColumnModel;
  readonly sums: readonly ColumnModel[];
}

interface GroupsWanted extends GroupsOf {
  readonly model: TableModel;
  readonly period?: Period;
}

export function groupsQuery({ model, query, by, sums, period = "month" }: GroupsWanted) {
  const isInstant = by.kind === "datetime";
  const path = isInstant ? instantsPath(model, { query, by, sums }, period) : groupsPath({ query, by, sums });
  return {
    queryKey: [...recordKeys.lists(query.table), "groups", path, period],
    queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
      const page = await api.get<Page>(path, { signal });
      return groupsOf(by, sums, isInstant ? page.value.map((row) => dayOf(by, row)) : page.value, period);
    },
  };
}

/**
 * Of instants the server gathers the days, in the zone of the reader's organization; nobody wants a group for each
 * second.
 */
export function instantsPath(model: TableModel, { query, by, sums }: GroupsOf, period: Period): string {
  const parts =
    period === "year" ? ["year"] : period === "month" || period === "quarter" ? ["year", "month"] : dayParts;
  const fetch = fetchFigures(model, query.filter, [
    ...parts.map((part) => ({ name: by.name, alias: part, groupby: "true", dategrouping: part })),
    { name: model.primaryId, alias: "rows", aggregate: "count" },
    ...sums.map(({ name }) => ({ name: `${name}_base`, alias: `sum_${name}`, aggregate: "sum" })),
  ]);
  return `${query.path}?fetchXml=${encodeURIComponent(fetch)}`;
}

const dayParts = ["year", "month", "day"];

/** The row with its day as if the column held days; the first of what it is a part of. */
function dayOf({ property }: ColumnModel, row: Row): Row {
  if (row.year === null || row.year === undefined) return { ...row, [property]: null };
  const pad = (part: unknown) => String(part ?? 1).padStart(2, "0");
  return { ...row, [property]: `${String(row.year).padStart(4, "0")}-${pad(row.month)}-${pad(row.day)}` };
}

export function groupsPath({ query, by, sums }: GroupsOf): string {
  const totals = ["$count as rows", ...sums.map(({ name }) => `${name}_base with sum as sum_${name}`)];
  const steps = [
    ...(query.filter === undefined ? [] : [`filter(${query.filter})`]),
    `groupby((${by.property}),aggregate(${totals.join(",")}))`,
  ];
  return `${query.path}?$apply=${encodeURIComponent(steps.join("/"))}`;
}

/** Choices in their own order, days by period, records by how often they stand; what is empty comes last. */
export function groupsOf(
  by: ColumnModel,
  sums: readonly ColumnModel[],
  rows: readonly Row[],
  period: Period = "month",
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const group = groupOf(by, sums, row, period);
    const known = groups.get(group.key);
    groups.set(group.key, known === undefined ? group : together(known, group));
  }
  return [...groups.values()].sort((a, b) => compare(by, a, b));
}

function groupOf(by: ColumnModel, sums: readonly ColumnModel[], row: Row, period: Period): Group {
  const value = row[by.property];
  const place = value === null || value === undefined ? emptyPlace(by) : placeOf(by, value, row, period);
  const totals = sums.map(({ name }) => [name, Number(row[`sum_${name}`] ?? 0)] as const);
  return { ...place, count: Number(row.rows ?? 0), sums: Object.fromEntries(totals) };
}

type Place = Pick<Group, "key" | "label" | "filter">;

function emptyPlace({ property }: ColumnModel): Place {
  return { key: "", label: "", filter: `${property} eq null` };
}

function placeOf({ kind, property, options }: ColumnModel, value: unknown, row: Row, period: Period): Place {
  if (isCalendar({ kind })) return periodPlace(property, String(value), period, kind === "datetime");
  const label = options?.find((option) => option.value === value)?.label ?? formatted(row, property);
  return { key: String(value), label, filter: `${property} eq ${String(value)}` };
}

function periodPlace(property: string, day: string, period: Period, isInstant: boolean): Place {
  const { first, next } = spanOf(day, period);
  const edge = (midnight: string) => (isInstant ? (instantOf(`${midnight}T00:00`) ?? midnight) : midnight);
  return {
    key: first,
    label: periodLabel(first, period),
    filter: `${property} ge ${edge(first)} and ${property} lt ${edge(next)}`,
  };
}

function together(a: Group, b: Group): Group {
  const sums = Object.entries(a.sums).map(([name, sum]) => [name, sum + (b.sums[name] ?? 0)] as const);
  return { ...a, count: a.count + b.count, sums: Object.fromEntries(sums) };
}

function compare({ kind, options }: ColumnModel, a: Group, b: Group): number {
  if (a.key === "" || b.key === "") return a.key === b.key ? 0 : a.key === "" ? 1 : -1;
  if (isCalendar({ kind })) return a.key.localeCompare(b.key);
  if (options === undefined) return b.count - a.count || a.label.localeCompare(b.label);
  const place = ({ key }: Group) => options.findIndex(({ value }) => String(value) === key);
  return place(a) - place(b);
}

function has(model: TableModel, name: string): boolean {
  return model.columns.some((column) => column.name === name);
}
