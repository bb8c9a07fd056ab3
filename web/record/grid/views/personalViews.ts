import { queryOptions, useQuery } from "@tanstack/react-query";
import type { TableModel, ViewModel } from "../../../../engine/model/describe.ts";
import { api, literal, type Page, type Row } from "../../../api/client.ts";
import { linksOf, withLinked } from "../../../api/linkedColumns.ts";
import { appModelQuery, tableModelQuery } from "../../../api/model.ts";
import { setPreference, usePreference } from "../../../api/preferences.ts";
import { invalidateRecord, recordKeys } from "../../../api/records.ts";
import { queryClient } from "../../../api/queryClient.ts";
import { fetchOfList, layoutOfList } from "./fetchOfList.ts";
import { linkedTables, viewOfFetch } from "./viewOfFetch.ts";

/** The reader's own views of a table, stored on the server as Dataverse stores them. */

const noViews: readonly ViewModel[] = [];

export function usePersonalViews(model: TableModel): {
  readonly views: readonly ViewModel[];
  readonly isReady: boolean;
} {
  const { data, isPending } = useQuery(personalViewsQuery(model));
  return { views: data ?? noViews, isReady: !isPending };
}

function personalViewsQuery(model: TableModel) {
  return queryOptions({
    queryKey: [...recordKeys.lists("userquery"), model.name],
    queryFn: async ({ signal }) => {
      const select = "userqueryid,name,fetchxml,layoutxml";
      const filter = encodeURIComponent(`returnedtypecode eq ${literal(model.name)} and statecode eq 0`);
      const path = `userqueries?$select=${select}&$filter=${filter}&$orderby=name`;
      const page = await api.get<Page>(path, { annotations: false, signal });
      const wide = await withLinks(model, page.value);
      return page.value.flatMap((row) => viewOfFetch(wide, row) ?? []);
    },
  });
}

/** The table with the columns of the records that its stored views link. */
async function withLinks(model: TableModel, rows: readonly Row[]): Promise<TableModel> {
  const linked = new Set(rows.flatMap(linkedTables));
  if (linked.size === 0) return model;
  const { tables } = await queryClient.ensureQueryData(appModelQuery());
  const links = linksOf(model, tables).filter(({ table }) => linked.has(table));
  const names = [...new Set(links.map(({ table }) => table))];
  return withLinked(
    model,
    links,
    await Promise.all(names.map((name) => queryClient.ensureQueryData(tableModelQuery(name)))),
  );
}

/** @throws Error in the reader's words, when the list cannot be kept as a view. */
export async function createView(model: TableModel, name: string, list: ViewModel): Promise<string> {
  const body = { name, returnedtypecode: model.name, querytype: 0, ...storedForm(model, list) };
  const row = await api.post<Row>("userqueries", body, { returnRepresentation: true });
  await refresh();
  return String(row.userqueryid);
}

export async function updateView(model: TableModel, id: string, list: ViewModel): Promise<void> {
  await api.patch(`userqueries(${id})`, storedForm(model, list));
  await refresh();
}

export async function renameView(id: string, name: string): Promise<void> {
  await api.patch(`userqueries(${id})`, { name });
  await refresh();
}

export async function deleteView(id: string): Promise<void> {
  await api.delete(`userqueries(${id})`);
  await refresh();
}

/** The view a table opens with, where the reader chose one. */
export function useDefaultView(table: string): string | undefined {
  return usePreference(preferenceOf(table));
}

export function setDefaultView(table: string, id: string): Promise<void> {
  return setPreference(preferenceOf(table), id);
}

function preferenceOf(table: string): string {
  return `view.${table}`;
}

function storedForm(model: TableModel, list: ViewModel): { readonly fetchxml: string; readonly layoutxml: string } {
  return { fetchxml: fetchOfList(model, list), layoutxml: layoutOfList(model, list.columns) };
}

function refresh(): Promise<void> {
  return invalidateRecord("userquery");
}
