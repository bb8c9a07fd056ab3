import { type Decimal, orZero, round } from "./money.ts";

/** Whether `manualDiscount` is taken once off the line, or off the price of each unit. An organization setting. */
export type DiscountMethod = "line-item" | "per-unit";

export interface AmountRules {
  /** Decimal places of the document's currency. */
  readonly currencyPrecision: number;
  readonly discountMethod: DiscountMethod;
}

/** The figures a line is made of. An empty one counts as zero; each may be negative. */
export interface LineFigures {
  readonly pricePerUnit: Decimal | null;
  readonly quantity: Decimal | null;
  readonly volumeDiscountPerUnit: Decimal | null;
  readonly manualDiscount: Decimal | null;
  /** For the whole line, never per unit. */
  readonly tax: Decimal | null;
}

/** What follows from the figures, each at the currency's precision. */
export interface LineAmounts {
  /** After the volume discount, before the manual one. */
  readonly baseAmount: Decimal;
  /** The manual discount of the whole line, also where it is given per unit. */
  readonly discountAmount: Decimal;
  /** After every discount of the line, before tax. */
  readonly netAmount: Decimal;
  /** The net with its tax. */
  readonly extendedAmount: Decimal;
}

/**
 * Amounts of one line of an opportunity, quote, order or invoice.
 *
 * A product of price and quantity is rounded once; the rest are sums of rounded amounts. So the columns always add up:
 * base less discount is the net, net plus tax is the extended amount, to the last cent.
 */
export function lineAmounts(line: LineFigures, rules: AmountRules): LineAmounts {
  const pricePerUnit = orZero(line.pricePerUnit).minus(orZero(line.volumeDiscountPerUnit));
  const quantity = orZero(line.quantity);
  const manualDiscount = orZero(line.manualDiscount);
  const rounded = (value: Decimal) => round(value, rules.currencyPrecision);

  const baseAmount = rounded(pricePerUnit.times(quantity));
  const netAmount =
    rules.discountMethod === "per-unit"
      ? rounded(pricePerUnit.minus(manualDiscount).times(quantity))
      : baseAmount.minus(rounded(manualDiscount));

  return {
    baseAmount,
    discountAmount: baseAmount.minus(netAmount),
    netAmount,
    extendedAmount: netAmount.plus(rounded(orZero(line.tax))),
  };
}
