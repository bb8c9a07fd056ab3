import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ViewModel } from "../../engine/model/describe.ts";
import { ApiError } from "../api/apiError.ts";
import type { Row } from "../api/client.ts";
import { tableModelQuery, useAppModel } from "../api/model.ts";
import { recordKeys } from "../api/records.ts";
import { gridSearch } from "../record/grid/gridQuery.ts";
import { pathOf } from "./place.ts";
import { forget, visit } from "./recents.ts";

/** Remembers each record and view that is opened, as soon as its name is known; it asks the server for nothing. */
export function useVisits(): void {
  const { user } = useAppModel();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const { table, id } = pathOf(pathname);
  useRecordVisit(user.id, table, id);
  useViewVisit(user.id, id === "" ? table : "", search);
}

function useRecordVisit(userId: string, table: string, id: string): void {
  const { tables } = useAppModel();
  const primaryName = tables.find(({ name }) => name === table)?.primaryName;
  // Only looks at what the page itself reads.
  const { data, error } = useQuery<Row>({ queryKey: recordKeys.record(table, id), enabled: false });
  const name = data === undefined || !primaryName ? "" : String(data[primaryName] ?? "");
  const isGone = error instanceof ApiError && error.status === 404;
  useEffect(() => {
    if (id === "") return;
    if (isGone) forget(userId, { table, id });
    else if (name !== "") visit(userId, { table, id, name });
  }, [userId, table, id, name, isGone]);
}

function useViewVisit(userId: string, table: string, search: object): void {
  const { data: model } = useQuery({ ...tableModelQuery(table), enabled: false });
  const { data: personal = [] } = useQuery<readonly ViewModel[]>({
    queryKey: [...recordKeys.lists("userquery"), table],
    enabled: false,
  });
  const { view = "", filter, q } = gridSearch(search as Record<string, unknown>);
  const label = [...(model?.views ?? []), ...personal].find(({ id }) => id === view)?.label;
  const isPlain = filter === undefined && q === undefined;
  const name = (isPlain ? (view === "" ? model?.plural : label) : undefined) ?? "";
  useEffect(() => {
    if (table !== "" && name !== "") visit(userId, { table, name, ...(view !== "" && { search: { view } }) });
  }, [userId, table, view, name]);
}
