import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";

/**
 * Takes a `multipart/mixed` batch apart into requests and change sets (OData Protocol 4.01, section 11.7.7). Written for
 * what clients really send: LF as well as CRLF, blank lines before the first boundary, parts that end early, content
 * ids among the headers of the part or of the request.
 */

export interface BatchRequest {
  readonly method: string;
  /** As it stands in the request line: absolute, from the root, or relative to the service. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly contentId: string | null;
}

export type BatchItem =
  | { readonly kind: "request"; readonly request: BatchRequest }
  | { readonly kind: "changeset"; readonly requests: readonly BatchRequest[] };

export const batchErrors = defineErrors({
  batchMalformed: {
    status: 400,
    code: "0x80060888",
    message: (p: { problem: string }) =>
      label(`The batch is not well formed: ${p.problem}`, `Le lot de requêtes est mal formé : ${p.problem}`),
  },
  batchTooLarge: {
    status: 400,
    code: "0x80060888",
    message: (p: { most: number }) =>
      label(
        `The number of requests in the batch exceeds the maximum of ${p.most}.`,
        `Le lot contient plus de ${p.most} requêtes.`,
      ),
  },
  contentIdUnknown: {
    status: 400,
    code: "0x80060888",
    message: (p: { id: string }) =>
      label(
        `Content-ID Reference: '$${p.id}' does not exist in the batch context.`,
        `Référence Content-ID : « $${p.id} » n’existe pas dans ce lot.`,
      ),
  },
});

const mostRequests = 1000;

/** The boundary of a multipart content type, quoted or not; null when it is none (RFC 2046, section 5.1.1). */
export function boundaryOf(contentType: string | undefined): string | null {
  if (!/^\s*multipart\/mixed/i.test(contentType ?? "")) return null;
  return (
    /boundary=("([^"]+)"|([^;\s]+))/i
      .exec(contentType ?? "")
      ?.slice(2)
      .find(Boolean) ?? null
  );
}

/** @throws batchErrors.batchMalformed, batchErrors.batchTooLarge — 400. */
export function parseBatch(body: string, boundary: string): BatchItem[] {
  const items = partsOf(body, boundary).map((part) => itemOf(part));
  const count = items.reduce((sum, item) => sum + (item.kind === "request" ? 1 : item.requests.length), 0);
  if (count > mostRequests) throw batchErrors.batchTooLarge({ most: mostRequests });
  return items;
}

function itemOf(part: string): BatchItem {
  const { headers, rest } = headersOf(part);
  const inner = boundaryOf(headers["content-type"]);
  if (inner === null) return { kind: "request", request: requestOf(headers, rest) };
  const requests = partsOf(rest, inner).map((one) => {
    const { headers: own, rest: request } = headersOf(one);
    return requestOf(own, request);
  });
  for (const { method, contentId } of requests) {
    if (method === "GET") throw batchErrors.batchMalformed({ problem: "a change set cannot hold a GET." });
    if (contentId === null)
      throw batchErrors.batchMalformed({ problem: "each request of a change set needs a Content-ID." });
  }
  return { kind: "changeset", requests };
}

function partsOf(body: string, boundary: string): string[] {
  const marker = `--${boundary}`;
  const lines = body.split(/\r?\n/);
  const parts: string[][] = [];
  let current: string[] | null = null;
  for (const line of lines) {
    const text = line.trimEnd();
    if (text === `${marker}--`) return [...parts, ...(current ? [current] : [])].map((part) => part.join("\n"));
    if (text === marker) {
      if (current) parts.push(current);
      current = [];
    } else current?.push(line);
  }
  if (!current)
    throw batchErrors.batchMalformed({ problem: `the boundary '${boundary.slice(0, 80)}' does not occur.` });
  // The closing boundary is missing: what is there is taken as it is.
  return [...parts, current].map((part) => part.join("\n"));
}

function headersOf(text: string): { headers: Record<string, string>; rest: string } {
  const lines = text.replace(/^\n+/, "").split("\n");
  const headers: Record<string, string> = {};
  let index = 0;
  for (; index < lines.length; index++) {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/.exec(lines[index] ?? "") ?? [];
    if (name === undefined || value === undefined) break;
    headers[name.toLowerCase()] = value.trim();
  }
  return { headers, rest: lines.slice(index).join("\n").replace(/^\n+/, "") };
}

function requestOf(outer: Readonly<Record<string, string>>, text: string): BatchRequest {
  const [line = "", ...rest] = text.split("\n");
  const [, method, url] = /^([A-Z]+)\s+(\S.*?)(?:\s+HTTP\/[\d.]+)?$/.exec(line.trim()) ?? [];
  if (!method || !url) throw batchErrors.batchMalformed({ problem: `'${line.slice(0, 80)}' is not a request line.` });
  const { headers, rest: body } = headersOf(rest.join("\n"));
  const contentId = headers["content-id"] ?? outer["content-id"] ?? null;
  return { method, url, headers, body: body.trim(), contentId };
}
