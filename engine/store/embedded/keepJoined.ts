/**
 * Keeps us joined to the server: when our connection breaks, or PostgreSQL is killed under us, it joins again.
 * It never makes a new database in the place of one that disappeared.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { joinServer, type Joined } from "./joinServer.ts";
import type { FolderContext } from "./prepareServer.ts";

/** Our place at the server, as long as we want it. */
export interface KeptServer {
  /** The server as last joined; its client may be lost while a revival is under way. */
  current(): Joined;
  /** Ends the keeping, after a revival that is under way. What to do with the server is the caller's affair. */
  release(): Promise<Joined>;
}

/**
 * Joins the server of a data folder, making its database when there is none, and stays.
 * @throws Error — when the first joining fails; later failures are logged and tried again.
 */
export async function keepJoined(context: FolderContext): Promise<KeptServer> {
  const released = new AbortController();
  let joined = await joinServer(context, { mayCreate: true });
  let revival = Promise.resolve();
  watch();

  function watch(): void {
    joined.client.unref(); // using a database is no reason for a process to stay
    if (joined.client.isLost()) revival = revive();
    else joined.client.once("end", () => (revival = revive()));
  }

  async function revive(): Promise<void> {
    if (!released.signal.aborted) context.log("The connection to PostgreSQL was lost; joining again.");
    for (let pauseMs = 100; !released.signal.aborted; pauseMs = Math.min(pauseMs * 2, 30_000)) {
      try {
        joined = await joinServer(context, { mayCreate: false, signal: released.signal });
        context.log("PostgreSQL is back.");
        return watch();
      } catch (error) {
        if (!released.signal.aborted) context.log(error instanceof Error ? error.message : String(error));
        await sleep(pauseMs, undefined, { ref: false, signal: released.signal }).catch(() => {});
      }
    }
  }

  return {
    current: () => joined,
    release: async () => {
      released.abort();
      await revival;
      return joined;
    },
  };
}
