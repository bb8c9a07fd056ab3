import { Decimal, orZero, percentOf, zero } from "./money.ts";

/** A range of quantities, both ends included, and what each unit costs less inside it. */
export interface DiscountRow {
  readonly lowQuantity: Decimal;
  readonly highQuantity: Decimal;
  /** Read when the list is of amounts. */
  readonly amount: Decimal | null;
  /** Read when the list is of percentages. */
  readonly percentage: Decimal | null;
}

export interface DiscountList {
  readonly isAmountType: boolean;
  readonly rows: readonly DiscountRow[];
}

/**
 * Discount on each unit when `quantity` of them are bought, unrounded; zero outside every range.
 *
 * A quantity between two ranges (10.5 where one ends at 10 and the next begins at 11) earns nothing, nor does a
 * negative one. Whether the list is active is not asked: an inactive list still serves the items that name it.
 */
export function volumeDiscount(
  discountList: DiscountList | null,
  quantity: Decimal | null,
  pricePerUnit: Decimal,
): Decimal {
  if (discountList === null || quantity === null) return zero;

  const row = discountList.rows.find(
    ({ lowQuantity, highQuantity }) => lowQuantity.lte(quantity) && highQuantity.gte(quantity),
  );
  if (row === undefined) return zero;

  return discountList.isAmountType ? orZero(row.amount) : percentOf(new Decimal(pricePerUnit), orZero(row.percentage));
}

/**
 * Whether some quantity belongs to two rows at once.
 *
 * Both ends of a row belong to it, so 1 to 10 and 10 to 20 overlap: 10 would have two discounts. 1 to 10 and 11 to 20
 * do not. A row that ends before it begins holds no quantity and overlaps nothing.
 */
export function overlapping(rows: readonly Pick<DiscountRow, "lowQuantity" | "highQuantity">[]): boolean {
  const ranges = rows
    .filter(({ lowQuantity, highQuantity }) => lowQuantity.lte(highQuantity))
    .toSorted((one, other) => one.lowQuantity.comparedTo(other.lowQuantity));

  // Sorted by their beginnings, two rows overlap only if two neighbours do.
  return ranges.some((range, index) => {
    const previous = ranges[index - 1];
    return previous !== undefined && range.lowQuantity.lte(previous.highQuantity);
  });
}
