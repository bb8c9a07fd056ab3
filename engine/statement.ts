/**
 * What is asked of PostgreSQL, and whatever it can be asked of: the words that those who write statements share with
 * the store, which alone runs them.
 */

/** A finished statement: text that holds no value, and the values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A row of an answer, its columns in the order of the statement. */
export type Row = readonly unknown[];

/** Something a statement can be run on: the database itself, or one transaction of it. */
export interface Runner {
  run(statement: Statement): Promise<Row[]>;
}

/** Something that takes statements whose answers nobody needs, and runs them in order: one transaction. */
export interface Sender {
  send(statement: Statement): void;
}

/** A kind of write that says one thing of one record, of which those of many records leave as one statement. */
export interface WriteKind<Item> {
  /** The lower leave first, whatever order they came in. */
  readonly stage: "lock" | "key" | "share" | "update";
  /** Those of one group can be one statement. */
  group(item: Item): string;
  /** What it is about: a second one about the same is a statement of its own, after the first. Null: about none. */
  about(item: Item): string | null;
  /** What must have been written about before it; absent where that is nothing of its kind. */
  after?(item: Item): string;
  statement(items: readonly [Item, ...Item[]]): Statement;
}

/** Something that takes writes nobody waits for, and sends those together that it may. */
export interface Gatherer {
  gather<Item>(kind: WriteKind<Item>, item: Item): void;
}
