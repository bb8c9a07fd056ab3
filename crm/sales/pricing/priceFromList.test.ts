import { describe, expect, it } from "vitest";
import { Decimal } from "./money.ts";
import { priceFromList, type PriceListItem, pricingMethod, type ProductCosts } from "./priceFromList.ts";
import { pricingError } from "./pricingError.ts";
import { roundingOption, roundingPolicy } from "./roundPrice.ts";

const product: ProductCosts = {
  listPrice: new Decimal("217.39"),
  currentCost: new Decimal("80"),
  standardCost: new Decimal("75"),
};
const item: PriceListItem = {
  pricingMethodCode: pricingMethod.percentOfList,
  amount: new Decimal("99.5"),
  percentage: new Decimal("20"),
  roundingPolicyCode: roundingPolicy.none,
  roundingOptionCode: null,
  roundingOptionAmount: null,
};
function outcome(changes: Partial<PriceListItem>, costs: Partial<ProductCosts> = {}) {
  const found = priceFromList({ ...item, ...changes }, { ...product, ...costs });
  return found.kind === "price" ? found.pricePerUnit.toString() : found.pricingErrorCode;
}

describe("priceFromList", () => {
  it.each([
    ["currencyAmount", "99.5"],
    ["percentOfList", "43.478"],
    ["percentMarkupOnCurrentCost", "96"],
    ["percentMarginOnCurrentCost", "100"],
    ["percentMarkupOnStandardCost", "90"],
    ["percentMarginOnStandardCost", "93.75"],
  ] as const)("prices by %s: %s", (method, expected) => {
    expect(outcome({ pricingMethodCode: pricingMethod[method] })).toBe(expected);
  });

  it("rounds a computed price by the item's policy", () => {
    const rounding = {
      roundingPolicyCode: roundingPolicy.up,
      roundingOptionCode: roundingOption.endsIn,
      roundingOptionAmount: new Decimal("0.99"),
    };

    expect(outcome(rounding)).toBe("43.99");
    expect(outcome({ ...rounding, roundingPolicyCode: roundingPolicy.down })).toBe("42.99");
    expect(outcome({ ...rounding, roundingPolicyCode: roundingPolicy.toNearest })).toBe("42.99");
  });

  it("takes a currency amount as typed, whatever the rounding says", () => {
    const rounding = {
      roundingPolicyCode: roundingPolicy.up,
      roundingOptionCode: 2,
      roundingOptionAmount: new Decimal(5),
    };

    expect(outcome({ ...rounding, pricingMethodCode: pricingMethod.currencyAmount })).toBe("99.5");
  });

  it("does not round where the policy is empty", () => {
    expect(outcome({ roundingPolicyCode: null })).toBe("43.478");
  });

  const up = { roundingPolicyCode: roundingPolicy.up, roundingOptionCode: roundingOption.multipleOf };
  it.each<[keyof typeof pricingError, Partial<PriceListItem>, Partial<ProductCosts>]>([
    ["missingPricingCode", { pricingMethodCode: null }, {}],
    ["invalidPricingCode", { pricingMethodCode: 7 }, {}],
    ["missingPriceLevelAmount", { pricingMethodCode: 1, amount: null }, {}],
    ["missingPriceLevelPercentage", { percentage: null }, {}],
    ["missingPrice", {}, { listPrice: null }],
    ["missingCurrentCost", { pricingMethodCode: 3 }, { currentCost: null }],
    ["missingCurrentCost", { pricingMethodCode: 4 }, { currentCost: null }],
    ["missingStandardCost", { pricingMethodCode: 5 }, { standardCost: null }],
    ["missingStandardCost", { pricingMethodCode: 6 }, { standardCost: null }],
    ["invalidPriceLevelPercentage", { pricingMethodCode: 4, percentage: new Decimal(100) }, {}],
    ["invalidPriceLevelPercentage", { pricingMethodCode: 6, percentage: new Decimal(120) }, {}],
    ["invalidRoundingPolicy", { roundingPolicyCode: 9 }, {}],
    ["invalidRoundingOption", { ...up, roundingOptionCode: null }, {}],
    ["invalidRoundingOption", { ...up, roundingOptionCode: 3 }, {}],
    ["invalidRoundingAmount", up, {}],
    ["invalidRoundingAmount", { ...up, roundingOptionAmount: new Decimal(0) }, {}],
    ["invalidRoundingAmount", { ...up, roundingOptionCode: 1, roundingOptionAmount: new Decimal("-0.01") }, {}],
  ])("answers %s: %#", (name, changes, costs) => {
    expect(outcome(changes, costs)).toBe(pricingError[name]);
  });
});
