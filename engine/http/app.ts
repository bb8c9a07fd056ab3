import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { compress, encodingFor, leastBytes, unpack } from "./compress.ts";
import type { ApiContext } from "./context.ts";
import { allowOrigins, markForOrigin, type Origins } from "./cors.ts";
import { failure, type FailureLog } from "./failure.ts";
import { handle } from "./handle.ts";
import { httpErrors } from "./httpErrors.ts";
import { Identification, languageIn } from "./identify.ts";
import { defaultLimits, giveUpStalled, keepLimits, serverOptions, type Limits } from "./limits.ts";
import type { ApiRequest, ApiResponse } from "./message.ts";
import { identityRoutes } from "./identityRoutes.ts";
import type { ChangeFeed } from "../live/changeFeed.ts";
import { liveRoute } from "./liveRoute.ts";
import { asAction, asSearchAnswer, searchUrl, type SearchVerb } from "./searchEndpoint.ts";
import { Throttle, type ThrottleLimits } from "./throttle.ts";
import { bearerChallenge, tokenRoutes } from "./tokenRoutes.ts";
import { versions } from "./versions.ts";
import { webFiles } from "./webFiles.ts";
import { odataErrors } from "../odata/odataErrors.ts";
import { planErrors } from "../plan/planErrors.ts";

/** Composes the stages behind HTTP: the Web API, sign-in, tokens, and the files of the app. */

export interface AppOptions {
  readonly context: ApiContext;
  readonly timeZone: string;
  /** Folder of the built app; null serves the API alone. */
  readonly webFolder: string | null;
  readonly log?: boolean;
  /** Whether to trust the forwarding headers of a proxy in front. */
  readonly trustProxy?: boolean;
  /** Origins whose pages may call the API with a bearer token. */
  readonly corsOrigins?: Origins;
  /** What a program may ask for in five minutes; null sets no limit. */
  readonly throttle?: ThrottleLimits | null;
  readonly limits?: Partial<Limits>;
  /** Where open pages hear of what others write; absent where nobody listens. */
  readonly feed?: ChangeFeed;
  /** Routes of the application's own, such as imports; they are handed who is calling. */
  readonly routes?: (app: FastifyInstance, identification: Identification) => void;
}

/** How many requests a client may usefully send side by side; Microsoft's .NET client asks. */
const requestsAtOnce = 10;
/** An answer longer than this may not fit into what the system keeps for a client that does not read. */
const longBodyBytes = 64 * 1024;

/** Whether an address of the Web API names a version that is there. */
const hasVersion = new RegExp(`^/api/data/${versions}(?![^/?])`);

