import type { Writable } from "node:stream";
import pg from "pg";
import type { Row, Runner, Sender, Statement } from "../statement.ts";
import { runQuery, type Descriptions } from "./describedQuery.ts";
import { PreparedNames } from "./preparedNames.ts";
import { ReadConnections } from "./readConnections.ts";

/**
 * The only place that talks to PostgreSQL: connections for reads, a pool for transactions, named statements for both.
 * Rows come back as arrays; amounts, dates and ids are text.
 */

/**
 * What is sent is not waited for, and what follows sees its effect: a connection runs statements in order. When a
 * statement fails, its error is thrown by the next `run` or by the end of the transaction, whatever else fails after it.
 */
export interface Transaction extends Runner, Sender {}

export interface Database extends Runner {
  /** @param departed - aborted when nobody waits for the answer any more: what takes long is then cancelled. */
  run(statement: Statement, departed?: AbortSignal): Promise<Row[]>;
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs a text of several statements, as migrations are; no parameters. */
  script(text: string): Promise<void>;
  /** A connection of its own, for LISTEN and for locks that outlive a transaction. */
  dedicated(): Promise<pg.Client>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** A function is asked anew for each connection: a server that died may come back at another address. */
  readonly connection: pg.ClientConfig | (() => pg.ClientConfig);
  readonly readers?: number;
  readonly writers?: number;
  /** A statement that runs longer than this is a mistake or an attack, never a page somebody waits for. */
  readonly statementTimeoutMs?: number;
  /** How long a read or a transaction waits for a connection. */
  readonly patienceMs?: number;
  readonly onError?: (error: Error) => void;
}

export function openDatabase({
  connection,
  readers = 4,
  writers = 6,
  statementTimeoutMs = 30_000,
  patienceMs = 15_000,
  onError = () => {},
}: DatabaseOptions): Database {
  const address = typeof connection === "function" ? connection : () => connection;
  const settings: pg.ClientConfig = {
    application_name: "filon",
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    options: "-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=iso_8601",
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
  };
  const config = (): pg.ClientConfig => ({ ...address(), ...settings });
  const readConnections = new ReadConnections(config, readers, onError, patienceMs);
  // Transactions send statements without waiting for the answers of those before. They find records by key, so one
  // plan serves all values; PostgreSQL would plan some of them anew at every run.
  const options = `${settings.options} -c plan_cache_mode=force_generic_plan`;
  const Client = clientAt(address);
  const writePool = new pg.Pool({ ...config(), options, max: writers, pipeline: true, Client });
  writePool.on("error", onError);
  const names = new PreparedNames();

  const descriptions: Descriptions = new Map();
  const run = (client: pg.PoolClient, statement: Statement): Promise<Row[]> =>
    runQuery(client, descriptions, names.of(statement.text), statement);

  return {
    run: (statement, departed) => {
      const name = names.of(statement.text);
      return readConnections.use(name, (client) => runQuery(client, descriptions, name, statement), departed);
    },
    transaction: async (work) => {
      const client = await writePool.connect();
      const gather = gathering(client);
      const sent: Promise<void>[] = [];
      let failure: unknown;
      let broken = false;
      const noted = (error: unknown) => void (failure ??= error);
      // The pool listens only to connections that rest; an error nobody listens to would end the process.
      const lost = (error: Error) => {
        broken = true;
        onError(error);
      };
      client.on("error", lost);
      try {
        gather();
        client.query("BEGIN").catch(noted);
        const result = await work({
          run: async (statement) => {
            try {
              gather();
              return await run(client, statement);
            } catch (error) {
              noted(error);
              throw failure;
            }
          },
          send: (statement) => {
            gather();
            sent.push(run(client, statement).then(() => {}, noted));
          },
        });
        // PostgreSQL answers in order: once the commit is answered, so is everything before it.
        const { command } = await commit(client);
        await Promise.all(sent);
        if (command !== "COMMIT") throw failure ?? new Error(`PostgreSQL answered COMMIT with ${command}`);
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch(() => (broken = true));
        throw error;
      } finally {
        client.release(broken);
        client.off("error", lost);
      }
    },
    script: async (text) => {
      await writePool.query(text);
    },
    dedicated: async () => {
      const client = new pg.Client({ ...config(), statement_timeout: 0 });
      client.on("error", onError);
      await client.connect();
      return client;
    },
    close: async () => {
      await Promise.all([readConnections.end(), writePool.end()]);
    },
  };
}

/** The pool keeps the address it was made with; its clients ask where the server is now. */
function clientAt(address: () => pg.ClientConfig): typeof pg.Client {
  return class extends pg.Client {
    constructor(given: pg.ClientConfig = {}) {
      super({ ...given, ...address() });
    }
  } as typeof pg.Client;
}

/** What became of a transaction whose connection broke before its COMMIT was answered, nobody can say. */
export class OutcomeUnknown extends Error {}

async function commit(client: pg.PoolClient): Promise<pg.QueryResult> {
  try {
    return await client.query("COMMIT");
  } catch (error) {
    const { code = "" } = error as { code?: string };
    // An error of PostgreSQL's own, such as a deferred check, took it back; one without its code came from the line.
    const isRefused = /^[0-9A-Z]{5}$/.test(code) && !/^(08|57P)/.test(code);
    throw isRefused ? error : new OutcomeUnknown("the connection broke at COMMIT", { cause: error });
  }
}

/**
 * Makes what is sent in one turn of the event loop leave in one write: a system call for each statement costs Node
 * more than everything else about it. pg keeps its socket to itself; without one, statements leave as they come.
 */
function gathering(client: pg.PoolClient): () => void {
  const { connection } = client as { connection?: { stream?: Writable } };
  const stream = connection?.stream;
  let isGathering = false;
  return () => {
    if (isGathering || !stream) return;
    isGathering = true;
    stream.cork();
    process.nextTick(() => {
      isGathering = false;
      stream.uncork();
    });
  };
}
