import { createHmac, timingSafeEqual } from "node:crypto";
import type { Stored } from "../model/kinds/kind.ts";
import { planErrors } from "./planErrors.ts";

/**
 * Where a page ends, as text for a URL: the order values of its last row, signed so that nobody can make one up, and
 * bound to the query it belongs to.
 */
export interface TokenSecret {
  readonly key: Buffer;
}

export function writeSkipToken(secret: TokenSecret, query: string, after: readonly Stored[]): string {
  const body = Buffer.from(JSON.stringify(after)).toString("base64url");
  return `${body}.${sign(secret, query, body)}`;
}

/** @throws planErrors.badSkipToken — 400, when it was altered or comes from another query. */
export function readSkipToken(secret: TokenSecret, query: string, token: string): Stored[] {
  const [body = "", signature = ""] = token.split(".");
  const expected = Buffer.from(sign(secret, query, body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw planErrors.badSkipToken();
  return JSON.parse(Buffer.from(body, "base64url").toString()) as Stored[];
}

function sign({ key }: TokenSecret, query: string, body: string): string {
  return createHmac("sha256", key).update(query).update("\0").update(body).digest("base64url").slice(0, 22);
}
