/**
 * The arithmetic of money: decimals of 40 significant digits, halves rounded away from zero, never a float.
 * Everything in this folder computes with this `Decimal`; it does no I/O and knows no currency.
 */
import { Decimal as DecimalJs } from "decimal.js";

/**
 * Forty digits hold the largest price (15 digits and 4 decimals) times the largest quantity without loss. Printed
 * without an exponent, so that the text is a PostgreSQL `numeric`.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

export const zero: Decimal = new Decimal(0);

/**
 * An amount to compute with; an empty column counts as zero.
 *
 * A value made by decimal.js's own constructor computes with 20 digits. It gets ours here, so callers may pass either.
 */
export function orZero(value: Decimal | null): Decimal {
  return value === null ? zero : new Decimal(value);
}

/** Rounds half away from zero: 2.345 to 2.35 and -2.345 to -2.35 at two places. Never answers a negative zero. */
export function round(value: Decimal, places: number): Decimal {
  const rounded = value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? zero : rounded;
}

/** `percent` of `value`, unrounded: 20 percent of 50 is 10. */
export function percentOf(value: Decimal, percent: Decimal): Decimal {
  return value.times(percent).dividedBy(100);
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), zero);
}
