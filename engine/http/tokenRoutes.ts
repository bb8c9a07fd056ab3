import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { issueToken, tokenSeconds } from "../access/clients.ts";
import type { Database } from "../store/database.ts";
import { httpErrors } from "./httpErrors.ts";

/**
 * Where programs get their bearer tokens: the addresses of Microsoft Entra ID as well, of any tenant, and the documents by which
 * libraries such as MSAL find them.
 */
export function tokenRoutes(app: FastifyInstance, database: Database): void {
  void app.register(async (tokens) => {
    tokens.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    for (const url of ["/oauth2/token", "/oauth2/v2.0/token", `${tenant}/oauth2/token`, `${tenant}/oauth2/v2.0/token`])
      tokens.post(url, async (request, reply) => token(database, request, reply));
  });
  for (const issuer of ["", "/v2.0", tenant, `${tenant}/v2.0`])
    app.get(`${issuer}/.well-known/openid-configuration`, async (request) => discovery(request));
  app.get("/.well-known/oauth-authorization-server", async (request) => discovery(request));
  for (const url of ["/oauth2/authorize", `${tenant}/oauth2/authorize`])
    app.get(url, async (_request, reply) => refuse(reply, httpErrors.unsupportedGrant()));
  // Tokens are opaque: nobody but this server could check one.
  app.get("/oauth2/keys", async () => ({ keys: [] }));
}

const tenant = "/:tenant(^[\\w.-]+$)";

/** How a program that was refused may come in (RFC 9110, section 11.6.1), in the words of Dataverse. */
export function bearerChallenge(request: FastifyRequest): string {
  const root = rootOf(request);
  return `Bearer realm="Filon", authorization_uri="${root}/oauth2/authorize", resource_id="${root}/"`;
}

/** OpenID Connect Discovery 1.0, section 3; there are no people among those who come in here. */
function discovery(request: FastifyRequest): Record<string, unknown> {
  const root = rootOf(request);
  const issuer = root + request.url.replace(/\/\.well-known\/.*$/, "");
  // MSAL writes its tenant where the first part of a path without one stands.
  const own = issuer.replace(/\/v2\.0$/, "");
  return {
    issuer,
    authorization_endpoint: `${own}/oauth2/authorize`,
    token_endpoint: `${own}/oauth2/v2.0/token`,
    jwks_uri: `${root}/oauth2/keys`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    grant_types_supported: ["client_credentials"],
    response_types_supported: [],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: [],
  };
}

function rootOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}

/** RFC 6749, sections 2.3.1, 4.4, 5.1 and 5.2: its errors have a shape of their own. */
async function token(database: Database, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const form = (request.body ?? {}) as Record<string, unknown>;
  const basic = basicCredentials(request.headers.authorization);
  const clientId = basic?.clientId ?? String(form["client_id"] ?? "");
  const secret = basic?.secret ?? String(form["client_secret"] ?? "");
  void reply.header("cache-control", "no-store").header("pragma", "no-cache");
  if (form["grant_type"] !== "client_credentials") return refuse(reply, httpErrors.unsupportedGrant());
  const issued = await issueToken(database, clientId, secret);
  if (issued === null) {
    if (request.headers.authorization !== undefined) void reply.header("www-authenticate", 'Basic realm="Filon"');
    return refuse(reply, httpErrors.invalidClient());
  }
  return reply.send({ access_token: issued, token_type: "Bearer", expires_in: tokenSeconds });
}

function refuse(reply: FastifyReply, refusal: { status: number; code: string; message: string }): FastifyReply {
  return reply.code(refusal.status).send({ error: refusal.code, error_description: refusal.message });
}

/** Id and secret are form-encoded before they are joined (RFC 6749, 2.3.1); null when they are not given this way. */
function basicCredentials(header: string | undefined): { clientId: string; secret: string } | null {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return null;
  const [id = "", secret = ""] = Buffer.from(encoded, "base64").toString().split(":");
  const decode = (text: string) => new URLSearchParams(`v=${text.replaceAll("&", "%26")}`).get("v") ?? "";
  return { clientId: decode(id), secret: decode(secret) };
}
