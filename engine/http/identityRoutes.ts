import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { identityErrors } from "../access/identityErrors.ts";
import {
  checkPassword,
  closeSession,
  ensureEmail,
  hasPassword,
  isFirstRun,
  openSession,
  sessionSeconds,
  setPassword,
  signIn,
  useSignInLink,
} from "../access/people.ts";
import type { Runner } from "../statement.ts";
import type { Database } from "../store/database.ts";
import { cookieIn, isCrossSite, sessionCookie, type Identification } from "./identify.ts";

/** Sign-in for people (session cookie). */
export function identityRoutes(app: FastifyInstance, database: Database, identification: Identification): void {
  app.get("/api/session", async (request) => {
    const caller = await identification.find(request);
    if (!caller) return { signedIn: false, firstRun: await isFirstRun(database) };
    const mustChoosePassword = !(await hasPassword(database, caller.userId));
    return {
      signedIn: true,
      user: { id: caller.userId, fullName: caller.fullName, email: caller.email },
      mustChoosePassword,
    };
  });

  app.post("/api/session", { schema: { body: textFields("email", "password") } }, async (request, reply) => {
    refuseOtherSites(request);
    const { email, password } = request.body as Record<"email" | "password", string>;
    return remember(request, reply, await signIn(database, email, password, request.ip));
  });

  app.delete("/api/session", async (request, reply) => {
    refuseOtherSites(request);
    const token = cookieIn(request);
    if (token !== null) await closeSession(database, token);
    return reply
      .header("set-cookie", cookie(request, "", 0))
      .code(204)
      .send();
  });

  // The address is for a user who has none, as the one that setup made: without it nobody could come back.
  const choice = { body: { ...textFields("password", "email"), required: ["password"] } };
  app.post("/api/session/password", { schema: choice }, async (request, reply) => {
    const caller = await identification.callerOf(request);
    const { password, email } = request.body as { password: string; email?: string };
    checkPassword(password);
    await ensureEmail(database, caller.userId, email);
    identification.forget(caller.userId);
    await setPassword(database, caller.userId, password, cookieIn(request) ?? undefined);
    return reply.code(204).send();
  });

  app.post(
    "/api/session/first",
    { schema: { body: textFields("email", "password", "firstname", "lastname") } },
    async (request, reply) => {
      refuseOtherSites(request);
      if (!isLocal(request)) throw identityErrors.firstRunElsewhere();
      const { email, password, firstname, lastname } = request.body as Record<
        "email" | "password" | "firstname" | "lastname",
        string
      >;
      checkPassword(password);
      const userId = await database.transaction(async (transaction) => {
        const claimed = await claimAdministrator(transaction, { email, firstname, lastname });
        await setPassword(transaction, claimed, password);
        return claimed;
      });
      identification.forget(userId);
      return remember(request, reply, await openSession(database, userId));
    },
  );

  app.get("/sign-in", async (request, reply) => {
    const { token } = request.query as { token?: string };
    // The app has a page of the same address; without a token it is that page that is asked for.
    if (!token) return reply.redirect("/");
    const userId = await useSignInLink(database, token);
    return reply
      .header("set-cookie", cookie(request, await openSession(database, userId), sessionSeconds))
      .redirect("/");
  });

  async function remember(request: FastifyRequest, reply: FastifyReply, sessionToken: string): Promise<FastifyReply> {
    return reply
      .header("set-cookie", cookie(request, sessionToken, sessionSeconds))
      .code(204)
      .send();
  }
}

function textFields(...names: string[]) {
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string", minLength: 1, maxLength: 1000 }]));
  return { type: "object", required: names, properties };
}

function refuseOtherSites(request: FastifyRequest): void {
  if (isCrossSite(request)) throw identityErrors.crossSite();
}

function cookie(request: FastifyRequest, value: string, seconds: number): string {
  const secure = request.protocol === "https" ? "; Secure" : "";
  return `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

/**
 * Whether a request was made on this machine, to this machine: not through a proxy, which would make everybody local,
 * and not under a foreign name that was made to point here.
 */
function isLocal(request: FastifyRequest): boolean {
  const isForwarded = ["forwarded", "x-forwarded-for", "x-real-ip"].some((name) => request.headers[name] !== undefined);
  return !isForwarded && localAddresses.has(request.ip) && localNames.has(request.hostname);
}

const localAddresses = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
const localNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The administrator that setup made becomes this person, as long as nobody has a password yet. */
async function claimAdministrator(
  database: Runner,
  person: { email: string; firstname: string; lastname: string },
): Promise<string> {
  // Whoever comes second waits for the row, and then finds the password of the first.
  await database.run({ text: "SELECT 1 FROM systemuser WHERE setupuser FOR UPDATE", values: [] });
  const [row] = await database.run({
    text: `UPDATE systemuser SET firstname = $2::text, lastname = $3::text, fullname = $2::text || ' ' || $3::text,
        internalemailaddress = $1::text, versionnumber = nextval('filon_version'), modifiedon = now()
      WHERE setupuser AND NOT EXISTS (SELECT 1 FROM filon_credential WHERE passwordhash IS NOT NULL) RETURNING systemuserid`,
    values: [person.email.trim(), person.firstname.trim(), person.lastname.trim()],
  });
  if (!row) throw identityErrors.firstRunOver();
  return String(row[0]);
}
