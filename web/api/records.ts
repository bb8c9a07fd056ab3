import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { InfiniteData } from "@tanstack/react-query";
import { api, type GetOptions, type Page, type Row } from "./client.ts";
import { flattened } from "./linkedColumns.ts";
import { useTableModel } from "./model.ts";
import { outdate, queryClient } from "./queryClient.ts";

/**
 * Records and lists of records, as cached queries. Whatever belongs to one record (its timeline, process, history)
 * hangs its key under the record's, so that a write makes one thing stale and all of it follows.
 */
export const recordKeys = {
  record: (table: string, id: string) => ["record", table, id] as const,
  /** A part of a record: `recordKeys.part("lead", id, "timeline")`. */
  part: (table: string, id: string, part: string) => ["record", table, id, part] as const,
  lists: (table: string) => ["list", table] as const,
};

export interface ListQuery {
  /** Table of the rows. */
  readonly table: string;
  /** Entity set (`leads`), or the collection of a record (`accounts(…)/contact_customer_accounts`). */
  readonly path: string;
  /** Property names, as read: `_ownerid_value` for a lookup. */
  readonly select: readonly string[];
  readonly filter?: string | undefined;
  readonly order?: string | undefined;
  /** `$expand`, for columns of linked records; see `flattened`. */
  readonly expand?: string | undefined;
  readonly pageSize?: number;
}

/** The count the server stops at; more is shown as "5000+". */
export const countLimit = 5000;

export function recordQuery(table: string, entitySet: string, primaryId: string, id: string) {
  return queryOptions({
    queryKey: recordKeys.record(table, id),
    queryFn: ({ signal }) => api.get<Row>(`${entitySet}(${id})`, { signal }),
    placeholderData: () => listedRow(table, primaryId, id),
  });
}

/**
 * One record with all its columns. A record that a list has shown is there at once, with the columns of the list
 * (`isPlaceholderData`), until the whole of it arrives.
 */
export function useRecord(table: string, id: string) {
  const { entitySet, primaryId } = useTableModel(table);
  return useQuery(recordQuery(table, entitySet, primaryId, id));
}

export function listQuery(query: ListQuery) {
  const { table, pageSize = 50 } = query;
  return infiniteQueryOptions({
    queryKey: [...recordKeys.lists(table), query] as const,
    queryFn: ({ pageParam, signal }) => readPage(query, pageParam, { pageSize, signal }),
    initialPageParam: listPath(query),
    getNextPageParam: (page) => page["@odata.nextLink"],
  });
}

/** A page of a list, with what was expanded beside each row's own values. */
export async function readPage({ expand }: ListQuery, path: string, options: GetOptions): Promise<Page> {
  const page = await api.get<Page>(path, options);
  return expand === undefined ? page : { ...page, value: page.value.map((row) => flattened(row, expand)) };
}

/**
 * Rows of a list, page by page; ask `fetchNextPage` for more. While other rows with the same columns are on the way,
 * as after a search, those before stay on show (`isPlaceholderData`).
 */
export function useRecordPages(query: ListQuery) {
  return useInfiniteQuery({
    ...listQuery(query),
    placeholderData: (
      data: InfiniteData<Page, string> | undefined,
      before: { queryKey: readonly unknown[] } | undefined,
    ) => (isSameShape(before?.queryKey[2], query) ? data : undefined),
  });
}

export function rowsOf(data: InfiniteData<Page> | undefined): readonly Row[] {
  return data?.pages.flatMap((page) => page.value) ?? [];
}

/** The URL of the first page, with the count. */
export function listPath({ path, select, filter, order, expand }: ListQuery): string {
  const options = [
    `$select=${select.join(",")}`,
    ...(filter ? [`$filter=${encodeURIComponent(filter)}`] : []),
    ...(order ? [`$orderby=${encodeURIComponent(order)}`] : []),
    ...(expand ? [`$expand=${encodeURIComponent(expand)}`] : []),
    "$count=true",
  ];
  return `${path}?${options.join("&")}`;
}

/** Marks a record, all that belongs to it, and every list of its table as out of date. */
export async function invalidateRecord(table: string, id?: string): Promise<void> {
  await Promise.all([
    ...(id === undefined ? [] : [outdate({ queryKey: recordKeys.record(table, id) })]),
    outdate({ queryKey: recordKeys.lists(table) }),
  ]);
}

/** A verb may reach far: qualifying a lead changes five tables. Everything on show is asked for again. */
export async function invalidateEverything(): Promise<void> {
  await Promise.all([outdate({ queryKey: ["record"] }), outdate({ queryKey: ["list"] })]);
}

function isSameShape(before: unknown, query: ListQuery): boolean {
  if (typeof before !== "object" || before === null) return false;
  const { path, select, expand } = before as Partial<ListQuery>; // the third part of a list's key
  return path === query.path && select?.join() === query.select.join() && expand === query.expand;
}

function listedRow(table: string, primaryId: string, id: string): Row | undefined {
  const lists = queryClient.getQueriesData<Partial<InfiniteData<Page>>>({ queryKey: recordKeys.lists(table) });
  for (const [, data] of lists) {
    // Not everything under the key is a list of pages: a tile of the first page keeps its figures there.
    const row = data?.pages?.flatMap((page) => page.value).find((listed) => listed[primaryId] === id);
    if (row !== undefined) return row;
  }
  return undefined;
}
