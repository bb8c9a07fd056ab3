import type { ColumnModel, TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { literal } from "../../api/client.ts";
import { currencyProperty } from "../../api/currencies.ts";
import { expandOf, isLinked } from "../../api/linkedColumns.ts";
import type { ListQuery } from "../../api/records.ts";
import { allOf, resolveFilter } from "./filter.ts";
import { selectOf, viewColumns } from "./gridColumns.ts";

/** What the address of a list says. */
export interface GridSearch {
  readonly view?: string | undefined;
  /** Quick find. */
  readonly q?: string | undefined;
  /** Column, with `-` before it for the last first. */
  readonly sort?: string | undefined;
  readonly filter?: string | undefined;
  /** Names of the columns on show, where they are not the view's own. */
  readonly columns?: string | undefined;
  /** Column whose values the rows are gathered under. */
  readonly group?: string | undefined;
  /** The chart beside the list; see `chartOf`. */
  readonly chart?: string | undefined;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export function gridSearch(search: Record<string, unknown>): GridSearch {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  const { view, q, sort, filter, columns, group, chart } = search;
  return {
    view: text(view),
    q: text(q),
    sort: text(sort),
    filter: text(filter),
    columns: text(columns),
    group: text(group),
    chart: text(chart),
  };
}

export function gridQuery(model: TableModel, view: ViewModel, search: GridSearch, userId: string): ListQuery {
  const columns = viewColumns(model, view);
  const resolve = (filter: string | null | undefined) => (filter ? resolveFilter(filter, model, userId) : undefined);
  return {
    table: model.name,
    path: model.entitySet,
    select: selectOf(model, columns),
    filter: allOf([resolve(view.filter), quickFind(model, columns, search.q), resolve(search.filter)]),
    order: orderOf(model, view, search.sort),
    expand: expandOf(model, columns, currencyProperty),
  };
}

/** The order in force: the address's, else the view's first. */
export function sortOf(view: ViewModel, sort: string | undefined): Sort {
  if (sort !== undefined) return { column: sort.replace(/^-/, ""), descending: sort.startsWith("-") };
  const [column = "", direction] = (view.order.split(",")[0] ?? "").trim().split(/\s+/);
  return { column: column.replace(/(^|\/)_(.+)_value$/, "$1$2").replace("/", "."), descending: direction === "desc" };
}

/** The `sort` of the address after a click on a column's header. */
export function nextSort(current: Sort, column: string): string {
  return current.column === column && !current.descending ? `-${column}` : column;
}

/** A lookup with several targets has no one name to sort by. */
export function isSortable({ kind, targets }: ColumnModel): boolean {
  return kind !== "memo" && kind !== "uuid" && (kind !== "lookup" || targets?.length === 1);
}

export function orderOf(model: TableModel, view: ViewModel, sort: string | undefined): string {
  if (sort === undefined) return view.order;
  const { column, descending } = sortOf(view, sort);
  const property = model.columns.find(({ name }) => name === column)?.property;
  return property === undefined ? view.order : `${property} ${descending ? "desc" : "asc"}`;
}

/** Looks in the name and the texts of the view, as these are what the reader sees; texts of linked records are in no index. */
function quickFind(model: TableModel, columns: readonly ColumnModel[], text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const shown = columns.filter((column) => column.kind === "text" && !isLinked(column)).map(({ name }) => name);
  const names = [...new Set([...(model.primaryName === null ? [] : [model.primaryName]), ...shown])].slice(0, 5);
  return containing(names, text);
}

/** A filter for rows that have the text in one of the columns. */
export function containing(names: readonly string[], text: string): string {
  return names.map((name) => `contains(${name},${literal(text.trim())})`).join(" or ");
}
