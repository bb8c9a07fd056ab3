import { randomUUID } from "node:crypto";
import { accessedSql } from "./accessAudit.ts";
import type { Runner } from "../statement.ts";
import { hashToken, newToken, sameHash } from "./secrets.ts";

/** Programs that call the API: their credentials, and bearer tokens by the client credentials grant (RFC 6749, 4.4). */

export const tokenSeconds = 3600;

export interface NewClient {
  readonly clientId: string;
  readonly secret: string;
}

/** Makes credentials for a program that acts as a user; the secret is shown once and only its hash is kept. */
export async function createClient(database: Runner, name: string, userId: string): Promise<NewClient> {
  const client = { clientId: randomUUID(), secret: newToken() };
  await database.run({
    text: "INSERT INTO filon_client (clientid, name, secrethash, systemuserid) VALUES ($1::uuid, $2::text, $3::bytea, $4::uuid)",
    values: [client.clientId, name, hashToken(client.secret), userId],
  });
  return client;
}

/** A bearer token for a client that proves who it is; null when it does not. */
export async function issueToken(database: Runner, clientId: string, secret: string): Promise<string | null> {
  const [row] = await database.run({
    text: "SELECT secrethash, systemuserid FROM filon_client WHERE clientid::text = $1::text AND disabledon IS NULL",
    values: [clientId.toLowerCase()],
  });
  const [secretHash, userId] = (row ?? []) as [Buffer?, string?];
  if (!secretHash || !userId || !sameHash(secretHash, hashToken(secret))) return null;
  const token = newToken();
  await database.run({
    text: `WITH old AS (DELETE FROM filon_accesstoken WHERE expireson < now()), accessed AS (${accessedSql("services", "$3::uuid")})
      INSERT INTO filon_accesstoken (tokenhash, clientid, systemuserid, expireson) VALUES ($1::bytea, $2::uuid, $3::uuid, now() + make_interval(secs => $4::int))`,
    values: [hashToken(token), clientId, userId, tokenSeconds],
  });
  return token;
}

const keptMs = 5000;
const mostKept = 10_000;

/** Users by bearer token, each looked up in the database at most once in five seconds. */
export class BearerTokens {
  private readonly kept = new Map<string, { at: number; userId: Promise<string | null> }>();

  constructor(private readonly database: Runner) {}

  userOf(token: string): Promise<string | null> {
    const known = this.kept.get(token);
    if (known && Date.now() - known.at < keptMs) return known.userId;
    const userId = this.read(token);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(token, { at: Date.now(), userId });
    userId.catch(() => this.kept.delete(token));
    return userId;
  }

  private async read(token: string): Promise<string | null> {
    const [row] = await this.database.run({
      text: `SELECT t.systemuserid FROM filon_accesstoken t LEFT JOIN filon_client c USING (clientid)
        WHERE t.tokenhash = $1::bytea AND t.expireson > now() AND c.disabledon IS NULL`,
      values: [hashToken(token)],
    });
    return row ? String(row[0]) : null;
  }
}
