import { expect, it } from "vitest";
import { isPart, operatorsFor, sameFamily } from "./operators.ts";

it("texts are compared whole or by their ends, days by day, choices by label or value", () => {
  expect(operatorsFor("text")).toEqual([0, 1, 2]);
  expect(operatorsFor("date")).toEqual([0, 3]);
  expect(operatorsFor("datetime")).toEqual([0, 3, 4]);
  expect(operatorsFor("choice")).toEqual([0, 5, 6]);
  expect(operatorsFor("lookup")).toEqual([0]);
  expect([1, 2].every(isPart)).toBe(true);
});

it("only what is of one family is compared", () => {
  expect(sameFamily("text", "memo")).toBe(true);
  expect(sameFamily("money", "decimal")).toBe(true);
  expect(sameFamily("text", "date")).toBe(false);
});
