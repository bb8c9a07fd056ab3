import type { Database, Runner } from "../store/database.ts";
import { identityErrors } from "./identityErrors.ts";
import { hashPassword, hashToken, newToken, passwordMatches } from "./secrets.ts";

/** How people sign in: passwords, sessions, one-time links, and what slows down guessing. */

const sessionDays = 14;
export const sessionSeconds = sessionDays * 86_400;
const leastPassword = 12;
/** Failed attempts within the window after which an address or an e-mail has to wait. */
const mostFailures = 8;
const windowSeconds = 900;

/** Opens a session and gives its token. @throws identityErrors.signInRefused — 401; identityErrors.signInThrottled — 429. */
export async function signIn(database: Database, email: string, password: string, address: string): Promise<string> {
  const name = email.trim().toLowerCase();
  const failures = await database.run({
    text: `SELECT count(*)::int, coalesce(extract(epoch FROM min(failedon) + make_interval(secs => $3::int) - now())::int, 0)
      FROM filon_signinattempt WHERE (email = $1::text OR address = $2::text) AND failedon > now() - make_interval(secs => $3::int)`,
    values: [name, address, windowSeconds],
  });
  const [count, seconds] = (failures[0] ?? [0, 0]) as [number, number];
  if (count >= mostFailures) throw identityErrors.signInThrottled({ seconds: Math.max(seconds, 1) });
  const found = await database.run({
    text: `SELECT c.systemuserid, c.passwordhash FROM filon_credential c JOIN systemuser u USING (systemuserid)
      WHERE lower(c.email) = $1::text AND u.isdisabled IS NOT TRUE`,
    values: [name],
  });
  const [userId, passwordHash] = (found[0] ?? [null, null]) as [string | null, string | null];
  if (!(await passwordMatches(passwordHash, password)) || userId === null) {
    await database.run({
      text: "INSERT INTO filon_signinattempt (email, address) VALUES ($1::text, $2::text)",
      values: [name, address],
    });
    throw identityErrors.signInRefused();
  }
  await database.run({
    text: "DELETE FROM filon_signinattempt WHERE email = $1::text OR failedon < now() - interval '1 day'",
    values: [name],
  });
  return openSession(database, userId);
}

export async function openSession(database: Runner, userId: string): Promise<string> {
  const token = newToken();
  await database.run({
    text: "INSERT INTO filon_session (tokenhash, systemuserid, expireson) VALUES ($1::bytea, $2::uuid, now() + make_interval(secs => $3::int))",
    values: [hashToken(token), userId, sessionSeconds],
  });
  return token;
}

export async function closeSession(database: Runner, token: string): Promise<void> {
  await database.run({ text: "DELETE FROM filon_session WHERE tokenhash = $1::bytea", values: [hashToken(token)] });
}

/** The user a session token stands for; null when it is unknown or over. */
export async function sessionUser(database: Runner, token: string): Promise<string | null> {
  const [row] = await database.run({
    text: "SELECT systemuserid FROM filon_session WHERE tokenhash = $1::bytea AND expireson > now()",
    values: [hashToken(token)],
  });
  return row ? String(row[0]) : null;
}

export function checkPassword(password: string): void {
  if (password.length < leastPassword) throw identityErrors.passwordTooShort({ least: leastPassword });
}

/** Sets a user's password; every other session of the user ends. */
export async function setPassword(
  database: Runner,
  userId: string,
  password: string,
  keepToken?: string,
): Promise<void> {
  checkPassword(password);
  const hash = await hashPassword(password);
  await database.run({
    text: `INSERT INTO filon_credential (systemuserid, email, passwordhash)
      SELECT systemuserid, coalesce(internalemailaddress, systemuserid::text), $2::text FROM systemuser WHERE systemuserid = $1::uuid
      ON CONFLICT (systemuserid) DO UPDATE SET passwordhash = excluded.passwordhash, changedon = now()`,
    values: [userId, hash],
  });
  await database.run({
    text: "DELETE FROM filon_session WHERE systemuserid = $1::uuid AND tokenhash IS DISTINCT FROM $2::bytea",
    values: [userId, keepToken === undefined ? null : hashToken(keepToken)],
  });
}

/** Whether the user has chosen a password. */
export async function hasPassword(database: Runner, userId: string): Promise<boolean> {
  const [row] = await database.run({
    text: "SELECT EXISTS (SELECT 1 FROM filon_credential WHERE systemuserid = $1::uuid AND passwordhash IS NOT NULL)",
    values: [userId],
  });
  return row?.[0] === true;
}

/** Whether nobody has a password yet. */
export async function isFirstRun(database: Runner): Promise<boolean> {
  const [row] = await database.run({
    text: "SELECT NOT EXISTS (SELECT 1 FROM filon_credential WHERE passwordhash IS NOT NULL)",
    values: [],
  });
  return row?.[0] === true;
}

/** A link token that signs a user in once, within a day. */
export async function newSignInLink(database: Runner, userId: string): Promise<string> {
  const token = newToken();
  await database.run({
    text: "INSERT INTO filon_signinlink (tokenhash, systemuserid, expireson) VALUES ($1::bytea, $2::uuid, now() + interval '1 day')",
    values: [hashToken(token), userId],
  });
  return token;
}

/** @throws identityErrors.linkExpired — 410. */
export async function useSignInLink(database: Runner, token: string): Promise<string> {
  const [row] = await database.run({
    text: "DELETE FROM filon_signinlink WHERE tokenhash = $1::bytea AND expireson > now() RETURNING systemuserid",
    values: [hashToken(token)],
  });
  if (!row) throw identityErrors.linkExpired();
  return String(row[0]);
}
