import { parameterErrors } from "../../../engine/records/parameter.ts";
import { searchErrors } from "./searchErrors.ts";
import type { Scope } from "./searchDocuments.ts";

/**
 * Reads what Dataverse's search takes as texts of JSON: tables with their columns, filters by table, orders, facets. The
 * word `null`, which Microsoft's own clients send, is nothing.
 */

/** @throws searchErrors.searchTextLength — 400. */
export function searchText(text: string): string {
  if (text.trim() === "" || text.length > 100) throw searchErrors.searchTextLength(undefined, { target: "search" });
  return text;
}

/** @throws parameterErrors.parameterWrong — 400. */
function listIn(name: string, text: string | undefined): readonly unknown[] | null {
  if (text === undefined || text.trim() === "" || text.trim() === "null") return null;
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    list = undefined;
  }
  if (!Array.isArray(list)) throw wrong(name, "a JSON array, as a text");
  return list.length > 0 ? list : null;
}

function textsIn(name: string, text: string | undefined): readonly string[] {
  const list = listIn(name, text) ?? [];
  if (!list.every((item) => typeof item === "string")) throw wrong(name, "a JSON array of texts, as a text");
  return list;
}

/** The tables to search, each with the filters that are for it; null for all tables, where no filter names any. */
export function scopesIn(entities: string | undefined, filter: string | undefined): readonly Scope[] | null {
  const { general, byTable } = filtersIn(filter);
  const given = listIn("entities", entities)?.map(scopeOf) ?? null;
  const named = given ?? [...byTable.keys()].map((name) => ({ name, select: [], search: [], filters: [] }));
  if (named.length === 0) {
    if (general === null) return null;
    throw wrong("filter", "preceded by its table (account:revenue gt 100), or go with 'entities'");
  }
  return named.map((scope) => ({
    ...scope,
    filters: [...scope.filters, ...(general === null ? [] : [general]), ...(byTable.get(scope.name) ?? [])],
  }));
}

function scopeOf(given: unknown): Scope {
  if (typeof given === "string") return { name: given, select: [], search: [], filters: [] };
  if (typeof given !== "object" || given === null) throw wrong("entities", "made of tables with their 'name'");
  const parts = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value as unknown]));
  const name = parts.get("name");
  const filter = parts.get("filter") ?? null;
  if (typeof name !== "string") throw wrong("entities", "made of tables with their 'name'");
  if (filter !== null && typeof filter !== "string") throw wrong("entities", "made of tables whose 'filter' is a text");
  return {
    name,
    select: columnsIn(parts.get("selectcolumns")),
    search: columnsIn(parts.get("searchcolumns")),
    filters: filter ? [filter] : [],
  };
}

function columnsIn(list: unknown): readonly string[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list) || !list.every((item): item is string => typeof item === "string"))
    throw wrong("entities", "made of tables whose columns are arrays of names");
  return list;
}

/** `account:revenue gt 100, contact:lastname eq 'M'` is for each its own; a filter without a table is for all. */
function filtersIn(filter: string | undefined) {
  const byTable = new Map<string, string[]>();
  if (filter === undefined || filter.trim() === "" || filter.trim() === "null") return { general: null, byTable };
  if (!/^\s*\w+\s*:/.test(filter)) return { general: filter, byTable };
  for (const part of filter.split(/,(?=\s*[a-z_]\w*\s*:)/)) {
    const at = part.indexOf(":");
    const table = part.slice(0, at).trim();
    byTable.set(table, [...(byTable.get(table) ?? []), part.slice(at + 1).trim()]);
  }
  return { general: null, byTable };
}

export interface Order {
  /** A column, or `@search.score`. */
  readonly name: string;
  readonly isDescending: boolean;
}

/** `["@search.score desc", "modifiedon"]`. */
export function ordersIn(orderby: string | undefined): readonly Order[] {
  return textsIn("orderby", orderby).map((clause) => {
    const [, name, direction = "asc"] = /^\s*([@\w.]+)(?:\s+(asc|desc))?\s*$/i.exec(clause) ?? [];
    if (name === undefined) throw wrong("orderby", "made of columns, each with asc or desc");
    return { name, isDescending: direction.toLowerCase() === "desc" };
  });
}

export interface Facet {
  readonly given: string;
  readonly table: string | null;
  /** A column, or null for the table itself. */
  readonly column: string | null;
  readonly most: number;
}

/** `["entityname,count:100", "account:primarycontactid", "ownerid"]`: how often each value is found. */
export function facetsIn(facets: string | undefined): readonly Facet[] {
  return textsIn("facets", facets).map((text) => {
    const [head = "", ...settings] = text.split(",").map((part) => part.trim());
    const count = settings.map((setting) => /^count:(\d{1,6})$/.exec(setting)?.[1]);
    if (count.includes(undefined)) throw wrong("facets", "made of columns, each with count: or nothing");
    const [, table = null, column = ""] = /^(?:(\w+)[:.])?([\w]+)$/.exec(head.replace(/^@search\./, "")) ?? [];
    if (column === "") throw wrong("facets", "made of columns");
    return { given: head, table, column: column === "entityname" ? null : column, most: Number(count[0] ?? 10) };
  });
}

/** @throws parameterErrors.parameterWrong — 400. */
export function countIn(name: string, given: number | undefined, usual: number, most: number): number {
  const count = given ?? usual;
  if (count < 0 || count > most)
    throw parameterErrors.parameterWrong({ name, expected: `Edm.Int32 (0–${most})` }, { target: name });
  return count;
}

function wrong(name: string, expected: string) {
  return searchErrors.searchParameter({ name, expected }, { target: name });
}
