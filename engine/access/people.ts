import { accessedSql } from "./accessAudit.ts";
import type { Runner, Sender } from "../statement.ts";
import { identityErrors } from "./identityErrors.ts";
import { hashPassword, hashToken, newToken, passwordMatches } from "./secrets.ts";

/** How people sign in: passwords, sessions, one-time links, and what slows down guessing. */

const sessionDays = 14;
export const sessionSeconds = sessionDays * 86_400;
const leastPassword = 12;
/** Failed attempts within the window after which a person has to wait, and everybody at an address. */
const mostFailures = 8;
/** A whole office may share an address. */
const mostFailuresOfAddress = 50;
const windowSeconds = 900;

/** Opens a session and gives its token. @throws identityErrors.signInRefused — 401; identityErrors.signInThrottled — 429. */
export async function signIn(database: Runner, email: string, password: string, address: string): Promise<string> {
  const name = email.trim().toLowerCase();
  const attempt = await beginAttempt(database, name, address);
  const [found = []] = await database.run({
    text: `SELECT c.systemuserid, c.passwordhash FROM filon_credential c JOIN systemuser u USING (systemuserid)
      WHERE lower(c.email) = $1::text AND u.isdisabled IS NOT TRUE`,
    values: [name],
  });
  const [userId = null, passwordHash = null] = found as [string?, string?];
  if (!(await passwordMatches(passwordHash, password)) || userId === null) throw identityErrors.signInRefused();
  await database.run({
    text: "DELETE FROM filon_signinattempt WHERE email = $1::text OR failedon = $2::timestamptz OR failedon < now() - interval '1 day'",
    values: [name, attempt],
  });
  return openSession(database, userId);
}

/**
 * Writes the attempt down before the password is looked at, so that guesses made side by side count as well; gives the
 * moment it is known by. One that is turned away for coming too soon does not count.
 */
async function beginAttempt(database: Runner, name: string, address: string): Promise<string> {
  const waits = "extract(epoch FROM min(failedon) FILTER (WHERE";
  const [row = []] = await database.run({
    text: `WITH mine AS (INSERT INTO filon_signinattempt (email, address, failedon) VALUES ($1::text, $2::text, clock_timestamp()) RETURNING failedon)
      SELECT (SELECT failedon::text FROM mine), count(*) FILTER (WHERE email = $1::text)::int, count(*) FILTER (WHERE address = $2::text)::int,
        ceil(${waits} email = $1::text) + make_interval(secs => $3::int) - now()))::int,
        ceil(${waits} address = $2::text) + make_interval(secs => $3::int) - now()))::int
      FROM filon_signinattempt WHERE (email = $1::text OR address = $2::text) AND failedon > now() - make_interval(secs => $3::int)`,
    values: [name, address, windowSeconds],
  });
  const [attempt, byName, byAddress, waitOfName, waitOfAddress] = row as [string, number, number, number?, number?];
  const waiting = [
    ...(byName >= mostFailures ? [waitOfName ?? 1] : []),
    ...(byAddress >= mostFailuresOfAddress ? [waitOfAddress ?? 1] : []),
  ];
  if (waiting.length === 0) return attempt;
  await database.run({
    text: "DELETE FROM filon_signinattempt WHERE email = $1::text AND failedon = $2::timestamptz",
    values: [name, attempt],
  });
  throw identityErrors.signInThrottled({ seconds: Math.max(1, ...waiting) });
}

export async function openSession(database: Runner, userId: string): Promise<string> {
  const token = newToken();
  await database.run({
    text: `WITH old AS (DELETE FROM filon_session WHERE expireson < now()), accessed AS (${accessedSql("web", "$2::uuid")})
      INSERT INTO filon_session (tokenhash, systemuserid, expireson) VALUES ($1::bytea, $2::uuid, now() + make_interval(secs => $3::int))`,
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

/** Sets a user's password; every other session of the user ends, and every sign-in link. */
export async function setPassword(
  database: Runner,
  userId: string,
  password: string,
  keepToken?: string,
): Promise<void> {
  checkPassword(password);
  await database.run({
    text: `WITH credential AS (
        INSERT INTO filon_credential (systemuserid, email, passwordhash)
        SELECT systemuserid, coalesce(internalemailaddress, systemuserid::text), $2::text FROM systemuser WHERE systemuserid = $1::uuid
        ON CONFLICT (systemuserid) DO UPDATE SET email = excluded.email, passwordhash = excluded.passwordhash, changedon = now()
      ), links AS (DELETE FROM filon_signinlink WHERE systemuserid = $1::uuid)
      DELETE FROM filon_session WHERE systemuserid = $1::uuid AND tokenhash IS DISTINCT FROM $3::bytea`,
    values: [userId, await hashPassword(password), keepToken === undefined ? null : hashToken(keepToken)],
  });
}

/** Who signs in with an e-mail address signs in with the new one from now on. */
export function renameCredential(sender: Sender, userId: string, email: string): void {
  sender.send({
    text: "UPDATE filon_credential SET email = $2::text WHERE systemuserid = $1::uuid",
    values: [userId, email],
  });
}

/**
 * Gives a user without an e-mail address the one to sign in with.
 * @throws identityErrors.emailMissing — 400, when there is none before and after.
 */
export async function ensureEmail(database: Runner, userId: string, email: string | undefined): Promise<void> {
  const [row] = await database.run({
    text: `UPDATE systemuser SET internalemailaddress = $2::text, versionnumber = nextval('filon_version'), modifiedon = now()
      WHERE systemuserid = $1::uuid AND coalesce(internalemailaddress, '') = '' AND $2::text <> '' RETURNING internalemailaddress`,
    values: [userId, email?.trim() ?? ""],
  });
  if (row) return;
  const [known] = await database.run({
    text: "SELECT 1 FROM systemuser WHERE systemuserid = $1::uuid AND internalemailaddress <> ''",
    values: [userId],
  });
  if (!known) throw identityErrors.emailMissing(undefined, { target: "email" });
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
    text: `WITH old AS (DELETE FROM filon_signinlink WHERE expireson < now())
      INSERT INTO filon_signinlink (tokenhash, systemuserid, expireson) VALUES ($1::bytea, $2::uuid, now() + interval '1 day')`,
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
