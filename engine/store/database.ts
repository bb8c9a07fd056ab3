import pg from "pg";
import type { Row, Runner, Statement } from "../statement.ts";
import { PreparedNames } from "./preparedNames.ts";
import { readable } from "./typeParsers.ts";

/**
 * The only place that talks to PostgreSQL: a pool for reads, a pool for transactions, named statements for both.
 * Rows come back as arrays; amounts, dates and ids are text.
 */

export interface Transaction extends Runner {
  /** Runs when the transaction has committed; never when it did not. */
  afterCommit(action: () => void): void;
}

export interface Database extends Runner {
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs a text of several statements, as migrations are; no parameters. */
  script(text: string): Promise<void>;
  /** A connection of its own, for LISTEN and for locks that outlive a transaction. */
  dedicated(): Promise<pg.Client>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly connection: pg.ClientConfig;
  readonly readers?: number;
  readonly writers?: number;
  readonly onError?: (error: Error) => void;
}

/** A statement that runs longer than this is a mistake or an attack, never a page somebody waits for. */
const statementTimeoutMs = 30_000;

export function openDatabase({ connection, readers = 4, writers = 6, onError = () => {} }: DatabaseOptions): Database {
  const config: pg.PoolConfig = {
    ...connection,
    application_name: "filon",
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    options: "-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=iso_8601",
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
  };
  const readPool = new pg.Pool({ ...config, max: readers });
  const writePool = new pg.Pool({ ...config, max: writers });
  for (const pool of [readPool, writePool]) pool.on("error", onError);
  const names = new PreparedNames();

  const run = async (client: { query: pg.Pool["query"] }, { text, values }: Statement): Promise<Row[]> => {
    const query = { name: names.of(text), text, values: [...values], rowMode: "array" as const, types: readable };
    const result = await client.query<unknown[]>(query);
    return result.rows;
  };

  return {
    run: (statement) => run(readPool, statement),
    transaction: async (work) => {
      const client = await writePool.connect();
      const committed: (() => void)[] = [];
      let broken = false;
      try {
        await client.query("BEGIN");
        const result = await work({
          run: (statement) => run(client as { query: pg.Pool["query"] }, statement),
          afterCommit: (action) => committed.push(action),
        });
        await client.query("COMMIT");
        for (const action of committed) action();
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch(() => (broken = true));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    script: async (text) => {
      await writePool.query(text);
    },
    dedicated: async () => {
      const client = new pg.Client({ ...config, statement_timeout: 0 });
      client.on("error", onError);
      await client.connect();
      return client;
    },
    close: async () => {
      await Promise.all([readPool.end(), writePool.end()]);
    },
  };
}
