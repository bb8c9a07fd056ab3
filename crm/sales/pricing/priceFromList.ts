import { Decimal, orZero, percentOf } from "./money.ts";
import { failure, price, type PriceFound } from "./pricingError.ts";
import { isRoundingAmount, roundingOption, roundingPolicy, roundPrice } from "./roundPrice.ts";

export const pricingMethod = {
  currencyAmount: 1,
  percentOfList: 2,
  percentMarkupOnCurrentCost: 3,
  percentMarginOnCurrentCost: 4,
  percentMarkupOnStandardCost: 5,
  percentMarginOnStandardCost: 6,
} as const;

/** How a price list prices one product in one unit; the codes are those of the `productpricelevel` columns. */
export interface PriceListItem {
  readonly pricingMethodCode: number | null;
  readonly amount: Decimal | null;
  readonly percentage: Decimal | null;
  readonly roundingPolicyCode: number | null;
  readonly roundingOptionCode: number | null;
  readonly roundingOptionAmount: Decimal | null;
}

/** The product's own figures, in the currency of the price list. */
export interface ProductCosts {
  readonly listPrice: Decimal | null;
  readonly currentCost: Decimal | null;
  readonly standardCost: Decimal | null;
}

/**
 * Price per unit by the item's pricing method, then its rounding policy. Not rounded at any currency's precision.
 *
 * A currency amount is what somebody typed and is taken as it stands: rounding policies serve the computed prices.
 */
export function priceFromList(item: PriceListItem, product: ProductCosts): PriceFound {
  switch (item.pricingMethodCode) {
    case null:
      return failure("missingPricingCode");
    case pricingMethod.currencyAmount:
      return item.amount === null ? failure("missingPriceLevelAmount") : price(orZero(item.amount));
    case pricingMethod.percentOfList:
      return computed(item, product.listPrice, percentOf, "missingPrice");
    case pricingMethod.percentMarkupOnCurrentCost:
      return computed(item, product.currentCost, markup, "missingCurrentCost");
    case pricingMethod.percentMarginOnCurrentCost:
      return computed(item, product.currentCost, margin, "missingCurrentCost");
    case pricingMethod.percentMarkupOnStandardCost:
      return computed(item, product.standardCost, markup, "missingStandardCost");
    case pricingMethod.percentMarginOnStandardCost:
      return computed(item, product.standardCost, margin, "missingStandardCost");
    default:
      return failure("invalidPricingCode");
  }
}

function computed(
  item: PriceListItem,
  start: Decimal | null,
  formula: (start: Decimal, percent: Decimal) => Decimal | null,
  whenMissing: "missingPrice" | "missingCurrentCost" | "missingStandardCost",
): PriceFound {
  if (item.percentage === null) return failure("missingPriceLevelPercentage");
  if (start === null) return failure(whenMissing);

  const unrounded = formula(new Decimal(start), new Decimal(item.percentage));
  return unrounded === null ? failure("invalidPriceLevelPercentage") : roundedByPolicy(item, unrounded);
}

function markup(cost: Decimal, percent: Decimal): Decimal {
  return percentOf(cost, percent.plus(100));
}

/** The price of which `percent` is profit. No price leaves a profit of 100 percent or more on a cost. */
function margin(cost: Decimal, percent: Decimal): Decimal | null {
  return percent.gte(100) ? null : cost.times(100).dividedBy(new Decimal(100).minus(percent));
}

function roundedByPolicy(item: PriceListItem, unrounded: Decimal): PriceFound {
  const policy = nameOf(roundingPolicy, item.roundingPolicyCode ?? roundingPolicy.none);
  if (policy === undefined) return failure("invalidRoundingPolicy");
  if (policy === "none") return price(unrounded);

  const option = nameOf(roundingOption, item.roundingOptionCode);
  const amount = item.roundingOptionAmount;
  if (option === undefined) return failure("invalidRoundingOption");
  if (amount === null || !isRoundingAmount(option, amount)) return failure("invalidRoundingAmount");
  return price(roundPrice(unrounded, { policy, option, amount }));
}

function nameOf<Name extends string>(codes: Readonly<Record<Name, number>>, code: number | null) {
  // The keys of an object literal are exactly its type's; Object.keys only promises strings.
  return (Object.keys(codes) as Name[]).find((name) => codes[name] === code);
}
