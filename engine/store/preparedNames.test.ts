import { describe, expect, it } from "vitest";
import { PreparedNames } from "./preparedNames.ts";

describe("the name of a statement", () => {
  it("is given the second time a text is seen, and stays", () => {
    const names = new PreparedNames();

    expect([names.of("SELECT 1"), names.of("SELECT 1"), names.of("SELECT 1")]).toEqual([undefined, "f0", "f0"]);
    expect([names.of("SELECT 2"), names.of("SELECT 2")]).toEqual([undefined, "f1"]);
  });

  it("is not given to a statement that looks for a part of a text: its plan depends on the text", () => {
    const names = new PreparedNames();

    expect([1, 2, 3].map(() => names.of("SELECT 1 FROM t WHERE x LIKE $1::text"))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is not given to more texts than the server is to keep", () => {
    const names = new PreparedNames(2);
    const twice = (text: string) => [names.of(text), names.of(text)][1];

    expect(["a", "b", "c"].map(twice)).toEqual(["f0", "f1", undefined]);
    expect(names.of("a")).toBe("f0");
  });

  it("is forgotten to be due, when a client never repeats itself: our memory must not fill", () => {
    const names = new PreparedNames(10, 100);
    names.of("SELECT 'first'");

    for (let count = 0; count < 100; count += 1) names.of(`SELECT ${count}`);

    expect([names.of("SELECT 'first'"), names.of("SELECT 'first'")]).toEqual([undefined, "f0"]);
  });
});
