import type { Caller } from "../access/caller.ts";
import { contentTypeOf, usualFormat } from "../odata/format.ts";

/** A request as the stages see it: the same whether it came over a socket or inside a batch. */
export interface ApiRequest {
  readonly method: string;
  /** Path below the service root, still percent-encoded, without a leading slash. */
  readonly path: string;
  /** What follows `?`, still percent-encoded. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Absolute URL of the service root, with a slash at its end. */
  readonly serviceRoot: string;
  readonly caller: Caller;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What a JSON answer is called unless its client asked for another format. */
export const jsonType = contentTypeOf(usualFormat);
const textType = "text/plain; charset=utf-8";

export function json(status: number, body: string, headers: Readonly<Record<string, string>> = {}): ApiResponse {
  return { status, headers: { "content-type": jsonType, "odata-version": "4.0", ...headers }, body };
}

export function text(status: number, body: string, type = textType): ApiResponse {
  return { status, headers: { "content-type": type, "odata-version": "4.0" }, body };
}

export function empty(headers: Readonly<Record<string, string>> = {}, status = 204): ApiResponse {
  return { status, headers: { "odata-version": "4.0", ...headers }, body: null };
}
