import { Decimal } from "./money.ts";

export const roundingPolicy = { none: 1, up: 2, down: 3, toNearest: 4 } as const;
export const roundingOption = { endsIn: 1, multipleOf: 2 } as const;

/** How a price list item rounds: a policy other than none, with an option and an amount that `isRoundingAmount`. */
export interface RoundingRule {
  readonly policy: "up" | "down" | "toNearest";
  readonly option: keyof typeof roundingOption;
  readonly amount: Decimal;
}

/**
 * Whether the amount means something to the option. A price can end in 0 (whole units) but is a multiple of nothing
 * but more than 0; a price ends in digits, and digits have no sign.
 */
export function isRoundingAmount(option: RoundingRule["option"], amount: Decimal): boolean {
  return option === "endsIn" ? amount.gte(0) : amount.gt(0);
}

/**
 * The price brought to a multiple of an amount, or to an ending such as x.99.
 *
 * Up and down are the number's directions: up never lowers a price, down never raises one, whatever its sign. A tie to
 * the nearest goes away from zero. "Ends in" is read on the price as written, so -2.99 ends in 0.99; the ending repeats
 * at the next power of ten above it, at least 1: 0.99 gives 0.99, 1.99, 2.99; 5 gives 5, 15, 25; 9.99 gives 9.99, 19.99.
 *
 * Rounding never turns a charge into a refund. Where every ending in the wanted direction lies across zero (0.50, down
 * to x.99), the price stays as it is.
 */
export function roundPrice(price: Decimal, { policy, option, amount }: RoundingRule): Decimal {
  const exact = new Decimal(price);
  const [nearerZero, furtherFromZero] = neighbours(exact.abs(), option, new Decimal(amount));
  const signed = (magnitude: Decimal) => (exact.isNegative() ? magnitude.negated() : magnitude);

  if (policy === "toNearest") {
    return signed(nearest(exact.abs(), nearerZero, furtherFromZero));
  }
  const movesFromZero = (policy === "up") !== exact.isNegative();
  if (movesFromZero) return signed(furtherFromZero);
  return nearerZero === null ? exact : signed(nearerZero);
}

/** The allowed magnitudes on both sides, the same twice when it is one itself; null when none is small enough. */
function neighbours(
  magnitude: Decimal,
  option: RoundingRule["option"],
  amount: Decimal,
): readonly [nearerZero: Decimal | null, furtherFromZero: Decimal] {
  const first = option === "endsIn" ? amount : new Decimal(0);
  const step = option === "endsIn" ? endingPeriod(amount) : amount;
  if (magnitude.lt(first)) return [null, first];

  const lower = first.plus(magnitude.minus(first).dividedToIntegerBy(step).times(step));
  return [lower, lower.equals(magnitude) ? lower : lower.plus(step)];
}

/** The distance between two prices of one ending: 1 below 1, then 10 below 10, 100 below 100. */
function endingPeriod(amount: Decimal): Decimal {
  return amount.lt(1) ? new Decimal(1) : new Decimal(10).pow(amount.e + 1);
}

function nearest(magnitude: Decimal, nearerZero: Decimal | null, furtherFromZero: Decimal): Decimal {
  if (nearerZero === null) return furtherFromZero;
  return magnitude.minus(nearerZero).lt(furtherFromZero.minus(magnitude)) ? nearerZero : furtherFromZero;
}
