import { Decimal as PlainDecimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { Decimal, orZero, percentOf, round, sum } from "./money.ts";

describe("round", () => {
  it.each([
    ["2.345", 2, "2.35"],
    ["-2.345", 2, "-2.35"],
    ["2.3449999", 2, "2.34"],
    ["0.5", 0, "1"],
    ["-0.5", 0, "-1"],
    ["1.00005", 4, "1.0001"],
  ])("takes %s at %i places to %s, halves away from zero", (value, places, expected) => {
    expect(round(new Decimal(value), places).toString()).toBe(expected);
  });

  it("never answers a negative zero", () => {
    expect(round(new Decimal("-0.001"), 2).isNegative()).toBe(false);
  });
});

it("orZero gives an empty column the value zero", () => {
  expect(orZero(null).toString()).toBe("0");
});

it("orZero gives forty digits to a value made with twenty", () => {
  const price = orZero(new PlainDecimal("999999999999999.9999"));

  expect(price.times("99999999999.99999").toString()).toBe("99999999999999989990000000.000000001");
});

it("percentOf and sum are exact where floats are not", () => {
  expect(percentOf(new Decimal("388"), new Decimal("10")).toString()).toBe("38.8");
  expect(sum([new Decimal("0.1"), new Decimal("0.2")]).toString()).toBe("0.3");
});

it("prints small and large amounts without an exponent", () => {
  expect(new Decimal("0.0000000001").toString()).toBe("0.0000000001");
  expect(new Decimal("1e25").toString()).toBe("10000000000000000000000000");
});
