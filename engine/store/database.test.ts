import { afterAll, describe, expect, inject, it } from "vitest";
import { openDatabase } from "./database.ts";

const database = openDatabase({ connection: { ...inject("testDatabase"), database: "filon" } });
afterAll(() => database.close());

const select = (text: string, ...values: unknown[]) => ({ text, values });

/** A table of its own for each test, gone at its end. */
async function withTable(test: (name: string) => Promise<void>): Promise<void> {
  const name = `store_${Math.random().toString(36).slice(2)}`;
  await database.script(`CREATE TABLE ${name} (n int PRIMARY KEY)`);
  try {
    await test(name);
  } finally {
    await database.script(`DROP TABLE ${name}`);
  }
}

describe("a transaction", () => {
  it("sees what it sent without waiting, and keeps it", () =>
    withTable(async (name) => {
      const seen = await database.transaction(async (transaction) => {
        for (let n = 0; n < 100; n += 1) transaction.send(select(`INSERT INTO ${name} VALUES ($1::int)`, n));
        return transaction.run(select(`SELECT count(*)::int FROM ${name}`));
      });

      expect(seen).toEqual([[100]]);
      expect(await database.run(select(`SELECT count(*)::int FROM ${name}`))).toEqual([[100]]);
    }));

  it("keeps nothing when its work throws", () =>
    withTable(async (name) => {
      const work = database.transaction(async (transaction) => {
        transaction.send(select(`INSERT INTO ${name} VALUES (1)`));
        throw new Error("changed my mind");
      });

      await expect(work).rejects.toThrow("changed my mind");
      expect(await database.run(select(`SELECT * FROM ${name}`))).toEqual([]);
    }));

  it("fails with the error of what it sent, at the next answer", () =>
    withTable(async (name) => {
      const work = database.transaction(async (transaction) => {
        transaction.send(select(`INSERT INTO ${name} VALUES (1)`));
        transaction.send(select(`INSERT INTO ${name} VALUES (1)`));
        transaction.send(select(`INSERT INTO ${name} VALUES (2)`));
        return transaction.run(select("SELECT 1"));
      });

      await expect(work).rejects.toMatchObject({ code: "23505" });
      expect(await database.run(select(`SELECT * FROM ${name}`))).toEqual([]);
    }));

  it("fails with the error of what it sent, at its end at the latest", () =>
    withTable(async (name) => {
      const work = database.transaction(async (transaction) => {
        transaction.send(select(`INSERT INTO ${name} VALUES (1)`));
        transaction.send(select(`INSERT INTO ${name} VALUES (1)`));
        return "done";
      });

      await expect(work).rejects.toMatchObject({ code: "23505" });
      expect(await database.run(select(`SELECT * FROM ${name}`))).toEqual([]);
    }));

  it("leaves a connection that works after a failure, prepared statements and all", () =>
    withTable(async (name) => {
      const insert = (n: number) => select(`INSERT INTO ${name} VALUES ($1::int)`, n);
      for (let round = 0; round < 20; round += 1) {
        await database
          .transaction(async (transaction) => {
            transaction.send(insert(round));
            transaction.send(insert(round));
          })
          .catch(() => {});
        await database.transaction(async (transaction) => transaction.send(insert(round)));
      }

      expect(await database.run(select(`SELECT count(*)::int FROM ${name}`))).toEqual([[20]]);
    }));

  it("answers statements in the order they were asked, side by side or not", async () => {
    const answers = await database.transaction((transaction) =>
      Promise.all([3, 1, 2].map((n) => transaction.run(select("SELECT $1::int", n)))),
    );

    expect(answers).toEqual([[[3]], [[1]], [[2]]]);
  });
});

describe("a row", () => {
  it("has whole numbers and booleans as such, and everything else as the text it is exact in", async () => {
    const [row] = await database.run(
      select(
        "SELECT 1::int, true, 12345678901234567890.1234::numeric, 9007199254740993::bigint, '2026-01-31'::date, NULL::text, '{\"a\":1}'::jsonb",
      ),
    );

    expect(row).toEqual([1, true, "12345678901234567890.1234", "9007199254740993", "2026-01-31", null, { a: 1 }]);
  });

  it.each([
    ["2026-01-31 09:00:00+00", "2026-01-31T09:00:00Z"],
    ["2026-01-31 09:00:00.5+02", "2026-01-31T07:00:00.500Z"],
    ["1899-12-31 23:59:59+00", "1899-12-31T23:59:59Z"],
    ["2026-06-30 12:00:00-04:30", "2026-06-30T16:30:00Z"],
  ])("has the moment %s as %s", async (written, read) => {
    expect(await database.run(select("SELECT $1::timestamptz", written))).toEqual([[read]]);
  });
});

describe("a server that comes back at another address", () => {
  it("is found there by reads, transactions and connections of their own", async () => {
    const there = { ...inject("testDatabase"), database: "filon" };
    let address = { ...there, host: "127.0.0.1", port: 1 };
    const moving = openDatabase({ connection: () => address });
    const answers = () =>
      Promise.allSettled([
        moving.run(select("SELECT 1")),
        moving.transaction((transaction) => transaction.run(select("SELECT 1"))),
        moving.dedicated().then(async (client) => client.end()),
      ]);

    expect((await answers()).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    address = there;
    expect((await answers()).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    await moving.close();
  });
});
