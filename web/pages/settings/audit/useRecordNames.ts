import { useQuery } from "@tanstack/react-query";
import { api, type Page, type Row } from "../../../api/client.ts";
import { useAppModel } from "../../../api/model.ts";

/** The record that an audit row is about. */
export const recordProperty = "_objectid_value";

/** Ids that one question may ask for. */
const mostIds = 100;

/** The names of the records that audit rows are about, one question a table; what is gone has none. */
export function useRecordNames(rows: readonly Row[]): ReadonlyMap<string, string> {
  const { tables } = useAppModel();
  const idsByTable = new Map<string, Set<string>>();
  for (const row of rows) {
    const ids = idsByTable.get(String(row.objecttypecode)) ?? new Set();
    idsByTable.set(String(row.objecttypecode), ids.add(String(row[recordProperty])));
  }
  const asked = [...idsByTable].map(([table, ids]) => [table, [...ids].sort()] as const);
  const { data } = useQuery({
    queryKey: ["names", asked],
    queryFn: async ({ signal }) => {
      const found = await Promise.all(
        asked.map(async ([name, ids]) => {
          const table = tables.find((one) => one.name === name);
          if (!table?.rights.read || table.primaryName === null) return [];
          const pages: Row[] = [];
          for (let start = 0; start < ids.length; start += mostIds) {
            const filter = `${table.primaryId} in (${ids.slice(start, start + mostIds).join(",")})`;
            const path = `${table.entitySet}?$select=${table.primaryName}&$filter=${encodeURIComponent(filter)}`;
            pages.push(...(await api.get<Page>(path, { annotations: false, signal })).value);
          }
          return pages.map(
            (row) => [String(row[table.primaryId]), String(row[table.primaryName ?? ""] ?? "")] as const,
          );
        }),
      );
      return new Map(found.flat());
    },
    enabled: asked.length > 0,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  return data ?? none;
}

const none: ReadonlyMap<string, string> = new Map();
