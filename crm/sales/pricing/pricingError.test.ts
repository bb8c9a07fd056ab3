import { expect, it } from "vitest";
import { pricingError } from "./pricingError.ts";

it("has one name for each of the 38 codes, in their order", () => {
  expect(Object.values(pricingError)).toEqual(Array.from({ length: 38 }, (_, code) => code));
});

it.each([
  ["missingPriceLevel", 2],
  ["productNotInPriceLevel", 11],
  ["invalidRoundingAmount", 24],
  ["invalidPriceLevelCurrency", 34],
] as const)("%s is %i, as clients know it", (name, code) => {
  expect(pricingError[name]).toBe(code);
});