export function createApp({
  context,
  timeZone,
  webFolder,
  log = true,
  trustProxy = false,
  corsOrigins = new Set(),
  throttle: throttleLimits = null,
  limits: someLimits = {},
  feed,
  routes,
}: AppOptions): FastifyInstance {
  const limits = { ...defaultLimits, ...someLimits };
  const throttle = throttleLimits && new Throttle(throttleLimits);
  const app = Fastify({
    logger: log ? { level: "warn", redact: ["req.headers.authorization", "req.headers.cookie"] } : false,
    ...serverOptions(limits),
    // One proxy: what it says of the client, and nothing of what the client says of itself.
    trustProxy: trustProxy ? (_address, hop) => hop === 0 : false,
    forceCloseConnections: "idle",
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => fail(error, request, reply),
  });
  const identification = new Identification(context.database, timeZone);
  const actingFor = identification.actingFor.bind(identification);

  allowOrigins(app, corsOrigins);
  keepLimits(app, limits);
  app.setErrorHandler((error, request, reply) => fail(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.slice(0, 200);
    if (!/^\/api\/data(?![^/?])/i.test(path)) return fail(httpErrors.notFound({ path }), request, reply);
    const isMethod = hasVersion.test(path);
    const { method } = request;
    return fail(
      isMethod ? planErrors.methodNotAllowed({ method, path }) : httpErrors.versionUnknown({ path }),
      request,
      reply,
    );
  });
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
      const { version, verb } = request.params as { version: string; verb?: SearchVerb };
      const search = verb && { version, verb };
      const url = request.raw.url ?? "";
      const [path = "", query = ""] = splitOnce(url.slice(url.indexOf(version) + version.length), "?");
      const sent: ApiRequest = {
        // The HTTP server itself leaves out the body of an answer to HEAD.
        method: request.method === "HEAD" ? "GET" : request.method,
        path: path.replace(/^\/+/, ""),
        query,
        headers: request.headers as Record<string, string | undefined>,
        body: await textIn(request, limits.bodyBytes),
        serviceRoot: `${request.protocol}://${request.host}/api/data/${search ? "v9.2" : version}/`,
        caller,
      };
      void reply.headers({ "x-ms-dop-hint": requestsAtOnce, "x-ms-service-request-id": request.id });
      // A person at a browser is not throttled: what a screen asks for is ours to keep small.
      const admission = request.headers.authorization === undefined ? null : throttle?.enter(caller.userId);
      if (admission) void reply.headers(admission.headers);
      try {
        const inner = { ...context, actingFor, departed: departureOf(reply) };
        const response = await handle(inner, search ? asAction(sent, search) : sent, logOf(request));
        await send(request, reply, search ? asSearchAnswer(response, search) : response);
        return reply;
      } finally {
        admission?.leave();
      }
    };
    for (const url of [`/api/data/:version(${versions})`, `/api/data/:version(${versions})/*`])
      api.route({ method: ["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"], url, handler: answer });
    api.post(searchUrl, answer);
  });

  identityRoutes(app, context.database, identification);
  tokenRoutes(app, context.database);
  if (feed) liveRoute(app, identification, context, feed);
  routes?.(app, identification);
  if (webFolder) webFiles(app, webFolder);
  return app;

  async function fail(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    markForOrigin(corsOrigins, request, reply);
    const answer = failure(fastifyRefusal(error) ?? error, languageIn(request), logOf(request), preferIn(request));
    void reply.header("x-ms-service-request-id", request.id);
    // The token endpoint has its own way.
    if (answer.status === 401 && !reply.hasHeader("www-authenticate"))
      void reply.header("www-authenticate", bearerChallenge(request));
    await send(request, reply, answer);
    return reply;
  }

  /** Bytes, not text: Fastify would write the content type of a text anew, and not as clients compare it. */
  async function send(request: FastifyRequest, reply: FastifyReply, response: ApiResponse): Promise<void> {
    const { status, headers } = response;
    void reply.code(status).headers(headers);
    if (response.body === null) return void reply.send();
    const plain = Buffer.from(response.body);
    const bytes = plain.length < leastBytes ? plain : await packed(plain, request, reply);
    if (bytes.length > longBodyBytes) giveUpStalled(reply, limits);
    void reply.send(bytes);
  }
}

/** The body as the client likes it best; caches are told that others may like it otherwise. */
async function packed(plain: Buffer, { headers }: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
  const vary = reply.getHeader("vary");
  void reply.header("vary", vary ? `${String(vary)}, Accept-Encoding` : "Accept-Encoding");
  const encoding = encodingFor(headers["accept-encoding"]);
  if (encoding === null) return plain;
  void reply.header("content-encoding", encoding);
  return compress(plain, encoding);
}

/** Aborted when the client closes the connection before it has its answer. */
function departureOf({ raw }: FastifyReply): AbortSignal {
  const departure = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) departure.abort();
  });
  return departure.signal;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** @throws odataErrors.badJson — 400. Bytes that are no text would be stored as question marks. */
async function textIn({ body, headers }: FastifyRequest, mostBytes: number): Promise<string> {
  if (!(body instanceof Uint8Array)) return "";
  const bytes = await unpack(body, headers["content-encoding"], mostBytes);
  try {
    return utf8.decode(bytes);
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

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
