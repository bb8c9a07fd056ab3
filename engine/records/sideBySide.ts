import { askTogetherSql, isQuestion } from "../sql/askTogetherSql.ts";
import type { Row, Statement, WriteKind } from "../statement.ts";
import type { Insert } from "../sql/insertManySql.ts";
import { Holds } from "./holds.ts";
import type { InsertingTransaction } from "./insertingTransaction.ts";

/** What one piece of work, of several on one transaction, sees of the transaction. */
export interface Piece {
  run(statement: Statement): Promise<Row[]>;
  send(statement: Statement): void;
  insert(insert: Insert): void;
  gather<Item>(kind: WriteKind<Item>, item: Item): void;
  hold(keys: readonly string[]): Promise<void>;
}

/** How a piece of work ended; `wrote`: it failed when some of it had been written. */
export type Ended<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly error: unknown; readonly wrote: boolean };

/** So many pieces or more go in two waves: while PostgreSQL answers the one, the other goes on. */
const leastInWaves = 200;

/**
 * Does pieces of work side by side on one transaction. They go on until each waits for an answer; then what they wrote
 * leaves together, and the questions they ask in the same words are asked as one. Those who hold the same things go one
 * after the other, in the order of the pieces.
 */
export async function sideBySide<Item, Result>(
  transaction: InsertingTransaction,
  items: readonly Item[],
  work: (piece: Piece, item: Item) => Promise<Result>,
): Promise<Ended<Result>[]> {
  const waves = wavesOf(transaction, items.length);
  const ended = items.map(async (item, place): Promise<Ended<Result>> => {
    // There are as many as it takes for the last item to have one.
    const asking = waves[Math.floor((place * waves.length) / items.length)] as Asking;
    const owner = {};
    let wrote = false;
    const piece: Piece = {
      run: (statement) => {
        if (!isReading(statement)) wrote = true;
        return asking.ask(statement);
      },
      send: (statement) => {
        wrote = true;
        transaction.send(statement);
      },
      insert: (insert) => {
        wrote = true;
        transaction.insert(insert, owner);
      },
      gather: (kind, given) => {
        if (kind.stage !== "lock") wrote = true;
        transaction.gather(kind, given, owner);
      },
      hold: (keys) => asking.hold(owner, keys),
    };
    try {
      return { kind: "done", result: await work(piece, item) };
    } catch (error) {
      return { kind: "failed", error, wrote };
    } finally {
      asking.release(owner);
    }
  });
  return Promise.all(ended);
}

function isReading(statement: Statement): boolean {
  return statement.values.length === 0 ? /^\s*SELECT\b/.test(statement.text) : isQuestion(statement);
}

interface Asked {
  readonly statement: Statement;
  resolve(rows: Row[]): void;
  reject(error: unknown): void;
}

function wavesOf(transaction: InsertingTransaction, count: number): Asking[] {
  const holds = new Holds();
  const waves: Asking[] = [];
  const isIdle = () => waves.every((wave) => wave.isIdle);
  while (waves.length < (count < leastInWaves ? 1 : 2)) waves.push(new Asking(transaction, holds, isIdle));
  return waves;
}

/** A wave: pieces that ask together. */
class Asking {
  private waiting: Asked[] = [];
  private isDue = false;
  private isAsking = false;

  constructor(
    private readonly transaction: InsertingTransaction,
    private readonly holds: Holds,
    private readonly isEveryWaveIdle: () => boolean,
  ) {}

  get isIdle(): boolean {
    return !this.isDue && !this.isAsking;
  }

  ask(statement: Statement): Promise<Row[]> {
    this.wake();
    return new Promise((resolve, reject) => void this.waiting.push({ statement, resolve, reject }));
  }

  hold(owner: object, keys: readonly string[]): Promise<void> {
    this.wake();
    return this.holds.take(owner, keys);
  }

  release(owner: object): void {
    this.holds.release(owner);
  }

  /** Once whoever can go on has done so. */
  private wake(): void {
    if (this.isDue || this.isAsking) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      void this.askAll();
    });
  }

  private async askAll(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    if (asked.length === 0) {
      // Nobody asks and nobody went on: those who wait, wait for one another.
      if (this.isEveryWaveIdle()) this.holds.refuseStuck();
      return;
    }
    this.isAsking = true;
    const answers = await Promise.all(groupsOf(asked).map((group) => this.askGroup(group)));
    this.isAsking = false;
    this.wake();
    for (const answer of answers) answer();
  }

  /** Gives what hands out the answers, for all to go on at the same moment. */
  private async askGroup(group: readonly [Asked, ...Asked[]]): Promise<() => void> {
    try {
      const rows = await this.answersTo(group);
      return () => group.forEach((one, index) => one.resolve(rows[index] ?? []));
    } catch (error) {
      return () => group.forEach((one) => one.reject(error));
    }
  }

  private async answersTo(group: readonly [Asked, ...Asked[]]): Promise<Row[][]> {
    const [{ statement }] = group;
    // Each set of values once, and in one order, so that two who lock the same rows do not wait for each other.
    const keys = group.map((one) => JSON.stringify(one.statement.values));
    const askers = [...new Map(keys.map((key, index) => [key, group[index]?.statement.values ?? []]))].sort(
      ([a], [b]) => (a < b ? -1 : 1),
    );
    if (askers.length === 1) {
      const rows = await this.transaction.run(statement);
      return group.map(() => rows);
    }
    const rows = await this.transaction.run(
      askTogetherSql(
        statement.text,
        askers.map(([, values]) => values),
      ),
    );
    const places = new Map(askers.map(([key], index) => [key, index + 1]));
    const answers = askers.map((): Row[] => []);
    for (const [asker, ...row] of rows) answers[Number(asker) - 1]?.push(row);
    return keys.map((key) => answers[(places.get(key) ?? 0) - 1] ?? []);
  }
}

function groupsOf(asked: readonly Asked[]): (readonly [Asked, ...Asked[]])[] {
  const groups = new Map<unknown, [Asked, ...Asked[]]>();
  for (const one of asked) {
    const key = isQuestion(one.statement) || one.statement.values.length === 0 ? one.statement.text : one;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
