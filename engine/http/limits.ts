import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Socket } from "node:net";
import type { Refusal } from "../errors.ts";
import { httpErrors } from "./httpErrors.ts";

/** How much, and for how long, a client may hold the server with one request. */
export interface Limits {
  readonly bodyBytes: number;
  readonly urlBytes: number;
  /** Of the request line and all headers together. */
  readonly headerBytes: number;
  readonly headers: number;
  /** Until the headers are there. */
  readonly headersMs: number;
  /** From the headers to the end of the body; an import has `uploadMs`. */
  readonly bodyMs: number;
  readonly uploadMs: number;
  /** How long a client may take nothing of an answer that waits for it. */
  readonly stalledMs: number;
  /** How often headers that are late are looked for. */
  readonly checkMs: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 10 * 1024 * 1024,
  urlBytes: 32 * 1024,
  headerBytes: 64 * 1024,
  headers: 200,
  headersMs: 30_000,
  bodyMs: 120_000,
  uploadMs: 900_000,
  stalledMs: 60_000,
  checkMs: 5_000,
};

/** The part of the limits that Node and Fastify keep themselves. */
export function serverOptions({ bodyBytes, urlBytes, headerBytes, headersMs, uploadMs, checkMs }: Limits) {
  return {
    bodyLimit: bodyBytes,
    requestTimeout: uploadMs,
    http: { maxHeaderSize: headerBytes, headersTimeout: headersMs, connectionsCheckingInterval: checkMs },
    routerOptions: { maxParamLength: urlBytes, ignoreTrailingSlash: true },
    clientErrorHandler: refuseOnSocket,
  };
}

/** Refuses at the door what is too long, and sees to it that a body comes in time. */
export function keepLimits(app: FastifyInstance, limits: Limits): void {
  app.addHook("onRequest", async (request) => {
    const { url = "", rawHeaders } = request.raw;
    if (url.length > limits.urlBytes) throw httpErrors.urlTooLong({ most: limits.urlBytes });
    if (rawHeaders.length > 2 * limits.headers) throw httpErrors.headersTooLarge();
    if (hasBody(request) && !url.startsWith("/api/import/")) awaitBody(request, limits.bodyMs);
  });
}

/** Gives an answer up when the client stops taking it. */
export function giveUpStalled(reply: FastifyReply, { stalledMs }: Limits): void {
  reply.raw.setTimeout(stalledMs, (socket?: Socket) => socket?.destroy());
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function awaitBody({ raw }: FastifyRequest, mostMs: number): void {
  const late = setTimeout(() => refuseOnSocket({ code: "ERR_HTTP_REQUEST_TIMEOUT" }, raw.socket), mostMs);
  const settle = () => clearTimeout(late);
  raw.once("end", settle);
  raw.once("close", settle);
}

/** What Node refuses before there is a request, answered in our shape all the same. */
function refuseOnSocket({ code }: { readonly code?: string }, socket: Socket): void {
  if (code === "ECONNRESET" || socket.destroyed || !socket.writable) return void socket.destroy();
  const { status, code: ours, text } = refusalOf(code);
  const body = JSON.stringify({ error: { code: ours, message: text.en } });
  socket.write(
    `HTTP/1.1 ${status} ${reasons[status]}\r\nContent-Type: application/json; odata.metadata=minimal\r\n` +
      `OData-Version: 4.0\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  socket.destroySoon();
}

function refusalOf(code: string | undefined): Refusal {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return httpErrors.requestTooSlow();
  if (code === "HPE_HEADER_OVERFLOW") return httpErrors.headersTooLarge();
  return httpErrors.badRequest({ problem: "it is not HTTP." });
}

const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};
