import type { Label } from "../model/label.ts";
import type { Statement } from "../statement.ts";
import type { Database } from "../store/database.ts";

/**
 * What must always hold in a database, whatever happened to it: each rule is one statement that selects the records
 * that break it. It only reads, and in one snapshot, so that it may run while people work.
 */
export interface Check {
  /** Stable, for programs; rules over several tables have one check for each. */
  readonly name: string;
  /** The rule, as a sentence. */
  readonly label: Label;
  /** Selects table, record id, and what is wrong with it in facts: columns and values. */
  readonly statement: Statement;
}

export interface Finding {
  readonly check: Check;
  readonly table: string;
  readonly id: string;
  readonly facts: string;
}

/** Findings of one check that are told; a broken rule tends to be broken often. */
const most = 100;

/** Runs all checks in one snapshot; what each found comes as soon as it is known. */
export async function* runChecks(database: Database, checks: readonly Check[]): AsyncGenerator<Finding[]> {
  const client = await database.dedicated();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const check of checks) {
      const { text, values } = check.statement;
      const limited = `SELECT * FROM (${text}) f (tablename, recordid, facts) LIMIT ${most}`;
      const { rows } = await client.query<unknown[]>({ text: limited, values: [...values], rowMode: "array" });
      yield rows.map(([table, id, facts]) => ({ check, table: String(table), id: String(id), facts: String(facts) }));
    }
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
