import type { ColumnModel, TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { columnsOf } from "../../api/model.ts";
import { isLinked } from "../../api/linkedColumns.ts";
import { currencyProperty } from "../../api/currencies.ts";

/** Least width of a column in pixels, and its share of what is left over. */
const widths: Readonly<Record<ColumnModel["kind"], readonly [number, number]>> = {
  text: [144, 3],
  memo: [184, 3],
  lookup: [144, 3],
  choice: [104, 2],
  state: [112, 1],
  status: [120, 2],
  boolean: [80, 1],
  money: [128, 2],
  decimal: [96, 1],
  integer: [80, 1],
  bigint: [96, 1],
  date: [112, 1],
  datetime: [184, 1],
  uuid: [144, 2],
  tablename: [112, 1],
};

function widthOf(column: ColumnModel): readonly [number, number] {
  const [least, share] = widthOfKind(column);
  return [Math.max(least, Math.min(widestLabel, labelWidth(column.label))), share];
}

function widthOfKind({ kind, format }: ColumnModel): readonly [number, number] {
  if (format === "Email") return [176, 3];
  if (format === "Phone") return [136, 2];
  return kind === "datetime" && format === "DateOnly" ? widths.date : widths[kind];
}

/** A heading is read whole, but for one that is longer than what stands under it deserves. */
const widestLabel = 176;

/** About as wide as a heading is with the arrow of the sorted column: it is not worth a measurement. */
function labelWidth(label: string): number {
  return Math.ceil(label.length * 6.8) + 36;
}

export const selectWidth = 40;

/** Pixels the reader gave columns, by name. */
export type ColumnWidths = Readonly<Record<string, number>>;

/**
 * The view asked for, else the table's first choice, else a view of the name alone. An address with a filter and no
 * view means that filter among all records, so the view that leaves none out comes first.
 */
export function viewOf(
  model: TableModel,
  id: string | undefined,
  isFiltered: boolean,
  views: readonly ViewModel[] = model.views,
): ViewModel {
  const whole = isFiltered ? views.find((view) => view.filter === null) : undefined;
  const found = views.find((view) => view.id === id) ?? whole ?? views.find((view) => view.default) ?? views[0];
  const name = model.primaryName ?? model.primaryId;
  return found ?? { id: "", label: model.plural, filter: null, order: name, columns: [name], default: true };
}

/** The view with other columns than its own, where the address names some that there are. */
export function withColumns(model: TableModel, view: ViewModel, columns: string | undefined): ViewModel {
  const known = columnsOf(model, [...new Set(columns?.split(","))]).map(({ name }) => name);
  return known.length === 0 ? view : { ...view, columns: known };
}

/** Every column that can be put on show, by its label. */
export function choosableColumns(model: TableModel): readonly ColumnModel[] {
  return model.columns
    .filter(({ kind }) => kind !== "uuid" && kind !== "tablename")
    .sort((a, b) => a.label.localeCompare(b.label));
}

export function viewColumns(model: TableModel, view: ViewModel): readonly ColumnModel[] {
  return columnsOf(model, view.columns);
}

/** The column whose text opens the record: the name, where the view shows it, else the first. */
export function titleColumn(model: TableModel, columns: readonly ColumnModel[]): ColumnModel | undefined {
  return columns.find((column) => column.name === model.primaryName) ?? columns[0];
}

/** What is read of each row: the columns on show, and what it takes to open it, judge its state and write its amounts. */
export function selectOf(model: TableModel, columns: readonly ColumnModel[]): readonly string[] {
  const has = (property: string) => model.columns.some((column) => column.property === property);
  const own = columns.filter((column) => !isLinked(column));
  const needsCurrency = own.some(({ kind }) => kind === "money");
  return [
    ...new Set([
      model.primaryId,
      ...(model.primaryName === null ? [] : [model.primaryName]),
      ...own.map(({ property }) => property),
      ...(has("statecode") ? ["statecode"] : []),
      ...(needsCurrency && has(currencyProperty) ? [currencyProperty] : []),
    ]),
  ];
}

/** `grid-template-columns` of a row; a tick box first. The first column, by which a row is known, has more room. */
export function gridTemplate(columns: readonly ColumnModel[], widths: ColumnWidths): string {
  const tracks = columns.map((column, place) => {
    const [least, share] = widthOf(column);
    const chosen = widths[column.name];
    return chosen === undefined ? `minmax(${least}px, ${place === 0 ? share + 1 : share}fr)` : `${chosen}px`;
  });
  return [`${selectWidth}px`, ...tracks].join(" ");
}

export function leastWidth(columns: readonly ColumnModel[], widths: ColumnWidths): number {
  return columns.reduce((sum, column) => sum + (widths[column.name] ?? widthOf(column)[0]), selectWidth);
}
