import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { AppModel, ColumnModel, TableModel, TableSummary } from "../../engine/model/describe.ts";
import { api } from "./client.ts";

/** The model the screens are drawn from. Loaded once a session; a change of language refreshes it in place. */

export function appModelQuery() {
  return queryOptions({
    queryKey: ["model"],
    queryFn: ({ signal }) => api.get<AppModel>("RetrieveAppModel()", { annotations: false, signal }),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

export function tableModelQuery(table: string) {
  return queryOptions({
    queryKey: ["model", table],
    queryFn: ({ signal }) =>
      api.get<TableModel>(`RetrieveTableModel(LogicalName='${table}')`, { annotations: false, signal }),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

export function useAppModel(): AppModel {
  return useSuspenseQuery(appModelQuery()).data;
}

export function useTableModel(table: string): TableModel {
  return useSuspenseQuery(tableModelQuery(table)).data;
}

/** Whether the caller has a privilege that belongs to no table. */
export function useHolds(privilege: string): boolean {
  return useAppModel().privileges.includes(privilege);
}

/** Names and rights of a table, without its columns; undefined when the caller may not see it. */
export function useTable(table: string): TableSummary | undefined {
  return useAppModel().tables.find(({ name }) => name === table);
}

export function columnOf(model: TableModel, name: string): ColumnModel | undefined {
  return model.columns.find((column) => column.name === name);
}

/** The columns of these names, in their order; a name the caller may not read is left out. */
export function columnsOf(model: TableModel, names: readonly string[]): readonly ColumnModel[] {
  return names.flatMap((name) => columnOf(model, name) ?? []);
}

/** The value of an `…@odata.bind` property: a lookup to this record. */
export function bindOf(entitySet: string, id: string): string {
  return `${entitySet}(${id})`;
}
