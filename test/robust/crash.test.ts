import { afterAll, describe, expect, it } from "vitest";
import { endAll } from "../../engine/store/embedded/testFolder.ts";
import { crashLoad } from "./crashLoad.ts";
import { openCrashSite, type CrashSite } from "./crashSite.ts";

/**
 * `kill -9` of the server and of PostgreSQL in the middle of concurrent qualifications, merges and undos: afterwards
 * the database is as if each of them had been done whole or never. `FILON_CRASH_ACTS=1000` makes a night of it.
 */
const acts = Number(process.env["FILON_CRASH_ACTS"] ?? 24);
const isLong = process.env["FILON_CRASH_ACTS"] !== undefined;
const actsPerKill = 12;
const sellers = 6;

afterAll(endAll);

/** Nothing but these is ever answered, however things go. */
const clean = /^(cut|away|(2|400|404|409).+|503 (databaseAway|outcomeUnknown|databaseBusy) .+)$/;

describe("a server and a database that are killed at any moment", () => {
  it(
    "leave nothing half done, and lose nothing that was answered",
    async () => {
      const site = await openCrashSite();
      const load = crashLoad(site.person, sellers, acts);
      const isOver = load.over.then(() => true);
      const found: string[] = [];

      for (let kills = 1; kills * actsPerKill <= acts; kills++) {
        await until(load.acts, (kills - 1) * actsPerKill + Math.ceil(Math.random() * (actsPerKill - 1)), isOver);
        await (kills % 2 === 0 ? site.killServer() : site.killDatabase());
        if (isLong) found.push(...(await checked(site)));
      }
      await load.over;
      found.push(...(await checked(site)));

      if (isLong) process.stdout.write(`${load.acts()} acts, ${load.done()} done: ${tell(load.answers)}\n`);
      expect(found).toEqual([]);
      expect([...load.answers.keys()].filter((kind) => !clean.test(kind))).toEqual([]);
      expect(await brokenPromises(site, load.promised)).toEqual([]);
      // Those that were refused say little.
      expect(load.done()).toBeGreaterThan(acts / 4);
    },
    180_000 + acts * 1_500,
  );
});

/** Waits for so many acts, or for their end. */
async function until(count: () => number, wanted: number, isOver: Promise<boolean>): Promise<void> {
  while (count() < wanted) if (await Promise.race([isOver, new Promise((resolve) => setTimeout(resolve, 5))])) return;
}

/** The database may still be on its way up: then it is asked again. */
async function checked(site: CrashSite): Promise<string[]> {
  for (let attempt = 1; ; attempt++)
    try {
      return await site.check();
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

async function brokenPromises(
  { database }: CrashSite,
  promised: ReadonlyMap<string, "open" | "qualified">,
): Promise<string[]> {
  const rows = await database.run({
    text: "SELECT leadid, statecode, qualifyingopportunityid IS NOT NULL FROM lead WHERE leadid = ANY ($1::uuid[])",
    values: [[...promised.keys()]],
  });
  const now = new Map(
    rows.map(([id, state, hasDeal]) => [String(id), state === 1 && hasDeal ? "qualified" : state === 0 ? "open" : "?"]),
  );
  return [...promised].filter(([id, wanted]) => now.get(id) !== wanted).map(([id, wanted]) => `${id} ${wanted}`);
}

function tell(answers: ReadonlyMap<string, number>): string {
  return [...answers].map(([kind, count]) => `${count} × ${kind}`).join(", ");
}
