import type { QueryOptions } from "../odata/syntax.ts";
import { planErrors } from "../plan/planErrors.ts";
import type { ApiRequest } from "./message.ts";

/** What a skip token belongs to: the same path and the same options but the token itself. */
export function pageKey(request: ApiRequest, options: QueryOptions): string {
  const others = request.query.split("&").filter((part) => !/^(\$|%24)skiptoken=/i.test(part));
  if (options.skipToken !== null && !/^[\w.-]{1,30000}$/.test(options.skipToken)) throw planErrors.badSkipToken();
  return `${request.path}?${others.join("&")}`;
}

/** The address of the changes since now: the same columns, and nothing else. */
export function deltaLink(request: ApiRequest, token: string): string {
  const select = request.query.split("&").find((part) => /^(\$|%24)select=/i.test(part));
  return `${request.serviceRoot}${request.path}?${select === undefined ? "" : `${select}&`}$deltatoken=${token}`;
}

/** The address of the next page. */
export function nextPage(request: ApiRequest, options: QueryOptions, token: string): string {
  const key = pageKey(request, options);
  return `${request.serviceRoot}${key}${key.endsWith("?") ? "" : "&"}$skiptoken=${token}`;
}
