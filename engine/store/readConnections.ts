import pg from "pg";

/**
 * Connections for reads. A read takes one that is idle. When none is, a read that is known to be brief is sent behind
 * other brief ones without waiting for their answers, which spares both sides system calls; any other waits for a
 * connection of its own, and nothing is ever sent behind it.
 */
export class ReadConnections {
  private readonly lanes: readonly Lane[];
  private readonly waiting: Waiting[] = [];
  /** By the name of a statement, the longest it took lately. */
  private readonly milliseconds = new Map<string, number>();

  constructor(
    config: () => pg.ClientConfig,
    most: number,
    onError: (error: Error) => void,
    private readonly patienceMs = 15_000,
  ) {
    this.lanes = Array.from({ length: most }, () => new Lane(() => ({ ...config(), pipeline: true }), onError));
  }

  /**
   * Runs one statement.
   * @param name - the name it is prepared under, if it has one.
   * @param departed - aborted when nobody waits for it any more: a statement that may take long is then cancelled.
   * @throws Error — `tooBusy` when no connection was free for so long.
   */
  async use<T>(
    name: string | undefined,
    run: (client: pg.Client) => Promise<T>,
    departed: AbortSignal | undefined = undefined,
  ): Promise<T> {
    const isBrief = this.isBrief(name);
    const lane = await this.laneFor(isBrief);
    const start = performance.now();
    // A brief read may share its connection, and is over before it could be cancelled.
    const cancel = isBrief ? null : () => void lane.cancel();
    try {
      const client = await lane.client();
      if (departed?.aborted) throw departure();
      if (cancel) departed?.addEventListener("abort", cancel);
      return await run(client);
    } finally {
      if (cancel) departed?.removeEventListener("abort", cancel);
      this.note(name, performance.now() - start);
      lane.leave();
      this.serve();
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.end()));
  }

  private laneFor(isBrief: boolean): Lane | Promise<Lane> {
    const free = this.waiting.length === 0 ? this.enter(isBrief) : null;
    return free ?? this.wait(isBrief);
  }

  private wait(isBrief: boolean): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        isBrief,
        take: (lane) => {
          clearTimeout(patience);
          resolve(lane);
        },
      };
      const patience = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        reject(tooBusy());
      }, this.patienceMs);
      this.waiting.push(waiting);
    });
  }

  private enter(isBrief: boolean): Lane | null {
    let best: Lane | null = null;
    for (const lane of this.lanes) {
      if (!lane.accepts(isBrief)) continue;
      if (best === null || lane.pending < best.pending) best = lane;
    }
    best?.enter(isBrief);
    return best;
  }

  /** Those who wait are served in their order. */
  private serve(): void {
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      const lane = this.enter(next.isBrief);
      if (!lane) return;
      this.waiting.shift();
      next.take(lane);
    }
  }

  private isBrief(name: string | undefined): boolean {
    return name !== undefined && (this.milliseconds.get(name) ?? Infinity) < briefMs;
  }

  /** A statement that once took long is taken for brief again after some dozens of brief runs. */
  private note(name: string | undefined, milliseconds: number): void {
    if (name !== undefined)
      this.milliseconds.set(name, Math.max(milliseconds, (this.milliseconds.get(name) ?? 0) * 0.9));
  }
}

interface Waiting {
  readonly isBrief: boolean;
  take(lane: Lane): void;
}

/** Said in the words of pg's own pool, which transactions wait for. */
function tooBusy(): Error {
  return new Error("timeout exceeded when trying to connect");
}

/** Said with PostgreSQL's code for a statement that was cancelled, which this one would have been. */
function departure(): Error {
  return Object.assign(new Error("whoever asked has gone"), { code: "57014" });
}

const briefMs = 10;
/** Reads that may be under way on one connection. */
const deepest = 4;

/** One connection, opened when it is needed and again after it broke. */
class Lane {
  pending = 0;
  private isBrief = true;
  private opened: Promise<pg.Client> | null = null;

  constructor(
    private readonly config: () => pg.ClientConfig,
    private readonly onError: (error: Error) => void,
  ) {}

  accepts(isBrief: boolean): boolean {
    return this.pending === 0 || (isBrief && this.isBrief && this.pending < deepest);
  }

  enter(isBrief: boolean): void {
    this.pending++;
    this.isBrief = isBrief;
  }

  leave(): void {
    this.pending--;
  }

  client(): Promise<pg.Client> {
    return (this.opened ??= this.open());
  }

  /**
   * Has PostgreSQL stop what it does on this connection, and gives the connection up: a cancellation that comes late
   * would hit whoever comes next.
   */
  async cancel(): Promise<void> {
    const { opened } = this;
    this.opened = null;
    const client = await opened?.catch(() => null);
    if (!client) return;
    const canceller = new pg.Client({ ...this.config(), pipeline: false });
    canceller.on("error", this.onError);
    try {
      await canceller.connect();
      // pg knows the process it talks to; its types do not say so.
      await canceller.query("SELECT pg_cancel_backend($1)", [(client as { processID?: number }).processID]);
    } catch (error) {
      this.onError(error as Error);
    } finally {
      await Promise.allSettled([client.end(), canceller.end()]);
    }
  }

  async end(): Promise<void> {
    const client = await this.opened?.catch(() => null);
    await client?.end();
  }

  private open(): Promise<pg.Client> {
    const client = new pg.Client(this.config());
    const opened = client.connect().then(() => client);
    const forget = () => {
      if (this.opened === opened) this.opened = null;
    };
    client.on("error", (error) => {
      forget();
      this.onError(error);
    });
    client.on("end", forget);
    opened.catch(forget);
    return opened;
  }
}
