import type { FastifyRequest } from "fastify";
import { actOnBehalf, holds, onBehalfOf, type Caller } from "../access/caller.ts";
import { BearerTokens } from "../access/clients.ts";
import { identityErrors } from "../access/identityErrors.ts";
import { Callers } from "../access/loadCaller.ts";
import { sessionUser } from "../access/people.ts";
import { isUuid } from "../model/kinds/reference.ts";
import { languageOf, type Language } from "../model/label.ts";
import type { Database } from "../store/database.ts";

/** Finds out who is calling: a program by its bearer token, a person by the session cookie. */

export const sessionCookie = "filon_session";

export class Identification {
  private readonly callers: Callers;
  private readonly tokens: BearerTokens;

  constructor(
    private readonly database: Database,
    timeZone: string,
  ) {
    this.callers = new Callers(database, timeZone);
    this.tokens = new BearerTokens(database);
  }

  /** @throws identityErrors.notSignedIn — 401; identityErrors.crossSite — 403. */
  async callerOf(request: FastifyRequest): Promise<Caller> {
    const caller = await this.find(request);
    if (!caller) throw identityErrors.notSignedIn();
    return caller;
  }

  /** Who the user is has just changed, here. */
  forget(userId: string): void {
    this.callers.forget(userId);
  }

  /**
   * Who a request acts for: the user its headers name, by id or by the id a directory knows the user by.
   * @throws identityErrors.onBehalfRefused — 403, without the privilege or when there is no such user.
   */
  async actingFor(caller: Caller, headers: Readonly<Record<string, string | undefined>>): Promise<Caller> {
    const userId = named(headers["mscrmcallerid"]);
    const wanted = userId ?? named(headers["callerobjectid"]);
    if (wanted === undefined) return caller;
    const actor = caller.actor ?? caller;
    const { language } = actor;
    if (!isUuid(wanted)) throw identityErrors.onBehalfRefused({ privilege: actOnBehalf });
    if (wanted.toLowerCase() === actor.userId) return actor;
    const user = holds(actor, actOnBehalf)
      ? await (userId === undefined ? this.callers.byObjectId(wanted, language) : this.callers.caller(wanted, language))
      : null;
    if (!user) throw identityErrors.onBehalfRefused({ privilege: actOnBehalf });
    return onBehalfOf(user, actor);
  }

  async find(request: FastifyRequest): Promise<Caller | null> {
    const language = languageIn(request);
    const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (request.headers.authorization !== undefined) {
      const userId = bearer === undefined ? null : await this.tokens.userOf(bearer);
      return userId === null ? null : this.callers.caller(userId, language);
    }
    const token = cookieIn(request);
    const userId = token === null ? null : await sessionUser(this.database, token);
    if (userId === null) return null;
    // A cookie travels by itself: what it may change must come from our own pages.
    if (!isSafe(request.method) && isCrossSite(request)) throw identityErrors.crossSite();
    return this.callers.caller(userId, language);
  }
}

export function languageIn(request: FastifyRequest): Language {
  return languageOf(request.headers["accept-language"]);
}

export function cookieIn(request: FastifyRequest): string | null {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === sessionCookie)?.[1] ?? null;
}

function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

/**
 * Browsers say where a request comes from, by `Sec-Fetch-Site`, or by `Origin` where the connection is not encrypted; a
 * request without either comes from no browser. An origin of `null` is one that hides where it comes from.
 */
export function isCrossSite(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = request.headers;
  return origin !== undefined && hostOf(origin) !== request.host.toLowerCase();
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** A header without anything in it names nobody. */
function named(header: string | undefined): string | undefined {
  return header?.trim() || undefined;
}
