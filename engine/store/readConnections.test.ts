import type pg from "pg";
import { afterEach, describe, expect, inject, it } from "vitest";
import { ReadConnections } from "./readConnections.ts";

const address = () => ({ ...inject("testDatabase"), database: "filon" });
const errors: Error[] = [];
const open: ReadConnections[] = [];

function connections(most: number): ReadConnections {
  const made = new ReadConnections(address, most, (error) => errors.push(error));
  open.push(made);
  return made;
}

afterEach(async () => {
  errors.length = 0;
  await Promise.all(open.splice(0).map((one) => one.end()));
});

const pidOf = async (client: pg.Client) =>
  (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid ?? 0;

describe("connections for reads", () => {
  it("are one for each read under way, and no more than allowed", async () => {
    const reads = connections(2);

    const pids = await Promise.all(Array.from({ length: 6 }, () => reads.use(undefined, pidOf)));

    expect(new Set(pids).size).toBe(2);
  });

  it("send brief reads behind brief ones without waiting", async () => {
    const reads = connections(1);
    const mostAtOnce = async () => {
      let underWay = 0;
      let most = 0;
      const counted = async (client: pg.Client) => {
        most = Math.max(most, ++underWay);
        await client.query("SELECT 1");
        underWay -= 1;
      };
      await Promise.all(Array.from({ length: 6 }, () => reads.use("brief", counted)));
      return most;
    };

    // It takes a few to know that they are brief; on a busy machine some of them are not.
    await expect.poll(mostAtOnce).toBe(4);
  });

  it("never let a read wait behind one that is not known to be brief", async () => {
    const [reads, holder] = [connections(2), connections(1)];
    await reads.use("brief", pidOf);
    await holder.use(undefined, (client) => client.query("SELECT pg_advisory_lock(1)"));
    const slow = reads.use("slow", (client) => client.query("SELECT pg_advisory_lock(1)"));

    const pids = await Promise.all(Array.from({ length: 8 }, () => reads.use("brief", pidOf)));
    await holder.use(undefined, (client) => client.query("SELECT pg_advisory_unlock(1)"));
    await slow;

    expect(new Set(pids).size).toBe(1);
  });

  it("fail one by one: an error is that of its own read", async () => {
    const reads = connections(1);
    await reads.use("brief", pidOf);

    const outcomes = await Promise.allSettled(
      ["SELECT 1", "SELECT 1/0", "SELECT 2"].map((text) => reads.use("brief", (client) => client.query(text))),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("are opened again after the server has closed one", async () => {
    const reads = connections(1);
    const before = await reads.use(undefined, pidOf);
    const other = connections(1);
    await other.use(undefined, (client) => client.query("SELECT pg_terminate_backend($1)", [before]));
    await expect.poll(() => errors.length).toBeGreaterThan(0);

    const after = await reads.use(undefined, pidOf);

    expect(after).not.toBe(before);
  });

  it("cancel what may take long when whoever asked has gone, and open another connection", async () => {
    const reads = connections(1);
    const departure = new AbortController();
    let before = 0;
    const cancelled = reads.use(
      "slow",
      async (client) => {
        before = await pidOf(client);
        setImmediate(() => departure.abort());
        return client.query("SELECT pg_sleep(60)");
      },
      departure.signal,
    );

    await expect(cancelled).rejects.toMatchObject({ code: "57014" });
    expect(await reads.use(undefined, pidOf)).not.toBe(before);
  });

  it("do not begin what nobody waits for any more", async () => {
    const reads = connections(1);
    let hasBegun = false;
    const begin = async () => void (hasBegun = true);

    await expect(reads.use(undefined, begin, AbortSignal.abort())).rejects.toMatchObject({ code: "57014" });
    expect(hasBegun).toBe(false);
  });

  it("are waited for only so long", async () => {
    const reads = new ReadConnections(address, 1, () => {}, 3_000);
    open.push(reads);
    let free = () => {};
    const held = reads.use(undefined, () => new Promise<void>((resolve) => (free = resolve)));

    await expect(reads.use(undefined, pidOf)).rejects.toThrow("timeout exceeded when trying to connect");
    free();
    await held;
    expect(await reads.use(undefined, pidOf)).toBeGreaterThan(0);
  });
});
