import type { InfiniteData, Query } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Page } from "./client.ts";
import { appModelQuery, tableModelQuery } from "./model.ts";
import { outdate, queryClient } from "./queryClient.ts";

/**
 * What others write shows in what is open, within a second: the server says which records changed, and the queries on
 * show that hold them are asked again. A page nobody looks at listens to nothing and looks at everything when it comes
 * back.
 */

interface Change {
  readonly table: string;
  readonly ids: readonly string[] | null;
}

/** Many changes at once are one look. */
const gatherMs = 150;

/** A server that was restarted is back within seconds. */
const reopenMs = 3000;

let isReached = true;
const reachListeners = new Set<() => void>();

function tellReach(reached: boolean): void {
  if (reached === isReached) return;
  isReached = reached;
  for (const listener of reachListeners) listener();
}

/** Whether the server is there, as far as the open connection to it tells. */
export function useIsServerReached(): boolean {
  return useSyncExternalStore(onReach, () => isReached);
}

function onReach(listener: () => void): () => void {
  reachListeners.add(listener);
  return () => reachListeners.delete(listener);
}

/** Listens until the function it gives is called; early, so that it hears all that happens after a first read. */
export function followChanges(): () => void {
  let source: EventSource | null = null;
  let waiting: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    lookAt(waiting);
    waiting = [];
  };
  const take = (changes: readonly Change[]) => {
    waiting.push(...changes);
    timer ??= setTimeout(look, gatherMs);
  };
  const open = () => {
    source = new EventSource("/api/live");
    source.addEventListener("open", () => {
      // What was read before may have changed before anybody listened; mostly it was nothing yet.
      lookAt([everything]);
      tellReach(true);
    });
    source.addEventListener("error", () => {
      tellReach(false);
      // The browser tries again by itself unless it was refused, as when the session is over or a proxy answers.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(reopen, reopenMs);
    });
    source.addEventListener("change", ({ data }) => take(JSON.parse(String(data)) as Change[]));
  };
  const reopen = () => {
    close();
    follow();
  };
  const close = () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const follow = () => {
    if (document.visibilityState === "hidden") close();
    else if (source === null) open();
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    clearTimeout(timer);
    close();
  };
}

const everything: Change = { table: "", ids: null };

function lookAt(changes: readonly Change[]): void {
  void outdate({ predicate: (query) => changes.some((change) => concerns(change, query)) });
}

/** Whether rows of a table are also rows of another, as a call is an activity: they have one key in common. */
function hasRowsOf(list: string, table: string): boolean {
  const known = queryClient.getQueryData(appModelQuery().queryKey)?.tables;
  const keyOf = (wanted: string) => known?.find(({ name }) => name === wanted)?.primaryId;
  return keyOf(list) !== undefined && keyOf(list) === keyOf(table);
}

/** Tables whose rows say what other tables’ screens look like. */
const drawnFrom: ReadonlySet<string> = new Set(["systemform"]);

/**
 * A list holds what its table holds; a record and its parts are of its id, and show what is related as well. Either
 * shows the names of what its lookups point to, and lists show more of it.
 */
export function concerns({ table, ids }: Change, { queryKey, state }: Looked): boolean {
  const [kind, of, id, part] = queryKey;
  if (kind === "model") return of !== undefined && drawnFrom.has(table);
  if (kind !== "list" && kind !== "record") return false;
  if (table === "" || (ids !== null && pointsTo(state?.data, ids))) return true;
  if (kind === "list") return of === table || hasRowsOf(String(of), table) || showsMoreOf(table, queryKey);
  return part !== undefined || (of === table && (ids === null || ids.includes(String(id))));
}

type Looked = Pick<Query, "queryKey"> & { readonly state?: { readonly data: unknown } };

/** Whether one of the records that were read points to one of these. */
function pointsTo(data: unknown, ids: readonly string[]): boolean {
  const wanted = new Set<unknown>(ids);
  const rows = (data as Partial<InfiniteData<Page>> | undefined)?.pages?.flatMap(({ value }) => value) ?? [data];
  return rows.some((row) => typeof row === "object" && row !== null && Object.values(row).some((id) => wanted.has(id)));
}

/** Whether a list has columns of the records of a table that its own point to. */
function showsMoreOf(table: string, queryKey: Query["queryKey"]): boolean {
  const model = queryClient.getQueryData(tableModelQuery(String(queryKey[1])).queryKey);
  const links = model?.columns.flatMap(({ targets = [] }) => targets.filter((target) => target.table === table)) ?? [];
  const text = links.length === 0 ? "" : JSON.stringify(queryKey);
  return links.some(({ navigation }) => text.includes(`${navigation}(`) || text.includes(`${navigation}/`));
}
