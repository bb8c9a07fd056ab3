import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld } from "../../test/world.ts";
import { SqlWriter } from "../sql/sqlWriter.ts";
import type { Gatherer } from "../statement.ts";
import type { Transaction } from "../store/database.ts";
import { keepMatchKeys, lockMatchKeys, matchesSql } from "./matchKeys.ts";

const world = useWorld();

async function found(transaction: Transaction, table: string, keys: readonly string[]): Promise<string[]> {
  const writer = new SqlWriter();
  const rows = await transaction.run(writer.statement(matchesSql(writer, table, keys)));
  return rows.map(([id]) => String(id));
}

/** Sends at once what others gather. */
function gathering(transaction: Transaction): Gatherer {
  return { gather: (kind, item) => transaction.send(kind.statement([item])) };
}

describe("match keys", () => {
  it("find the records that have one of them, those that share the most first", async () => {
    const [one, both] = [randomUUID(), randomUUID()];

    const ids = await world.database.transaction(async (transaction) => {
      keepMatchKeys(gathering(transaction), "thing", one, ["name:a"]);
      keepMatchKeys(gathering(transaction), "thing", both, ["name:a", "number:1"]);
      keepMatchKeys(gathering(transaction), "other", randomUUID(), ["name:a"]);
      return found(transaction, "thing", ["name:a", "number:1", "number:2"]);
    });

    expect(ids).toEqual([both, one]);
  });

  it("are replaced by the ones a record has now, and gone when it has none", async () => {
    const id = randomUUID();

    const [renamed, old, gone] = await world.database.transaction(async (transaction) => {
      keepMatchKeys(gathering(transaction), "thing", id, ["name:old", "number:7"]);
      keepMatchKeys(gathering(transaction), "thing", id, ["name:new", "number:7", "number:7"]);
      const now = await found(transaction, "thing", ["name:new"]);
      const before = await found(transaction, "thing", ["name:old"]);
      keepMatchKeys(gathering(transaction), "thing", id, []);
      return [now, before, await found(transaction, "thing", ["name:new", "number:7"])];
    });

    expect(renamed).toEqual([id]);
    expect(old).toEqual([]);
    expect(gone).toEqual([]);
  });

  it("that are locked make the next one wait until the first is done, whatever order they are named in", async () => {
    const events: string[] = [];
    let release = () => {};
    const first = world.database.transaction(async (transaction) => {
      lockMatchKeys(gathering(transaction), ["b", "a"]);
      await transaction.run({ text: "SELECT 1", values: [] });
      events.push("first has them");
      await new Promise<void>((resolve) => (release = resolve));
      events.push("first is done");
    });
    while (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = world.database.transaction(async (transaction) => {
      lockMatchKeys(gathering(transaction), ["a", "c", "b"]);
      await transaction.run({ text: "SELECT 1", values: [] });
      events.push("second has them");
    });
    const elsewhere = world.database.transaction(async (transaction) => {
      lockMatchKeys(gathering(transaction), ["d"]);
      await transaction.run({ text: "SELECT 1", values: [] });
      events.push("another key is free");
    });
    await elsewhere;
    release();
    await Promise.all([first, second]);

    expect(events).toEqual(["first has them", "another key is free", "first is done", "second has them"]);
  });

  it("that are very many wait for everybody who has any", async () => {
    const many = Array.from({ length: 600 }, (_, index) => `many:${index}`);
    const events: string[] = [];
    let release = () => {};
    const first = world.database.transaction(async (transaction) => {
      lockMatchKeys(gathering(transaction), ["another"]);
      await transaction.run({ text: "SELECT 1", values: [] });
      events.push("first has one");
      await new Promise<void>((resolve) => (release = resolve));
      events.push("first is done");
    });
    while (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = world.database.transaction(async (transaction) => {
      lockMatchKeys(gathering(transaction), many);
      await transaction.run({ text: "SELECT 1", values: [] });
      events.push("second has many");
    });
    const waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    while ((await world.database.run({ text: waiting, values: [] })).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    release();
    await Promise.all([first, second]);

    expect(events).toEqual(["first has one", "first is done", "second has many"]);
  });

  it("lock nothing when there are none", async () => {
    await world.database.transaction(async (transaction) => lockMatchKeys(gathering(transaction), []));
  });
});
