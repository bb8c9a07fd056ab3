import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/**
 * Lets pages of configured origins call the API from a browser (CORS). They bring a bearer token: credentials are never
 * allowed, so the session cookie stays between the app and its own server.
 */

/** Origins whose pages may call; `*` stands for all. */
export type Origins = ReadonlySet<string>;

const open = ["/api/data/", "/api/search/", "/oauth2/token"];
const methods = "GET, POST, PATCH, PUT, DELETE, OPTIONS";
const preflightSeconds = 3600;

const requestHeaders = [
  "Authorization",
  "Content-Type",
  "Accept",
  "Accept-Language",
  "Prefer",
  "If-Match",
  "If-None-Match",
  "OData-Version",
  "OData-MaxVersion",
  "OData-Isolation",
  "Consistency",
  "CallerObjectId",
  "MSCRMCallerID",
  "MSCRM.SuppressDuplicateDetection",
  "MSCRM.BypassCustomPluginExecution",
  "MSCRM.MergeLabels",
  "MSCRM.SolutionUniqueName",
  "x-ms-client-request-id",
  "x-ms-correlation-request-id",
  "x-requested-with",
].join(", ");

const answerHeaders = [
  "OData-EntityId",
  "OData-Version",
  "Preference-Applied",
  "Location",
  "ETag",
  "Retry-After",
  "Content-Language",
  "x-ms-dop-hint",
  "x-ms-ratelimit-burst-remaining-xrm-requests",
  "x-ms-ratelimit-time-remaining-xrm-requests",
  "x-ms-service-request-id",
].join(", ");

/** Answers preflights and marks every answer of the API, refusals too. Stands before all else that can refuse. */
export function allowOrigins(app: FastifyInstance, origins: Origins): void {
  if (origins.size === 0) return;
  app.addHook("onRequest", async (request, reply) => {
    markForOrigin(origins, request, reply);
    const wanted = request.headers["access-control-request-method"];
    if (request.method !== "OPTIONS" || wanted === undefined || allowed(origins, request) === null) return;
    return reply
      .headers({
        "access-control-allow-methods": methods,
        "access-control-allow-headers": requestHeaders,
        "access-control-max-age": String(preflightSeconds),
      })
      .code(204)
      .send();
  });
}

/** Tells the browser whether the page may see this answer. */
export function markForOrigin(origins: Origins, request: FastifyRequest, reply: FastifyReply): void {
  if (origins.size === 0 || !isOpen(request)) return;
  const origin = allowed(origins, request);
  if (!origins.has("*")) void reply.header("vary", "Origin");
  if (origin !== null)
    void reply.headers({ "access-control-allow-origin": origin, "access-control-expose-headers": answerHeaders });
}

function allowed(origins: Origins, request: FastifyRequest): string | null {
  const { origin } = request.headers;
  if (origin === undefined || !isOpen(request)) return null;
  if (origins.has("*")) return "*";
  return origins.has(origin) ? origin : null;
}

function isOpen({ raw: { url = "" } }: FastifyRequest): boolean {
  return open.some((start) => url.startsWith(start));
}
