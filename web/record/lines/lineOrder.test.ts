import { describe, expect, it } from "vitest";
import { renumbered } from "./lineOrder.ts";

const rows = (...numbers: (number | null)[]) =>
  numbers.map((lineitemnumber, at) => ({ id: "abcdef"[at], lineitemnumber }));

describe("a line that goes to another place", () => {
  it("changes the numbers of the lines between, and no other", () => {
    expect(renumbered(rows(1, 2, 5, 9), "id", 1, 2)).toEqual([
      { id: "c", lineitemnumber: 2 },
      { id: "b", lineitemnumber: 5 },
    ]);
  });

  it("gives every line a number of its own where some had none", () => {
    expect(renumbered(rows(1, 1, null), "id", 2, 0)).toEqual([
      { id: "c", lineitemnumber: 1 },
      { id: "a", lineitemnumber: 2 },
      { id: "b", lineitemnumber: 3 },
    ]);
  });
});
