import { describe, expect, it } from "vitest";
import { baseAmount } from "./baseAmount.ts";
import { Decimal } from "./money.ts";

describe("baseAmount", () => {
  it.each([
    ["110", "1.1", 2, "100"],
    ["100", "3", 4, "33.3333"],
    ["0.125", "1", 2, "0.13"],
    ["-0.125", "1", 2, "-0.13"],
    ["1", "0.0000000001", 2, "10000000000"],
  ])("%s at a rate of %s, kept at %i places, is %s in the base currency", (value, rate, places, expected) => {
    expect(baseAmount(new Decimal(value), new Decimal(rate), places)?.toString()).toBe(expected);
  });

  it("is empty where the value is", () => {
    expect(baseAmount(null, new Decimal(1), 2)).toBeNull();
  });

  it.each(["0", "-1", "NaN"])("refuses a rate of %s as a bug of ours", (rate) => {
    expect(() => baseAmount(new Decimal(1), new Decimal(rate), 2)).toThrow(RangeError);
  });
});
