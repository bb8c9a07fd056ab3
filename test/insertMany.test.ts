import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, inject, it } from "vitest";
import { tables } from "../crm/tables.ts";
import type { Stored } from "../engine/model/kinds/kind.ts";
import { loadModel, tableOf, type Table } from "../engine/model/model.ts";
import { InsertingTransaction } from "../engine/records/insertingTransaction.ts";
import { insertManySql, type Insert } from "../engine/sql/insertManySql.ts";
import { matchKeysColumn, storedColumns, type StoredRow } from "../engine/sql/recordSql.ts";
import type { Statement } from "../engine/statement.ts";
import { openDatabase, type Transaction } from "../engine/store/database.ts";

const model = loadModel(tables);
const database = openDatabase({ connection: { ...inject("testDatabase"), database: "filon" } });
afterAll(() => database.close());

const written = [...model.tables.values()].filter(({ readOnly, activity }) => !readOnly && activity !== "union");
const examples: readonly [RegExp, Stored][] = [
  [/^uuid/, "7d0f2c4a-9a51-4a6e-8a0e-0d3f3b1f2a11"],
  [/^text/, 'L’été à Œdenburg,\n"quoted" \\ {braces}, 🧵'],
  [/^boolean/, true],
  [/^(integer|int$)/, -7],
  [/^bigint/, "9007199254740993"],
  [/^numeric/, "-1234567.89"],
  [/^date/, "2026-02-28"],
  [/^timestamptz/, "2026-02-28T23:59:58Z"],
];
const exampleOf = (type: string): Stored => examples.find(([pattern]) => pattern.test(type))?.[1] ?? null;

/** A full row, one of every other column, and one of nothing but its id. */
function rowsOf(table: Table): StoredRow[] {
  return [() => true, (index: number) => index % 2 === 0, () => false].map((isGiven) => {
    const columns = storedColumns(table).filter(({ name }, index) => isGiven(index) && name !== "versionnumber");
    const values = Object.fromEntries(columns.map(({ name, sqlType }) => [name, exampleOf(sqlType)]));
    return { ...values, [table.primaryId]: randomUUID() };
  });
}

function insertsOf(table: Table): [Insert, ...Insert[]] {
  const transactionId = randomUUID();
  const inserts = rowsOf(table).map((row, index): Insert => {
    const id = String(row[table.primaryId]);
    const shared = { action: 1, operation: 1, table: table.name, id, userId: id, transactionId } as const;
    const audit = index === 1 ? null : { ...shared, changes: '{"changedAttributes":[]}', columns: "a,b" };
    return { table, row, audit, matchKeys: index === 2 ? null : [index, -5] };
  });
  return inserts as [Insert, ...Insert[]];
}

/** Tables of the same columns without what keeps them in order, seen by this transaction only. */
async function scratch(transaction: Transaction, ...made: readonly Table[]): Promise<void> {
  const run = (text: string) => transaction.run({ text, values: [] });
  await run("CREATE TEMP SEQUENCE IF NOT EXISTS filon_version");
  for (const table of made) {
    const columns = storedColumns(table).map(({ sql, sqlType }) => `${sql} ${sqlType}`);
    await run(
      `CREATE TEMP TABLE "${table.name}" (${[...columns, `${matchKeysColumn} int[]`].join(", ")}) ON COMMIT DROP`,
    );
  }
}

const audit = tableOf(model, "audit");
/** All rows, but for the columns that differ from one write to the next. */
const contents = async (transaction: Transaction, table: Table, ...but: string[]) => {
  const text = `SELECT to_jsonb(t) - '{${but.join(",")}}'::text[] FROM "${table.name}" t`;
  const rows = await transaction.run({ text, values: [] });
  await transaction.run({ text: `TRUNCATE "${table.name}"`, values: [] });
  return rows.map(([row]) => JSON.stringify(row)).sort();
};

describe("records made together are the records made one by one, each with its audit row", () => {
  it.each(written.map((table) => ({ name: table.name, table })))("$name", async ({ table }) => {
    await database.transaction(async (transaction) => {
      await scratch(transaction, ...new Set([table, audit]));
      const inserts = insertsOf(table);

      for (const insert of inserts) transaction.send(insertManySql([insert]));
      const alone = [
        await contents(transaction, table, "versionnumber"),
        await contents(transaction, audit, "auditid", "createdon"),
      ];
      transaction.send(insertManySql(inserts));
      const together = [
        await contents(transaction, table, "versionnumber"),
        await contents(transaction, audit, "auditid", "createdon"),
      ];

      expect(alone.map(({ length }) => length)).toEqual([3, 2]);
      expect(together).toEqual(alone);
    });
  });
});

describe("a transaction that makes records", () => {
  const [account, contact] = [tableOf(model, "account"), tableOf(model, "contact")];
  const insert = (table: Table, row: StoredRow = {}): Insert => ({
    table,
    row: { [table.primaryId]: randomUUID(), ...row },
    audit: null,
    matchKeys: null,
  });

  /** What leaves for the database, in order, as the names of the tables. */
  async function sent(work: (transaction: InsertingTransaction) => void): Promise<string[]> {
    const statements: Statement[] = [];
    const recording: Transaction = {
      send: (statement) => void statements.push(statement),
      run: async (statement) => (statements.push(statement), []),
    };
    await InsertingTransaction.within(recording, async (transaction) => work(transaction));
    return statements.map(({ text }) => /INSERT INTO "(\w+)"/.exec(text)?.[1] ?? text);
  }

  it("sends those of a table together, at its end", async () => {
    const order = await sent((transaction) => {
      for (let n = 0; n < 10; n += 1) {
        transaction.insert(insert(account));
        transaction.insert(insert(contact));
      }
    });

    expect(order).toEqual(["account", "contact"]);
  });

  it("sends them before anything that could depend on them", async () => {
    const order = await sent((transaction) => {
      transaction.insert(insert(account));
      transaction.send({ text: "UPDATE", values: [] });
      transaction.insert(insert(account));
      void transaction.run({ text: "SELECT", values: [] });
    });

    expect(order).toEqual(["account", "UPDATE", "account", "SELECT"]);
  });

  it("sends none before a record it points to", async () => {
    const person = randomUUID();
    const order = await sent((transaction) => {
      transaction.insert(insert(account));
      transaction.insert(insert(contact, { contactid: person }));
      transaction.insert(insert(account, { primarycontactid: person }));
    });

    expect(order).toEqual(["account", "contact", "account"]);
  });
});
