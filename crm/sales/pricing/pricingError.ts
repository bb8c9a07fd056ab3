import type { Decimal } from "./money.ts";

/**
 * Why a line or its document could not be priced: the values of `pricingerrorcode`, under names.
 * A code is information kept on the record; it refuses nothing by itself.
 */
export const pricingError = {
  none: 0,
  /** On a header: one of its lines has a code of its own. */
  detailError: 1,
  missingPriceLevel: 2,
  inactivePriceLevel: 3,
  missingQuantity: 4,
  missingUnitPrice: 5,
  missingProduct: 6,
  invalidProduct: 7,
  missingPricingCode: 8,
  invalidPricingCode: 9,
  missingUom: 10,
  productNotInPriceLevel: 11,
  missingPriceLevelAmount: 12,
  missingPriceLevelPercentage: 13,
  missingPrice: 14,
  missingCurrentCost: 15,
  missingStandardCost: 16,
  invalidPriceLevelAmount: 17,
  invalidPriceLevelPercentage: 18,
  invalidPrice: 19,
  invalidCurrentCost: 20,
  invalidStandardCost: 21,
  invalidRoundingPolicy: 22,
  invalidRoundingOption: 23,
  invalidRoundingAmount: 24,
  priceCalculationError: 25,
  invalidDiscountType: 26,
  discountTypeInvalidState: 27,
  invalidDiscount: 28,
  invalidQuantity: 29,
  invalidPricingPrecision: 30,
  missingProductDefaultUom: 31,
  missingProductUomSchedule: 32,
  inactiveDiscountType: 33,
  invalidPriceLevelCurrency: 34,
  priceAttributeOutOfRange: 35,
  baseCurrencyAttributeOverflow: 36,
  baseCurrencyAttributeUnderflow: 37,
} as const;

export type PricingErrorCode = (typeof pricingError)[keyof typeof pricingError];

/** A price per unit, or the reason there is none. */
export type PriceFound =
  | { readonly kind: "price"; readonly pricePerUnit: Decimal }
  | { readonly kind: "error"; readonly pricingErrorCode: Exclude<PricingErrorCode, 0> };

export function price(pricePerUnit: Decimal): PriceFound {
  return { kind: "price", pricePerUnit };
}

export function failure(name: Exclude<keyof typeof pricingError, "none">): PriceFound {
  return { kind: "error", pricingErrorCode: pricingError[name] };
}
