import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { migrations } from "../../cli/openFilon.ts";
import { openDatabase, type Database } from "./database.ts";
import { migrate } from "./migrate.ts";

const connection = inject("testDatabase");
const main = openDatabase({ connection: { ...connection, database: "filon" } });
const opened: { name: string; database: Database }[] = [];
let database: Database;

beforeEach(async () => {
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  await main.script(`CREATE DATABASE ${name}`);
  database = openDatabase({ connection: { ...connection, database: name } });
  opened.push({ name, database });
});

afterAll(async () => {
  for (const { name, database: one } of opened) {
    await one.close();
    await main.script(`DROP DATABASE ${name} WITH (FORCE)`);
  }
  await main.close();
});

const first = { name: "0001-first.sql", sql: "CREATE TABLE t (n int); INSERT INTO t VALUES (1)" };
const second = { name: "0002-second.sql", sql: "UPDATE t SET n = n + 1" };
const values = async () => (await database.run({ text: "SELECT n FROM t", values: [] })).flat();

describe("migrations", () => {
  it("are applied in order, once, and the new ones later", async () => {
    expect(await migrate(database, [first])).toEqual(["0001-first.sql"]);
    expect(await migrate(database, [first, second])).toEqual(["0002-second.sql"]);
    expect(await migrate(database, [first, second])).toEqual([]);
    expect(await values()).toEqual([2]);
  });

  it("are not looked at again once applied", async () => {
    await migrate(database, [first]);

    expect(await migrate(database, [{ ...first, sql: "this is no SQL" }])).toEqual([]);
  });

  it("are applied once by processes that start at the same moment", async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database, [first, second])));

    expect(applied.flat().toSorted()).toEqual(["0001-first.sql", "0002-second.sql"]);
    expect(await values()).toEqual([2]);
  });

  it("that fail are kept in no part, name the file, and stop those behind", async () => {
    const broken = { name: "0002-broken.sql", sql: "INSERT INTO t VALUES (7); SELECT * FROM missing" };

    const failure = migrate(database, [first, broken, { name: "0003-third.sql", sql: "INSERT INTO t VALUES (9)" }]);

    await expect(failure).rejects.toMatchObject({
      message: "Migration 0002-broken.sql could not be applied; nothing of it was kept",
      cause: expect.objectContaining({ message: 'relation "missing" does not exist' }),
    });
    expect(await values()).toEqual([1]);
    expect(await migrate(database, [first, second])).toEqual(["0002-second.sql"]);
  });

  it("of the product have names of their own, in every folder", () => {
    const names = migrations().map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });
});
