import { currentLanguage, i18n } from "../i18n/i18n.ts";
import { shippedName } from "../i18n/shippedName.ts";
import { ApiError, type ErrorDetail } from "./apiError.ts";
import { answersIn, batchOf, boundary } from "./multipart.ts";

/**
 * The one place that talks to the server: the public Web API, as any script would. Knows headers and errors, and no
 * table.
 */

const root = "/api/data/v9.2/";

/** A record as the Web API writes it: properties, with annotations beside them as `property@Name`. */
export type Row = Readonly<Record<string, unknown>>;

/** One page of a list. */
export interface Page<T = Row> {
  readonly value: readonly T[];
  readonly "@odata.count"?: number;
  readonly "@odata.nextLink"?: string;
}

export interface GetOptions {
  /** Whether formatted values, lookup tables and the like are wanted; default true. */
  readonly annotations?: boolean;
  readonly pageSize?: number;
  readonly signal?: AbortSignal;
}

const representation = 'return=representation,odata.include-annotations="*"';

/** Paths are relative to `/api/data/v9.2/`; one that starts with `/` or `http` (a next link) is taken as it is. */
export const api = {
  get<T>(path: string, { annotations = true, pageSize, signal }: GetOptions = {}): Promise<T> {
    const wishes = [
      ...(annotations ? ['odata.include-annotations="*"'] : []),
      ...(pageSize === undefined ? [] : [`odata.maxpagesize=${pageSize}`]),
    ];
    return send<T>("GET", path, { prefer: wishes.join(","), signal });
  },

  /** Several reads as one request, without annotations; the answers come in the order of the paths. */
  async getMany<T>(paths: readonly string[], { signal }: Pick<GetOptions, "signal"> = {}): Promise<readonly T[]> {
    const content = { type: `multipart/mixed; boundary=${boundary}`, text: batchOf(paths.map(urlOf)) };
    const response = await exchange("POST", "$batch", { content, signal });
    return answersIn(await response.text()).map((text) => JSON.parse(text) as T); // the server's contract is trusted
  },

  /** With `returnRepresentation` the answer is the record as stored. */
  post<T = void>(path: string, body: unknown, { returnRepresentation = false } = {}): Promise<T> {
    return send<T>("POST", path, { body, prefer: returnRepresentation ? representation : "" });
  },

  /** Never creates: without an ETag it asks for any version of an existing record. */
  patch<T = void>(
    path: string,
    body: unknown,
    { etag = "*", returnRepresentation = false }: { etag?: string; returnRepresentation?: boolean } = {},
  ): Promise<T> {
    return send<T>("PATCH", path, { body, etag, prefer: returnRepresentation ? representation : "" });
  },

  delete(path: string, { etag }: { etag?: string } = {}): Promise<void> {
    return send<void>("DELETE", path, { etag });
  },
};

/** The text of a property for people: its formatted value, else the plain value. */
export function formatted(row: Row, property: string): string {
  const value = row[`${property}@OData.Community.Display.V1.FormattedValue`] ?? row[property];
  if (value === null || value === undefined) return "";
  const table = lookupTable(row, property);
  return table === undefined ? String(value) : shippedName(table, String(value));
}

/** The table a lookup property points to. */
export function lookupTable(row: Row, property: string): string | undefined {
  const table = row[`${property}@Microsoft.Dynamics.CRM.lookuplogicalname`];
  return typeof table === "string" ? table : undefined;
}

export function etagOf(row: Row): string | undefined {
  const etag = row["@odata.etag"];
  return typeof etag === "string" ? etag : undefined;
}

/** A text literal of an OData expression. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

type SignedOutListener = () => void;
const signedOutListeners = new Set<SignedOutListener>();

/** Calls back when the server says that the session is over. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

interface Request {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly content?: { readonly type: string; readonly text: string };
  readonly prefer?: string;
  readonly etag?: string;
  readonly signal?: AbortSignal | undefined;
}

async function send<T>(method: string, path: string, request: Request): Promise<T> {
  const response = await exchange(method, path, request);
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T; // the border: the server's contract is trusted
}

async function exchange(method: string, path: string, request: Request): Promise<Response> {
  const text = request.content?.text ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  const response = await reach(urlOf(path), {
    method,
    headers: headersOf(request),
    ...(text === undefined ? {} : { body: text }),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  if (!response.ok) throw await errorOf(response, path);
  return response;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, { code: "unreachable", message: i18n.t("common:error.unreachable") });
  }
}

function headersOf({ body, content, prefer, etag }: Request): Record<string, string> {
  const type = content?.type ?? (body === undefined ? undefined : "application/json");
  return {
    Accept: "application/json",
    "Accept-Language": currentLanguage(),
    "OData-Version": "4.0",
    ...(type === undefined ? {} : { "Content-Type": type }),
    ...(prefer ? { Prefer: prefer } : {}),
    ...(etag === undefined ? {} : { "If-Match": etag }),
  };
}

function urlOf(path: string): string {
  if (path.startsWith("/")) return path;
  if (!/^https?:/.test(path)) return root + path;
  const { pathname, search } = new URL(path);
  return pathname + search;
}

async function errorOf(response: Response, path: string): Promise<ApiError> {
  const error = await errorBody(response);
  if (response.status === 401 && !path.startsWith("/api/session"))
    for (const listener of signedOutListeners) listener();
  const retryAfter = Number(response.headers.get("Retry-After"));
  return new ApiError(response.status, error, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined);
}

async function errorBody(response: Response): Promise<Partial<ErrorDetail> & { details?: readonly ErrorDetail[] }> {
  try {
    const body = (await response.json()) as { error?: Partial<ErrorDetail> };
    if (body.error?.message !== undefined) return body.error;
  } catch {
    // No JSON: a proxy answered in the server's place.
  }
  return { message: i18n.t("common:error.status", { status: response.status }) };
}
