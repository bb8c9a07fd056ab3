import { STATUS_CODES } from "node:http";
import { randomUUID } from "node:crypto";
import { batchErrors, boundaryOf, parseBatch, type BatchRequest } from "../odata/batch.ts";
import { parsePrefer } from "../odata/prefer.ts";
import type { Transaction } from "../store/database.ts";
import { InsertingTransaction } from "../records/insertingTransaction.ts";
import type { ApiContext } from "./context.ts";
import { httpErrors } from "./httpErrors.ts";
import { failure, type FailureLog } from "./failure.ts";
import type { ApiRequest, ApiResponse } from "./message.ts";
import { versions } from "./versions.ts";

/**
 * Runs the requests of a batch in their order. A change set is one transaction: all of it or nothing. After a failure
 * the rest is left undone, unless the client prefers to go on.
 */

export type Handle = (context: ApiContext, request: ApiRequest) => Promise<ApiResponse>;

interface Part {
  readonly response: ApiResponse;
  readonly contentId: string | null;
}

export async function answerBatch(
  context: ApiContext,
  outer: ApiRequest,
  handle: Handle,
  log: FailureLog,
): Promise<ApiResponse> {
  const boundary = boundaryOf(outer.headers["content-type"]);
  if (boundary === null)
    throw batchErrors.batchMalformed({ problem: "Content-Type must be multipart/mixed with a boundary." });
  const goOn = parsePrefer(outer.headers["prefer"]).continueOnError;
  const answer = `batchresponse_${randomUUID()}`;
  const bodies: string[] = [];
  let failed: number | null = null;
  for (const item of parseBatch(outer.body, boundary)) {
    const outcome =
      item.kind === "request"
        ? await single(context, outer, item.request, handle, log)
        : await changeSet(context, outer, item.requests, handle, log);
    bodies.push(`--${answer}\r\n${outcome.text}`);
    if (outcome.status < 400 || goOn) continue;
    failed = outcome.status;
    break;
  }
  return {
    status: failed ?? 200,
    headers: { "content-type": `multipart/mixed; boundary=${answer}`, "odata-version": "4.0" },
    body: `${bodies.join("")}--${answer}--\r\n`,
  };
}

interface Outcome {
  readonly status: number;
  readonly text: string;
}

async function single(
  context: ApiContext,
  outer: ApiRequest,
  request: BatchRequest,
  handle: Handle,
  log: FailureLog,
): Promise<Outcome> {
  const response = await attempt(() => handle(context, innerRequest(outer, request, new Map())), outer, request, log);
  return { status: response.status, text: partText({ response, contentId: request.contentId }) };
}

/** Carries the answer of the request that failed out of the transaction it ends. */
class ChangeSetFailed extends Error {
  constructor(readonly part: Part) {
    super("a request of the change set failed");
  }
}

async function changeSet(
  context: ApiContext,
  outer: ApiRequest,
  requests: readonly BatchRequest[],
  handle: Handle,
  log: FailureLog,
): Promise<Outcome> {
  try {
    const parts = await context.database.transaction((transaction) =>
      InsertingTransaction.within(transaction, (inserting) =>
        runAll(within(context, inserting), outer, requests, handle, log),
      ),
    );
    const boundary = `changesetresponse_${randomUUID()}`;
    const inner = parts.map((part) => `--${boundary}\r\n${partText(part)}`).join("");
    return {
      status: 200,
      text: `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${inner}--${boundary}--\r\n`,
    };
  } catch (error) {
    const part =
      error instanceof ChangeSetFailed
        ? error.part
        : { response: failure(error, outer.caller.language, log), contentId: null };
    return { status: part.response.status, text: partText(part) };
  }
}

