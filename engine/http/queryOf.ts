import { parseQuery } from "../odata/queryOptions.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import type { ApiRequest } from "./message.ts";

const mostKept = 1000;
const kept = new Map<string, QueryOptions>();

/** The options of a read. Clients ask in few words, again and again: the same text is parsed once. */
export function queryOf({ query }: ApiRequest): QueryOptions {
  const known = kept.get(query);
  if (known) return known;
  const options = parseQuery(query);
  if (options.skipToken !== null) return options; // a page's token does not come again
  if (kept.size >= mostKept) kept.clear();
  kept.set(query, options);
  return options;
}
