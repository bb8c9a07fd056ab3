import type { Caller } from "../access/caller.ts";
import { refusalOf } from "./databaseErrors.ts";
import type { Records, RecordsContext } from "./records.ts";
import { PartlyWritten, withRecords, withRecordsOfEach } from "./withRecords.ts";

/** Items that share a transaction: rows stay locked for a fraction of a second, and a lost race costs no more than these. */
const mostTogether = 250;

/**
 * Runs work on each of several items, all or nothing for each by itself, many of them in one transaction. Where one cannot
 * go along with the others, they go without it, and it goes alone: it is written, or refused, as if it always had.
 */
export async function settleEach<Item, Result>(
  context: RecordsContext,
  caller: Caller,
  items: readonly Item[],
  work: (records: Records, item: Item) => Promise<Result>,
): Promise<PromiseSettledResult<Result>[]> {
  const settled: PromiseSettledResult<Result>[] = [];
  for (let start = 0; start < items.length; start += mostTogether)
    settled.push(...(await settle({ context, caller, work }, items.slice(start, start + mostTogether))));
  return settled;
}

interface Task<Item, Result> {
  readonly context: RecordsContext;
  readonly caller: Caller;
  readonly work: (records: Records, item: Item) => Promise<Result>;
}

type Settled<Result> = PromiseSettledResult<Result>;

async function settle<Item, Result>(task: Task<Item, Result>, items: readonly Item[]): Promise<Settled<Result>[]> {
  const { context, caller, work } = task;
  const [first] = items;
  if (first === undefined) return [];
  if (items.length === 1) return [await settleAlone(task, first)];
  try {
    const ended = await withRecordsOfEach(context, caller, items, work);
    return ended.map((one) =>
      one.kind === "done" ? { status: "fulfilled", value: one.result } : { status: "rejected", reason: one.error },
    );
  } catch (error) {
    if (error instanceof PartlyWritten) return settleApart(task, items, error.places);
    if (isOfConnection(error)) return items.map(() => ({ status: "rejected", reason: error }));
    // Which of them it was, nobody can say.
    const middle = Math.ceil(items.length / 2);
    return [...(await settle(task, items.slice(0, middle))), ...(await settle(task, items.slice(middle)))];
  }
}

/** The others together, then each of those at some places by itself. */
async function settleApart<Item, Result>(
  task: Task<Item, Result>,
  items: readonly Item[],
  places: ReadonlySet<number>,
): Promise<Settled<Result>[]> {
  const others = await settle(
    task,
    items.filter((_, place) => !places.has(place)),
  );
  const settled: Settled<Result>[] = [];
  for (const [place, item] of items.entries()) {
    const known = places.has(place) ? undefined : others.shift();
    settled.push(known ?? (await settleAlone(task, item)));
  }
  return settled;
}

async function settleAlone<Item, Result>(
  { context, caller, work }: Task<Item, Result>,
  item: Item,
): Promise<Settled<Result>> {
  try {
    return { status: "fulfilled", value: await withRecords(context, caller, (records) => work(records, item)) };
  } catch (reason) {
    return { status: "rejected", reason };
  }
}

const ofConnection = new Set(["databaseAway", "databaseBusy", "outcomeUnknown"]);

/** Whether it is the connection that failed: to ask again would do no better, or do twice what was done. */
function isOfConnection(error: unknown): boolean {
  return ofConnection.has(refusalOf(error)?.name ?? "");
}