async function runAll(
  context: ApiContext,
  outer: ApiRequest,
  requests: readonly BatchRequest[],
  handle: Handle,
  log: FailureLog,
): Promise<Part[]> {
  const made = new Map<string, string>();
  const parts: Part[] = [];
  for (const request of requests) {
    const { contentId } = request;
    const response = await attempt(() => handle(context, innerRequest(outer, request, made)), outer, request, log);
    if (response.status >= 400) throw new ChangeSetFailed({ response, contentId });
    const address = response.headers["odata-entityid"] ?? response.headers["location"];
    if (contentId !== null && address) made.set(contentId, address);
    parts.push({ response, contentId });
  }
  return parts;
}

/** The same context inside a transaction that is open already: what a request commits is the change set's to commit. */
function within(context: ApiContext, transaction: Transaction): ApiContext {
  const { database } = context;
  return {
    ...context,
    database: { ...database, run: (statement) => transaction.run(statement), transaction: (work) => work(transaction) },
  };
}

async function attempt(
  work: () => Promise<ApiResponse>,
  { caller }: ApiRequest,
  { headers }: BatchRequest,
  log: FailureLog,
): Promise<ApiResponse> {
  try {
    return await work();
  } catch (error) {
    return failure(error, caller.language, log, headers["prefer"]);
  }
}

const inWebApi = new RegExp(`^/?api/data(?:/(${versions})(?![^/?]))?/?`, "i");

function innerRequest(outer: ApiRequest, request: BatchRequest, made: ReadonlyMap<string, string>): ApiRequest {
  const target = withAddress(request.url, made);
  const local = target.replace(/^https?:\/\/[^/]+/i, "");
  const [prefix = "", version] = inWebApi.exec(local) ?? [];
  if (prefix !== "" && version === undefined) throw httpErrors.versionUnknown({ path: local.slice(0, 200) });
  const relative = local.slice(prefix.length);
  // Links in an answer have the version of the request.
  const serviceRoot = version ? outer.serviceRoot.replace(/[^/]+\/$/, `${version}/`) : outer.serviceRoot;
  const at = relative.indexOf("?");
  const [path, query] = at < 0 ? [relative, ""] : [relative.slice(0, at), relative.slice(at + 1)];
  if (/^\/*(\$|%24)batch/i.test(path)) throw batchErrors.batchMalformed({ problem: "a batch cannot hold a batch." });
  const body = request.body.includes("$") ? withAddresses(request.body, made) : request.body;
  const { method, headers } = request;
  return { ...outer, serviceRoot, method, path: path.replace(/^\/+/, ""), query, headers, body };
}

/** `$1` at the start of an address stands for what the request with that content id made. */
function withAddress(url: string, made: ReadonlyMap<string, string>): string {
  const [, id, rest = ""] = /^\/?\$([A-Za-z0-9_.-]+)(\/.*|\?.*)?$/.exec(url) ?? [];
  if (id === undefined || id === "metadata" || id === "batch") return url;
  const address = made.get(id);
  if (address === undefined) throw batchErrors.contentIdUnknown({ id });
  return `${address}${rest}`;
}

function withAddresses(body: string, made: ReadonlyMap<string, string>): string {
  return body.replace(
    /("[^"]*@odata\.(?:bind|id)"\s*:\s*)("[^"]*"|\[[^\]]*\])/g,
    (_whole, key: string, value: string) =>
      key +
      value.replace(/"(\/?\$[A-Za-z0-9_.-]+)"/g, (_text, reference: string) =>
        JSON.stringify(withAddress(reference, made)),
      ),
  );
}

function partText({ response, contentId }: Part): string {
  const headers = Object.entries(response.headers).map(([name, value]) => `${headerNames[name] ?? name}: ${value}\r\n`);
  const id = contentId === null ? "" : `Content-ID: ${contentId}\r\n`;
  const status = `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ""}`.trimEnd();
  return `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n${id}\r\n${status}\r\n${headers.join("")}\r\n${response.body ?? ""}\r\n`;
}

const headerNames: Readonly<Record<string, string>> = {
  "content-type": "Content-Type",
  "odata-version": "OData-Version",
  "odata-entityid": "OData-EntityId",
  location: "Location",
  "preference-applied": "Preference-Applied",
  etag: "ETag",
};
