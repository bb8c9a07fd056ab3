/**
 * Gives Filon a PostgreSQL of its own inside the data folder, for installations that have no database server.
 * It only puts the parts together; joining, reviving and leaving the server are files of their own.
 */
import { mkdir, realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { readOrCreateSecret } from "./connectionFile.ts";
import { keepJoined } from "./keepJoined.ts";
import { leaveServer } from "./leaveServer.ts";

/** A PostgreSQL server that this process uses, perhaps together with other Filon processes. */
export interface EmbeddedDatabase {
  /** Fits `pg.Client` and `pg.Pool`; host is a socket folder on POSIX and 127.0.0.1 on Windows. */
  readonly connection: { host: string; port: number; user: string; password: string; database: string };
  /** True when the server was running already, started by another process or left by a killed one. */
  readonly adopted: boolean;
  /** PGDATA. Usually `<folder>/postgres`; elsewhere when `<folder>/LOCATION` says so. */
  readonly dataFolder: string;
  /** Ends our use; stops the server when no other process uses it. Safe to call twice. */
  stop(): Promise<void>;
}

/** What `openEmbedded` needs to know. */
export interface OpenOptions {
  /** Filon's data folder, made when missing. */
  readonly folder: string;
  /** Receives one line for each thing an administrator may want to know. */
  readonly log?: (line: string) => void;
  /** False gives up crash safety for speed; for tests only. Applies to whoever starts the server. */
  readonly durable?: boolean;
}

/**
 * Joins the PostgreSQL server of a data folder, and starts it first when it is not running.
 *
 * When the server dies under us it is started again in the background, at the same address where possible.
 * An open handle does not keep the process alive; a process that exits without `stop()` leaves the server running,
 * and the next one adopts it.
 * @throws Error — with the tail of `postgres.log`, when the server cannot be started.
 */
export async function openEmbedded(options: OpenOptions): Promise<EmbeddedDatabase> {
  await mkdir(resolve(options.folder), { recursive: true });
  const context = {
    folder: await realpath(resolve(options.folder)), // one spelling, so that every process computes the same paths
    log: options.log ?? (() => {}),
    durable: options.durable ?? true,
  };
  const { user, password, database } = await readOrCreateSecret(context.folder);
  const kept = await keepJoined(context);
  const { adopted, cluster } = kept.current();

  let stopped: Promise<void> | null = null;
  return {
    // Read anew each time: after a revival the server may listen elsewhere.
    get connection() {
      return { ...kept.current().address, user, password, database };
    },
    adopted,
    dataFolder: cluster,
    stop: () => (stopped ??= kept.release().then((joined) => leaveServer(joined, context))),
  };
}
