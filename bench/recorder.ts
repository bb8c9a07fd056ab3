import type { Statement } from "../engine/statement.ts";
import type { Database, Transaction } from "../engine/store/database.ts";

/** Writes down what the engine has PostgreSQL do, so that the bare driver can do the same. */

export interface Recording {
  readonly kind: "statement" | "transaction";
  readonly statements: readonly Statement[];
}

export interface Recorder {
  /** The database to hand to the engine. */
  readonly database: Database;
  /** Everything that is run while `work` runs, in order. */
  record(work: () => Promise<void>): Promise<Recording[]>;
}

export function recorded(database: Database): Recorder {
  let recordings: { kind: Recording["kind"]; statements: Statement[] }[] | null = null;
  const recording: Database = {
    ...database,
    run: (statement) => {
      recordings?.push({ kind: "statement", statements: [statement] });
      return database.run(statement);
    },
    transaction: (work) => database.transaction((transaction) => work(watched(transaction))),
  };
  const watched = (transaction: Transaction): Transaction => {
    if (!recordings) return transaction;
    const statements: Statement[] = [];
    recordings.push({ kind: "transaction", statements });
    return {
      run: (statement) => {
        statements.push(statement);
        return transaction.run(statement);
      },
      send: (statement) => {
        statements.push(statement);
        transaction.send(statement);
      },
    };
  };
  return {
    database: recording,
    record: async (work) => {
      const made: NonNullable<typeof recordings> = [];
      recordings = made;
      await work().finally(() => (recordings = null));
      return made;
    },
  };
}
