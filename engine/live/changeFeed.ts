import type { Written } from "../records/records.ts";
import type { Runner } from "../statement.ts";
import { byTable } from "./byTable.ts";

/**
 * Tells every Filon process on a database what was written, by LISTEN and NOTIFY. It is a hint to look again and not a
 * log: what is lost while a connection is down is made good by looking at everything again.
 *
 * Notifications leave after the commit and gathered, not within the transaction: PostgreSQL lets transactions that
 * notify commit only one after the other.
 */

export type Listener = (written: readonly Written[]) => void;

/** The part of a database connection that listens. */
export interface ListeningClient {
  query(text: string): Promise<unknown>;
  on(event: "notification", listener: (message: { payload?: string | undefined }) => void): unknown;
  on(event: "end", listener: () => void): unknown;
  end(): Promise<void>;
}

interface FeedDatabase extends Runner {
  dedicated(): Promise<ListeningClient>;
}

const channel = "filon_written";
const gatherMs = 40;
/** A notification holds 8000 bytes; one written record takes less than 90. */
const mostInOne = 80;
/** After so many within one gathering, a table is told of as a whole. */
const mostOfTable = 200;
const retryMs = 1000;

export class ChangeFeed {
  private readonly listeners = new Set<Listener>();
  private waiting: Written[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private client: ListeningClient | null = null;
  private isClosed = false;

  constructor(
    private readonly database: FeedDatabase,
    private readonly onError: (error: Error) => void = () => {},
  ) {}

  /** Tells all processes, this one included, a moment later. */
  publish(written: readonly Written[]): void {
    if (this.isClosed) return;
    this.waiting.push(...written);
    this.timer ??= setTimeout(() => void this.flush(), gatherMs);
  }

  /** Calls back for whatever any process wrote; an `id` of `""` stands for many records of the table. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells what is still to be told, and ends. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.flush();
    this.listeners.clear();
    await this.client?.end().catch(() => {});
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const told = gathered(this.waiting.splice(0));
    for (let at = 0; at < told.length; at += mostInOne) {
      const payload = JSON.stringify(told.slice(at, at + mostInOne).map(({ table, id, how }) => [table, id, how]));
      await this.database
        .run({ text: "SELECT pg_notify($1::text, $2::text)", values: [channel, payload] })
        .catch(this.onError);
    }
  }

  /** Opens the connection that listens; it comes back by itself when it is lost. A process that only tells needs none. */
  async listen(): Promise<void> {
    const client = await this.database.dedicated();
    client.on("notification", ({ payload = "[]" }) => {
      const written = (JSON.parse(payload) as [string, string, Written["how"]][]).map(([table, id, how]) => {
        return { table, id, how };
      });
      this.tell(written);
    });
    client.on("end", () => void this.listenAgain());
    await client.query(`LISTEN ${channel}`);
    this.client = client;
    if (this.isClosed) await client.end();
  }

  private async listenAgain(): Promise<void> {
    while (!this.isClosed) {
      await new Promise((resolve) => setTimeout(resolve, retryMs).unref());
      try {
        await this.listen();
        this.tell([{ table: "", id: "", how: "updated" }]);
        return;
      } catch (error) {
        this.onError(error as Error);
      }
    }
  }

  private tell(written: readonly Written[]): void {
    for (const listener of this.listeners) listener(written);
  }
}

/** Each record once, by the last that happened to it; a table of which much was written once as a whole. */
export function gathered(written: readonly Written[]): readonly Written[] {
  return [...byTable(written, ({ table }) => table)].flatMap(([table, all]) => {
    const last = new Map<string, Written>();
    for (const one of all) {
      const before = last.get(one.id);
      last.set(one.id, before?.how === "moved" && one.how === "updated" ? before : one);
    }
    return last.size > mostOfTable ? [{ table, id: "", how: "updated" as const }] : [...last.values()];
  });
}
