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
