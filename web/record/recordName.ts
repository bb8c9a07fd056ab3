import { queryOptions, useQuery } from "@tanstack/react-query";
import type { TableSummary } from "../../engine/model/describe.ts";
import { ApiError } from "../api/apiError.ts";
import { api, type Row } from "../api/client.ts";
import { useAppModel } from "../api/model.ts";
import type { LookupValue } from "./fieldValue.ts";

/** The name behind an id that an address gives, found in the first of these tables that has it; null when none does. */
export function recordNameQuery(tables: readonly TableSummary[], id: string) {
  return queryOptions({
    queryKey: ["name", id, tables.map(({ name }) => name)],
    queryFn: async ({ signal }): Promise<LookupValue | null> => {
      for (const table of tables) {
        const name = await nameIn(table, id, signal);
        if (name !== undefined) return { table: table.name, id, name };
      }
      return null;
    },
    staleTime: 60_000,
  });
}

/** The name of a record that one of these tables holds; the empty text until it is known. */
export function useRecordName(tableNames: readonly string[], id: string | undefined): string {
  const { tables } = useAppModel();
  const searched = tables.filter(({ name }) => tableNames.includes(name));
  const { data } = useQuery({ ...recordNameQuery(searched, id ?? ""), enabled: id !== undefined });
  return data?.name ?? "";
}

async function nameIn(table: TableSummary, id: string, signal: AbortSignal): Promise<string | undefined> {
  const { entitySet, primaryName } = table;
  if (primaryName === null) return undefined;
  try {
    const row = await api.get<Row>(`${entitySet}(${id})?$select=${primaryName}`, { annotations: false, signal });
    return String(row[primaryName] ?? "");
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
