import type { Database } from "../../engine/store/database.ts";
import type { World } from "../world.ts";
import { poll } from "./poll.ts";

/** What the tests of this folder look at, and do to, PostgreSQL. */

/** How many connections of this database wait for a lock. */
export async function waitingForLock(database: Database): Promise<number> {
  const [row] = await database.run({
    text: "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    values: [],
  });
  return Number(row?.[0]);
}

/** Locks something until released: whoever needs it waits. */
export async function holding(world: World, lock: string) {
  const holder = await world.database.dedicated();
  await holder.query("BEGIN");
  await holder.query(lock);
  return {
    isAwaitedBy: (count: number) => poll(async () => ((await waitingForLock(world.database)) === count ? true : null)),
    release: async () => {
      await holder.query("COMMIT");
      await holder.end();
    },
  };
}

/** Keeps one account's row, so that writes of it wait. */
export function holdingAccount(world: World, id: string) {
  return holding(world, `SELECT 1 FROM account WHERE accountid = '${id}' FOR UPDATE`);
}

/** Keeps the table of tasks, so that reads of it wait. */
export function holdingTasks(world: World) {
  return holding(world, "LOCK TABLE task IN ACCESS EXCLUSIVE MODE");
}
