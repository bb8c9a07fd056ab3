import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ColumnModel, TableSummary } from "../../../engine/model/describe.ts";
import { shippedName } from "../../i18n/shippedName.ts";
import { api, literal, type Page, type Row } from "../../api/client.ts";
import { useAppModel } from "../../api/model.ts";
import { plainText } from "../../ui/plainText.ts";
import { useDebounced } from "../../ui/useDebounced.ts";
import type { LookupValue } from "../fieldValue.ts";

const pauseMs = 250;
const shown = 8;
const none: readonly LookupValue[] = [];

/** The tables a lookup can point to and the caller may read. */
export function useTargets({ targets = [] }: ColumnModel): readonly TableSummary[] {
  const { tables } = useAppModel();
  return targets.flatMap(({ table }) => tables.find(({ name, rights }) => name === table && rights.read) ?? []);
}

/** Records whose name contains the text, of all targets together; one request for each pause in the typing. */
export function useLookupSearch(targets: readonly TableSummary[], text: string, isOn: boolean) {
  const settled = useDebounced(text.trim(), pauseMs);
  const search = useQuery({
    queryKey: ["lookup", targets.map(({ name }) => name), settled],
    queryFn: async ({ signal }) => {
      const named = targets.flatMap((target) => namedTarget(target) ?? []);
      const pages = await readAll(
        named.map((target) => searchPath(target, settled)),
        signal,
      );
      const lists = named.map((target, at) => pages[at]?.value.map((row) => lookupValue(target, row)) ?? none);
      return interleaved(lists).slice(0, shown);
    },
    enabled: isOn,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const known = search.data ?? none;
  // Until the search has caught up with the typing, what it found before must not be taken for what is meant now.
  const isBehind = settled !== text.trim() || search.isPlaceholderData;
  const found = isBehind ? known.filter(({ name }) => plainText(name).includes(plainText(text.trim()))) : known;
  return { found, isSearching: isBehind || search.isPending };
}

type NamedTarget = TableSummary & { readonly primaryName: string };

/** A table without names cannot be searched by one. */
function namedTarget(target: TableSummary): NamedTarget | undefined {
  return target.primaryName === null ? undefined : { ...target, primaryName: target.primaryName };
}

/** One read as it is, several as one batch. */
async function readAll(paths: readonly string[], signal: AbortSignal): Promise<readonly Page[]> {
  const [first] = paths;
  if (first === undefined) return [];
  return paths.length === 1
    ? [await api.get<Page>(first, { annotations: false, signal })]
    : api.getMany<Page>(paths, { signal });
}

function searchPath({ entitySet, primaryId, primaryName }: NamedTarget, text: string): string {
  const filter = text === "" ? "" : `&$filter=${encodeURIComponent(`contains(${primaryName},${literal(text)})`)}`;
  return `${entitySet}?$select=${primaryId},${primaryName}${filter}&$orderby=${primaryName}&$top=${shown}`;
}

function lookupValue({ name, primaryId, primaryName }: NamedTarget, row: Row): LookupValue {
  return { table: name, id: String(row[primaryId]), name: shippedName(name, String(row[primaryName] ?? "")) };
}

/** The first of each, then the second of each: no table hides behind another. */
function interleaved<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
