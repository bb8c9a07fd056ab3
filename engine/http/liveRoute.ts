import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ChangeFeed } from "../live/changeFeed.ts";
import { visibleChanges, type VisibleChange } from "../live/visibleChanges.ts";
import type { Written } from "../records/records.ts";
import type { ApiContext } from "./context.ts";
import type { Identification } from "./identify.ts";

/** Comments keep proxies from closing a stream on which nothing happens. */
const heartbeatMs = 25_000;
/** A reader is told at most so often; what happens in between comes together. */
const restMs = 200;

/**
 * `GET /api/live`: server-sent events (HTML Standard, 9.2), one `change` for each time that records the caller may read
 * were written, by whomever: `[{"table":"…","ids":["…"]}]`, with `ids: null` for "look at the table's lists again"
 * and an empty table for "look at everything again". Ends when the session does.
 */
export function liveRoute(
  app: FastifyInstance,
  identification: Identification,
  context: ApiContext,
  feed: ChangeFeed,
): void {
  const open = new Set<LiveReader>();
  app.addHook("preClose", async () => {
    for (const reader of open) reader.end();
  });
  app.get("/api/live", async (request, reply) => {
    await identification.callerOf(request);
    reply.hijack();
    const reader = new LiveReader(request, reply, identification, context);
    open.add(reader);
    const unsubscribe = feed.subscribe((written) => reader.take(written));
    reply.raw.on("close", () => {
      unsubscribe();
      open.delete(reader);
      reader.end();
    });
    reader.start();
  });
}

class LiveReader {
  private waiting: Written[] = [];
  private isBusy = false;
  private readonly heartbeat: ReturnType<typeof setInterval>;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly identification: Identification,
    private readonly context: ApiContext,
  ) {
    this.heartbeat = setInterval(() => this.write(": still here\n\n"), heartbeatMs);
  }

  start(): void {
    this.reply.raw.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    this.write("retry: 2000\n\n");
  }

  take(written: readonly Written[]): void {
    this.waiting.push(...written);
    if (!this.isBusy) void this.work();
  }

  end(): void {
    clearInterval(this.heartbeat);
    this.reply.raw.end(() => this.reply.raw.destroy());
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    try {
      while (this.waiting.length > 0 && !this.reply.raw.writableEnded) {
        const written = this.waiting.splice(0);
        const caller = await this.identification.find(this.request);
        if (!caller) return this.end();
        this.tell(await visibleChanges(this.context.database, this.context.model, caller, written));
        await new Promise((resolve) => setTimeout(resolve, restMs));
      }
    } catch {
      // The database is away for a moment: the reader comes back by itself and looks at everything again.
      this.end();
    } finally {
      this.isBusy = false;
    }
  }

  private tell(changes: readonly VisibleChange[]): void {
    if (changes.length > 0) this.write(`event: change\ndata: ${JSON.stringify(changes)}\n\n`);
  }

  /** A reader that does not take what it is sent is let go. */
  private write(text: string): void {
    if (this.reply.raw.writableLength > 1_000_000) this.reply.raw.destroy();
    else this.reply.raw.write(text);
  }
}
