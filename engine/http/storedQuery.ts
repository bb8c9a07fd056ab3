import { accessTo } from "../access/access.ts";
import { isUuid } from "../model/kinds/reference.ts";
import type { Fetch } from "../odata/fetchSyntax.ts";
import { parseFetchXml } from "../odata/fetchXml.ts";
import { odataErrors } from "../odata/odataErrors.ts";
import { parseSelect } from "../odata/sqlSelect.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { recordErrors } from "../records/recordErrors.ts";
import { selectRowsSql, storedColumns } from "../sql/recordSql.ts";
import type { ApiContext } from "./context.ts";
import type { ApiRequest } from "./message.ts";

/** The FetchXML a request brings along, the one of a view that it names, or what its SQL says. */
export interface GivenFetch {
  readonly fetch: Fetch;
  /** A view does not say how large a page is, nor does SQL: the answer carries a link to the next one. */
  readonly isLinked: boolean;
}

const storedIn: ReadonlyMap<string, string> = new Map([
  ["savedquery", "savedquery"],
  ["userquery", "userquery"],
]);

/** Null where the request asks for none of these. @throws odataErrors.badOption — 400; recordErrors.recordNotFound — 404. */
export async function givenFetch(
  context: ApiContext,
  request: ApiRequest,
  options: QueryOptions,
): Promise<GivenFetch | null> {
  const [found, ...more] = [...options.others].filter(([name]) => isFetchOption(name));
  if (!found) return null;
  const [option, value] = found;
  const other = more[0]?.[0] ?? conflicting(options);
  if (other !== undefined) throw odataErrors.badOption({ option: other, problem: `it does not go with ${option}.` });
  const table = storedIn.get(option.toLowerCase());
  if (table !== undefined)
    return { fetch: parseFetchXml(await storedFetch(context, request, table, option, value)), isLinked: true };
  return option.toLowerCase() === "sql"
    ? { fetch: parseSelect(value), isLinked: true }
    : { fetch: parseFetchXml(value), isLinked: false };
}

function isFetchOption(name: string): boolean {
  return ["fetchxml", "sql", ...storedIn.keys()].includes(name.toLowerCase());
}

function conflicting(options: QueryOptions): string | undefined {
  const given: readonly (readonly [string, boolean])[] = [
    ["$select", options.select !== null],
    ["$filter", options.filter !== null],
    ["$orderby", options.orderBy.length > 0],
    ["$expand", options.expand.length > 0],
    ["$top", options.top !== null],
    ["$apply", options.others.has("$apply")],
  ];
  return given.find(([, isGiven]) => isGiven)?.[0];
}

/** Of the views the caller may read; a view of somebody else that was not shared is not there. */
async function storedFetch(
  { model, database }: ApiContext,
  { caller }: ApiRequest,
  name: string,
  option: string,
  value: string,
): Promise<string> {
  const id = value.trim().replace(/^\{(.*)\}$/, "$1");
  if (!isUuid(id)) throw odataErrors.badOption({ option, problem: "a guid is expected." });
  const table = model.tables.get(name);
  if (!table) throw odataErrors.badOption({ option, problem: "there are no such queries here." });
  const access = accessTo(model, caller, table, "read");
  const [row] = await database.run(selectRowsSql(table, { where: { [table.primaryId]: id }, access, limit: 1 }));
  const at = storedColumns(table).findIndex((column) => column.name === "fetchxml");
  if (!row) throw recordErrors.recordNotFound({ table: table.name, id });
  return String(row[at] ?? "");
}
