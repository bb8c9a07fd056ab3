import { type AmountRules, lineAmounts, type LineFigures } from "./lineAmounts.ts";
import { Decimal, orZero, percentOf, round } from "./money.ts";

/** What a document owes at one rate. */
export interface VatTotal {
  readonly net: Decimal;
  readonly tax: Decimal;
}

/**
 * Net and tax by rate, lowest rate first. The key is the rate in percent without idle zeros ("20", "5.5"), or null for
 * lines without a rate, which come last.
 */
export type VatTotals = ReadonlyMap<string | null, VatTotal>;

/**
 * Tax of one line from a rate in percent: the net after the line's discounts, times the rate, rounded once.
 * A line without a rate has no tax. A caller who types a tax of their own has no need of this.
 */
export function lineVat(line: Omit<LineFigures, "tax">, vatRate: Decimal | null, rules: AmountRules): Decimal {
  const { netAmount } = lineAmounts({ ...line, tax: null }, rules);
  return round(percentOf(netAmount, orZero(vatRate)), rules.currencyPrecision);
}

/** Sums lines by rate. Tax is summed as the lines carry it, never computed again from the summed net. */
export function vatTotals(lines: readonly { vatRate: Decimal | null; netAmount: Decimal; tax: Decimal }[]): VatTotals {
  const totals = new Map<string | null, VatTotal>();
  for (const line of lines) {
    const rate = line.vatRate === null ? null : new Decimal(line.vatRate).toString();
    const before = totals.get(rate);
    totals.set(rate, {
      net: before === undefined ? line.netAmount : before.net.plus(line.netAmount),
      tax: before === undefined ? line.tax : before.tax.plus(line.tax),
    });
  }
  return new Map([...totals].toSorted(([one], [other]) => compareRates(one, other)));
}

function compareRates(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return new Decimal(one).comparedTo(other);
}
