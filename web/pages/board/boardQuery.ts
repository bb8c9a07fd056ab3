import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ColumnModel, TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { api, type Page } from "../../api/client.ts";
import { columnOf } from "../../api/model.ts";
import { recordKeys, type ListQuery } from "../../api/records.ts";
import { allOf } from "../../record/grid/filter.ts";
import { selectOf, viewColumns } from "../../record/grid/gridColumns.ts";
import { gridQuery, type GridSearch } from "../../record/grid/gridQuery.ts";
import type { Lane } from "./lanes.ts";
import { orderProperties } from "./placeIn.ts";

export interface BoardSearch extends GridSearch {
  /** By what the board is divided. */
  readonly lanes?: string | undefined;
}

export interface LaneSum {
  readonly count: number;
  /** In the house's currency; null on a table without amounts. */
  readonly total: number | null;
}

const cardsAtOnce = 25;
const factsShown = 4;

/** What a card tells beside its name: the first columns of the view, an amount and a date among them where there are. */
export function cardColumns(model: TableModel, view: ViewModel, division: string): readonly ColumnModel[] {
  const columns = viewColumns(model, view).filter(({ name }) => name !== model.primaryName && name !== division);
  const amount = columns.find(({ kind }) => kind === "money");
  const date = columns.find(({ kind }) => kind === "date" || kind === "datetime");
  const rest = columns.filter((column) => column !== amount && column !== date);
  const first = [rest[0], amount, date].filter((column) => column !== undefined);
  return [...first, ...rest.slice(1)].slice(0, factsShown);
}

/** The cards of a lane, page by page, in the order of the view. */
export function laneQuery(
  model: TableModel,
  view: ViewModel,
  search: BoardSearch,
  lane: Lane,
  columns: readonly ColumnModel[],
  userId: string,
): ListQuery {
  const whole = gridQuery(model, view, search, userId);
  const status = columnOf(model, "statuscode");
  const selected = selectOf(model, status === undefined ? columns : [...columns, status]);
  return {
    ...whole,
    select: [...new Set([...selected, ...orderProperties(whole.order)])],
    filter: allOf([whole.filter, lane.filter]),
    pageSize: cardsAtOnce,
  };
}

/** How many records a lane has, and what they are worth, however many of them are on show. */
export function laneSumQuery({ table, path, filter }: ListQuery, amount: ColumnModel | undefined) {
  const sum = amount === undefined ? "" : `,${amount.name}_base with sum as total`;
  const apply = `${filter === undefined ? "" : `filter(${filter})/`}aggregate($count as rows${sum})`;
  return queryOptions({
    queryKey: [...recordKeys.lists(table), "sum", apply],
    queryFn: async ({ signal }): Promise<LaneSum> => {
      const { value } = await api.get<Page>(`${path}?$apply=${encodeURIComponent(apply)}`, {
        annotations: false,
        signal,
      });
      const [row] = value;
      return { count: Number(row?.rows ?? 0), total: amount === undefined ? null : Number(row?.total ?? 0) };
    },
    placeholderData: keepPreviousData,
  });
}
