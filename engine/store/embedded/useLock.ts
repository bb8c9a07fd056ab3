/**
 * The connection by which a process shows that it uses the server: it holds a shared advisory lock as long as it lives.
 * Who can get the lock exclusively is the last user; nothing else decides when a server may stop.
 */
import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, escapeIdentifier } from "pg";
import type { Address, Secret } from "./connectionFile.ts";

/** Our connection. When it is cut nothing is thrown; it only says so, and emits "end". */
export type UseClient = Client & {
  isLost(): boolean;
  /** Disconnects; never rejects, and does not wait for a server that hangs. */
  close(): Promise<void>;
  // pg has these and its type declarations do not.
  ref(): void;
  unref(): void;
};

/** How an attempt to use a server went. */
export type Hold =
  | { kind: "held"; client: UseClient; address: Address }
  /** A server answers but does not take us now: it starts, recovers, stops, or is full. */
  | { kind: "busy"; isRecovering: boolean }
  /** Our password is not accepted. */
  | { kind: "rejected" }
  /** The server of another data folder answers; ours was copied from there. */
  | { kind: "foreign" }
  /** Nobody answers. */
  | { kind: "silent" };

// One constant for all: "FILON" in ASCII. Advisory locks are kept apart by database, not by application.
const lockKey = String(0x46494c4f4e);

/** Connects and takes the shared lock, without waiting for either. */
export async function tryHold(address: Address, secret: Secret, cluster: string): Promise<Hold> {
  const client = newClient(address, secret);
  try {
    await client.connect();
    if (!(await servesFolder(client, cluster))) {
      await client.close();
      return { kind: "foreign" };
    }
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock_shared($1) AS held", [lockKey]);
    if (rows[0]?.held) {
      await createDatabase(client, secret.database);
      return { kind: "held", client, address };
    }
    await client.close();
    return { kind: "busy", isRecovering: false }; // the last user is stopping it
  } catch (error) {
    await client.close();
    return refusal(error);
  }
}

/** Gives our use up. True when nobody else uses the server; from then on nobody can begin to, until we disconnect. */
export async function becomeLastUser(client: UseClient): Promise<boolean> {
  try {
    await client.query("SELECT pg_advisory_unlock_shared($1)", [lockKey]);
    const { rows } = await client.query<{ last: boolean }>("SELECT pg_try_advisory_lock($1) AS last", [lockKey]);
    return rows[0]?.last === true;
  } catch {
    return false; // the connection broke, and our lock with it: whoever comes next decides
  }
}

function newClient(address: Address, secret: Secret): UseClient {
  // The lock lives in the maintenance database, so that Filon's own can be dropped and restored meanwhile.
  const { user, password } = secret;
  const client = new Client({
    ...address,
    user,
    password,
    database: "postgres",
    ssl: false,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
  });
  let isLost = false;
  client.on("error", () => (isLost = true)); // without a listener, a lost connection would end the process
  client.once("end", () => (isLost = true));
  const extras = {
    isLost: () => isLost,
    close: async () => {
      await Promise.race([client.end().catch(() => {}), sleep(1_000, undefined, { ref: false })]);
    },
  };
  return Object.assign(client, extras) as UseClient; // see the type on ref and unref
}

// Copying a data folder copies its password and postmaster.pid too, so both may point to the original's server.
// A file made here and seen by the server is proof, even where containers see different paths or pids.
async function servesFolder(client: Client, cluster: string): Promise<boolean> {
  const name = `filon-probe-${randomBytes(6).toString("hex")}`;
  await writeFile(join(cluster, name), "", { flag: "wx" });
  try {
    const { rows } = await client.query<{ seen: boolean }>("SELECT (pg_stat_file($1, true)).size IS NOT NULL AS seen", [
      name,
    ]);
    return rows[0]?.seen === true;
  } finally {
    await rm(join(cluster, name), { force: true });
  }
}

async function createDatabase(client: Client, name: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    try {
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
    } catch (error) {
      // Another process makes it at the same moment, in one of the ways PostgreSQL has to say so.
      if (attempt >= 50 || !["42P04", "23505", "55006"].includes(codeOf(error))) throw error;
      await client.query("SELECT pg_sleep(0.05)");
    }
  }
}

function refusal(error: unknown): Hold {
  const code = codeOf(error);
  if (code === "28P01" || code === "28000") return { kind: "rejected" };
  if (/^[A-Z]+$/.test(code) || code === "") return { kind: "silent" }; // ENOENT, ECONNREFUSED, a cut connection
  if (/^(57P|53|08)/.test(code)) return { kind: "busy", isRecovering: isRecovery(error) };
  throw error;
}

function isRecovery(error: unknown): boolean {
  return error instanceof Error && /starting up|not yet accepting|recovery/.test(error.message);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
