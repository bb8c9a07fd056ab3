import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { ApiContext } from "./context.ts";
import { failure, type FailureLog } from "./failure.ts";
import { handle } from "./handle.ts";
import { httpErrors } from "./httpErrors.ts";
import { Identification, languageIn } from "./identify.ts";
import type { ApiRequest, ApiResponse } from "./message.ts";
import { identityRoutes } from "./identityRoutes.ts";
import { webFiles } from "./webFiles.ts";
import { odataErrors } from "../odata/odataErrors.ts";

/** Composes the stages behind HTTP: the Web API, sign-in, tokens, and the files of the app. */

export interface AppOptions {
  readonly context: ApiContext;
  readonly timeZone: string;
  /** Folder of the built app; null serves the API alone. */
  readonly webFolder: string | null;
  readonly log?: boolean;
  /** Whether to trust the forwarding headers of a proxy in front. */
  readonly trustProxy?: boolean;
  /** Routes of the application's own, such as imports; they are handed who is calling. */
  readonly routes?: (app: FastifyInstance, identification: Identification) => void;
}

const mostBodyBytes = 10 * 1024 * 1024;
const mostUrlBytes = 32 * 1024;
/** Room for a URL of the longest allowed kind and the headers beside it. */
const mostHeaderBytes = 64 * 1024;
/** The largest file an import takes needs this long on a slow line. */
const slowestUploadMs = 900_000;
/** How many requests a client may usefully send side by side; Microsoft's .NET client asks. */
const requestsAtOnce = 10;

export function createApp({
  context,
  timeZone,
  webFolder,
  log = true,
  trustProxy = false,
  routes,
}: AppOptions): FastifyInstance {
  const app = Fastify({
    logger: log ? { level: "warn", redact: ["req.headers.authorization", "req.headers.cookie"] } : false,
    bodyLimit: mostBodyBytes,
    // One proxy: what it says of the client, and nothing of what the client says of itself.
    trustProxy: trustProxy ? (_address, hop) => hop === 0 : false,
    http: { maxHeaderSize: mostHeaderBytes },
    routerOptions: { maxParamLength: mostUrlBytes, ignoreTrailingSlash: true },
    forceCloseConnections: "idle",
    requestTimeout: slowestUploadMs,
    frameworkErrors: (error, request, reply) => fail(error, request, reply),
  });
  const identification = new Identification(context.database, timeZone);

  app.addHook("onRequest", async (request) => {
    if (request.raw.url && request.raw.url.length > mostUrlBytes) throw httpErrors.urlTooLong({ most: mostUrlBytes });
  });
  app.setErrorHandler((error, request, reply) => fail(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    fail(httpErrors.notFound({ path: request.url.slice(0, 200) }), request, reply),
  );
  app.get("/healthz", async () => {
    await context.database.run({ text: "SELECT 1", values: [] });
    return { status: "ok" };
  });

  void app.register(async (api) => {
    // The Web API reads bodies itself: what a part of it means depends on the path.
    api.removeAllContentTypeParsers();
    api.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const caller = await identification.callerOf(request);
      const { version } = request.params as { version: string };
      const url = request.raw.url ?? "";
      const [path = "", query = ""] = splitOnce(url.slice(url.indexOf(version) + version.length), "?");
      const apiRequest: ApiRequest = {
        method: request.method,
        path: path.replace(/^\/+/, ""),
        query,
        headers: request.headers as Record<string, string | undefined>,
        body: textIn(request.body),
        serviceRoot: `${request.protocol}://${request.host}/api/data/${version}/`,
        caller,
      };
      void reply.header("x-ms-dop-hint", requestsAtOnce);
      return send(reply, await handle(context, apiRequest, logOf(request)));
    };
    for (const url of ["/api/data/:version(v9\\.[0-2])", "/api/data/:version(v9\\.[0-2])/*"])
      api.route({ method: ["GET", "POST", "PATCH", "PUT", "DELETE"], url, handler: answer });
  });

  identityRoutes(app, context.database, identification);
  routes?.(app, identification);
  if (webFolder) webFiles(app, webFolder);
  return app;

  function fail(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(reply, failure(fastifyRefusal(error) ?? error, languageIn(request), logOf(request), preferIn(request)));
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** @throws odataErrors.badJson — 400. Bytes that are no text would be stored as question marks. */
function textIn(body: unknown): string {
  try {
    return body instanceof Uint8Array ? utf8.decode(body) : "";
  } catch {
    throw odataErrors.badJson({ problem: "it is not UTF-8" });
  }
}

function preferIn({ headers: { prefer } }: FastifyRequest): string | undefined {
  return typeof prefer === "string" ? prefer : undefined;
}

function logOf(request: FastifyRequest): FailureLog {
  // `err` is the name under which the logger prints an error whole, with its stack.
  return ({ reference, error }) => request.log.error({ reference, err: error }, "a request failed on our side");
}

/** What Fastify itself refuses, in our words. */
function fastifyRefusal(error: unknown): Error | null {
  const { code, statusCode = 500, message = "" } = error as { code?: string; statusCode?: number; message?: string };
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return httpErrors.bodyTooLarge();
  return code?.startsWith("FST_") && statusCode < 500
    ? httpErrors.badRequest({ problem: message.slice(0, 200) })
    : null;
}

/** Bytes, not text: Fastify would write the content type of a text anew, and not as clients compare it. */
function send(reply: FastifyReply, { status, headers, body }: ApiResponse): FastifyReply {
  return reply
    .code(status)
    .headers(headers)
    .send(body === null ? undefined : Buffer.from(body));
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
