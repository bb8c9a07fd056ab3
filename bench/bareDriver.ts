import pg from "pg";
import type { Statement } from "../engine/statement.ts";
import type { Recording } from "./recorder.ts";

/** The engine's own connections for reads, so that neither side has more of the server. */
const connections = 4;

/** What the engine is compared with: its own statements, prepared, on a pool, and nothing done with what comes back. */
export class BareDriver {
  private readonly pool: pg.Pool;
  private readonly names = new Map<string, string>();

  constructor(connection: pg.ClientConfig) {
    const options = "-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=iso_8601";
    this.pool = new pg.Pool({ ...connection, max: connections, options, keepAlive: true });
  }

  /** One statement outside a transaction, or all those of one transaction in their order. */
  async replay({ kind, statements }: Recording): Promise<void> {
    if (kind === "statement") {
      for (const statement of statements) await this.pool.query(this.query(statement));
      return;
    }
    const client = await this.pool.connect();
    try {
      await client.query("BEGIN");
      for (const statement of statements) await client.query(this.query(statement));
      await client.query("COMMIT");
    } finally {
      client.release();
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private query({ text, values }: Statement) {
    let name = this.names.get(text);
    if (name === undefined) this.names.set(text, (name = `b${this.names.size}`));
    return { name, text, values: values as unknown[], rowMode: "array" as const };
  }
}
