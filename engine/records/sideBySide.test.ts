import { describe, expect, it } from "vitest";
import type { Statement } from "../statement.ts";
import { InsertingTransaction } from "./insertingTransaction.ts";
import { sideBySide, type Piece } from "./sideBySide.ts";

const question = (value: unknown): Statement => ({ text: "SELECT x FROM t WHERE id = $1::uuid", values: [value] });

/** Runs work for each item on a transaction that answers each asker with what it asked by; tells what was sent. */
async function run<Item, Result>(items: readonly Item[], work: (piece: Piece, item: Item) => Promise<Result>) {
  const sent: Statement[] = [];
  const transaction = {
    send: (statement: Statement) => void sent.push(statement),
    run: async (statement: Statement) => {
      sent.push(statement);
      const [first] = statement.values;
      return Array.isArray(first) ? first.map((value, index) => [String(index + 1), value]) : [[first]];
    },
  };
  const ended = await InsertingTransaction.within(transaction, (inserting) => sideBySide(inserting, items, work));
  return { ended, sent };
}

describe("pieces of work side by side", () => {
  it("ask the same question by one statement, each value once, and get each its own answer", async () => {
    const { ended, sent } = await run(
      ["b", "a", "b"],
      async (piece, item) => (await piece.run(question(item)))[0]?.[0],
    );

    expect(sent).toHaveLength(1);
    expect(sent[0]?.values).toEqual([["a", "b"]]);
    expect(ended).toEqual(["b", "a", "b"].map((result) => ({ kind: "done", result })));
  });

  it("that hold the same go one after the other, in their order, and the others meanwhile", async () => {
    const events: string[] = [];
    await run(["first x", "second x", "third y"], async (piece, item) => {
      await piece.hold([item.slice(-1)]);
      events.push(`${item} has it`);
      await piece.run(question(item));
      events.push(`${item} ends`);
    });

    expect(events.indexOf("second x has it")).toBeGreaterThan(events.indexOf("first x ends"));
    expect(events.indexOf("third y has it")).toBeLessThan(events.indexOf("first x ends"));
    expect(events).toHaveLength(6);
  });

  it("fail alone, and it is known whether they wrote", async () => {
    const { ended } = await run(["asks", "writes", "works"], async (piece, item) => {
      if (item === "writes") piece.send({ text: "UPDATE t SET x = 1", values: [] });
      await piece.run(question(item));
      if (item !== "works") throw new Error(item);
    });

    expect(ended.map((one) => (one.kind === "failed" ? one.wrote : one.kind))).toEqual([false, true, "done"]);
  });

  it("that wait for one another are refused instead", async () => {
    const { ended } = await run(["x", "y"], async (piece, item) => {
      await piece.hold([item]);
      await piece.run(question(item));
      await piece.hold([item === "x" ? "y" : "x"]);
    });

    expect(ended.map(({ kind }) => kind)).toContain("failed");
  });

  it("go in two waves where they are many, and may still wait for one another", async () => {
    const items = Array.from({ length: 200 }, (_, index) => index);
    const { ended, sent } = await run(items, async (piece, item) => {
      await piece.hold([String(item % 150)]);
      return (await piece.run(question(item)))[0]?.[0];
    });

    expect(ended).toEqual(items.map((item) => ({ kind: "done", result: String(item) })));
    expect(sent.map(({ values }) => (values[0] as unknown[]).length)).toEqual([100, 100]);
  });

  it("of two waves that wait for one another are refused instead", async () => {
    const items = Array.from({ length: 200 }, (_, index) => index);
    const { ended } = await run(items, async (piece, item) => {
      await piece.hold([String(item)]);
      await piece.run(question(item));
      await piece.hold([String(199 - item)]);
    });

    expect(ended.map(({ kind }) => kind)).toContain("failed");
  });
});
