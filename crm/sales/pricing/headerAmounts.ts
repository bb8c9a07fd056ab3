import { type AmountRules, lineAmounts, type LineFigures } from "./lineAmounts.ts";
import { type Decimal, orZero, percentOf, round, sum } from "./money.ts";
import { type VatTotals, vatTotals } from "./vat.ts";

/** A line as the header sees it. */
export interface DocumentLine extends LineFigures {
  /** In percent; null on a line whose tax was typed without a rate. */
  readonly vatRate: Decimal | null;
}

export interface HeaderFigures {
  readonly discountAmount: Decimal | null;
  /** In percent of the lines' net. Counts together with `discountAmount`, not instead of it. */
  readonly discountPercentage: Decimal | null;
  readonly freightAmount: Decimal | null;
}

/** The totals of a document, each at the currency's precision. */
export interface HeaderAmounts {
  /** The lines' net: after their own discounts, before tax. */
  readonly totalLineItemAmount: Decimal;
  /** The lines' manual discounts; their volume discounts are already inside the price. */
  readonly totalLineItemDiscountAmount: Decimal;
  /** The header's two discounts and the lines' manual ones. */
  readonly totalDiscountAmount: Decimal;
  readonly totalAmountLessFreight: Decimal;
  readonly totalTax: Decimal;
  readonly totalAmount: Decimal;
  readonly vatByRate: VatTotals;
}

/**
 * Totals of an opportunity, quote, order or invoice.
 *
 * Tax is what the lines carry. A discount of the header lowers the total but no line, so neither a line's tax nor
 * `vatByRate` moves with it, and freight bears no tax of its own.
 */
export function headerAmounts(
  lines: readonly DocumentLine[],
  header: HeaderFigures,
  rules: AmountRules,
): HeaderAmounts {
  const rounded = (value: Decimal) => round(value, rules.currencyPrecision);
  const priced = lines.map((line) => ({
    ...lineAmounts(line, rules),
    tax: rounded(orZero(line.tax)),
    vatRate: line.vatRate,
  }));

  const totalLineItemAmount = sum(priced.map((line) => line.netAmount));
  const totalLineItemDiscountAmount = sum(priced.map((line) => line.discountAmount));
  const headerDiscount = rounded(orZero(header.discountAmount)).plus(
    rounded(percentOf(totalLineItemAmount, orZero(header.discountPercentage))),
  );
  const totalAmountLessFreight = totalLineItemAmount.minus(headerDiscount);
  const totalTax = sum(priced.map((line) => line.tax));

  return {
    totalLineItemAmount,
    totalLineItemDiscountAmount,
    totalDiscountAmount: headerDiscount.plus(totalLineItemDiscountAmount),
    totalAmountLessFreight,
    totalTax,
    totalAmount: totalAmountLessFreight.plus(rounded(orZero(header.freightAmount))).plus(totalTax),
    vatByRate: vatTotals(priced),
  };
}
