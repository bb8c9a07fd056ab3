import pg from "pg";

/**
 * Connections for reads. A read takes one that is idle. When none is, a read that is known to be brief is sent behind
 * other brief ones without waiting for their answers, which spares both sides system calls; any other waits for a
 * connection of its own, and nothing is ever sent behind it.
 */
export class ReadConnections {
  private readonly lanes: readonly Lane[];
  private readonly waiting: { readonly isBrief: boolean; take(lane: Lane): void }[] = [];
  /** By the name of a statement, the longest it took lately. */
  private readonly milliseconds = new Map<string, number>();

  constructor(config: pg.ClientConfig, most: number, onError: (error: Error) => void) {
    this.lanes = Array.from({ length: most }, () => new Lane({ ...config, pipeline: true }, onError));
  }

  /**
   * Runs one statement.
   * @param name - the name it is prepared under, if it has one.
   */
  async use<T>(name: string | undefined, run: (client: pg.Client) => Promise<T>): Promise<T> {
    const lane = await this.laneFor(this.isBrief(name));
    const start = performance.now();
    try {
      return await run(await lane.client());
    } finally {
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
    return free ?? new Promise((take) => this.waiting.push({ isBrief, take }));
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

const briefMs = 10;
/** Reads that may be under way on one connection. */
const deepest = 4;

/** One connection, opened when it is needed and again after it broke. */
class Lane {
  pending = 0;
  private isBrief = true;
  private opened: Promise<pg.Client> | null = null;

  constructor(
    private readonly config: pg.ClientConfig,
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

  async end(): Promise<void> {
    const client = await this.opened?.catch(() => null);
    await client?.end();
  }

  private open(): Promise<pg.Client> {
    const client = new pg.Client(this.config);
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
