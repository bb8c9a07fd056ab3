import { Refusal } from "../errors.ts";
import { fetchPlanErrors } from "./fetchPlanErrors.ts";
import type { Stored } from "../model/kinds/kind.ts";
import { readSkipToken, writeSkipToken, type TokenSecret } from "./skipToken.ts";

/**
 * What a client hands back to get the next page of a FetchXML. Clients decode it twice and put it into `paging-cookie`;
 * what is in it is ours: the page it came with, and where that ended, signed as a `$skiptoken` is.
 */
export interface PagingCookie {
  readonly page: number;
  /** Order values of the last row; null where pages are counted instead. */
  readonly after: readonly Stored[] | null;
}

/** The annotation: an element whose attribute is the cookie, encoded twice. Clients look for a `<cookie page="…">` with an end tag. */
export function writePagingCookie(secret: TokenSecret, query: string, { page, after }: PagingCookie): string {
  const token = after === null ? "" : ` after="${writeSkipToken(secret, query, after)}"`;
  const cookie = encodeURIComponent(encodeURIComponent(`<cookie page="${page}"><row${token} /></cookie>`));
  return `<cookie pagenumber="${page + 1}" pagingcookie="${cookie}" istracking="False" />`;
}

/** @throws fetchPlanErrors.fetchPagingCookie — 400, when it was altered or belongs to another query. */
export function readPagingCookie(secret: TokenSecret, query: string, text: string): PagingCookie {
  const cookie = decoded(text);
  const page = /\spage="(\d{1,7})"/.exec(cookie)?.[1];
  const token = /\safter="([\w.-]{1,30000})"/.exec(cookie)?.[1];
  if (page === undefined) throw fetchPlanErrors.fetchPagingCookie();
  try {
    return { page: Number(page), after: token === undefined ? null : readSkipToken(secret, query, token) };
  } catch (error) {
    throw error instanceof Refusal ? fetchPlanErrors.fetchPagingCookie() : error;
  }
}

/** Some clients decode it once, or not at all. */
function decoded(text: string): string {
  try {
    return /^\s*%/.test(text) ? decoded(decodeURIComponent(text)) : text;
  } catch {
    throw fetchPlanErrors.fetchPagingCookie();
  }
}
