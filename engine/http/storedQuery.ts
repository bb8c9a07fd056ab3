import { accessTo } from "../access/access.ts";
import { isUuid } from "../model/kinds/reference.ts";
import { odataErrors } from "../odata/odataErrors.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { recordErrors } from "../records/recordErrors.ts";
import { selectRowsSql, storedColumns } from "../sql/recordSql.ts";
import type { ApiContext } from "./context.ts";
import type { ApiRequest } from "./message.ts";

/** The FetchXML a request brings along, or the one of a view that it names. */
export interface GivenFetch {
  readonly text: string;
  /** A view does not say how large a page is: its answer carries a link to the next one. */
  readonly isStored: boolean;
}

const storedIn: ReadonlyMap<string, string> = new Map([
  ["savedquery", "savedquery"],
  ["userquery", "userquery"],
]);

/** Null where the request asks for no FetchXML. @throws odataErrors.badOption — 400; recordErrors.recordNotFound — 404. */
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
  if (table === undefined) return { text: value, isStored: false };
  return { text: await storedFetch(context, request, table, option, value), isStored: true };
}

function isFetchOption(name: string): boolean {
  return name.toLowerCase() === "fetchxml" || storedIn.has(name.toLowerCase());
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
