import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "./money.ts";
import { type DiscountList, overlapping, volumeDiscount } from "./volumeDiscount.ts";

const row = (low: string | number, high: string | number, discount = "0") => ({
  lowQuantity: new Decimal(low),
  highQuantity: new Decimal(high),
  amount: new Decimal(discount),
  percentage: new Decimal(discount),
});
const amounts: DiscountList = { isAmountType: true, rows: [row(1, 10, "2"), row(11, 20, "3.5")] };
const percentages: DiscountList = { isAmountType: false, rows: [row(1, 10, "2"), row(11, 20, "3.5")] };
const discount = (list: DiscountList | null, quantity: string | null) =>
  volumeDiscount(list, quantity === null ? null : new Decimal(quantity), new Decimal("200")).toString();

describe("volumeDiscount", () => {
  it.each([
    ["0.99999", "0", "0"],
    ["1", "2", "4"],
    ["10", "2", "4"],
    ["10.5", "0", "0"],
    ["11", "3.5", "7"],
    ["20", "3.5", "7"],
    ["20.00001", "0", "0"],
    ["-5", "0", "0"],
  ])("for a quantity of %s is an amount of %s, or %s as a percentage of 200", (quantity, amount, ofPrice) => {
    expect(discount(amounts, quantity)).toBe(amount);
    expect(discount(percentages, quantity)).toBe(ofPrice);
  });

  it("is zero without a list, without a quantity, and in a row that lacks its value", () => {
    const empty = { isAmountType: true, rows: [{ ...row(1, 10), amount: null }] };

    expect(discount(null, "5")).toBe("0");
    expect(discount(amounts, null)).toBe("0");
    expect(discount(empty, "5")).toBe("0");
  });
});

describe("overlapping", () => {
  it.each([
    ["ranges apart", [row(1, 10), row(11, 20)], false],
    ["a bound in common", [row(1, 10), row(10, 20)], true],
    ["the smallest step between them", [row(1, "9.99999"), row(10, 20)], false],
    ["one inside the other", [row(1, 100), row(10, 20)], true],
    ["one inside the other beyond a third", [row(1, 100), row(110, 120), row(50, 60)], true],
    ["the same range twice", [row(1, 10), row(1, 10)], true],
    ["the same single quantity twice", [row(5, 5), row(5, 5)], true],
    ["ranges apart out of order", [row(21, 30), row(1, 10), row(11, 20)], false],
    ["one range", [row(1, 10)], false],
    ["no range", [], false],
    ["a range that ends before it begins", [row(10, 1), row(2, 5)], false],
  ])("%s: %#", (_case, rows, expected) => {
    expect(overlapping(rows)).toBe(expected);
  });

  it("is true exactly when some quantity has two rows", () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }));

    fc.assert(
      fc.property(fc.array(range, { maxLength: 5 }), (ranges) => {
        const quantities = Array.from({ length: 30 }, (_, index) => index + 1);
        const holders = (quantity: number) => ranges.filter(([low, high]) => low <= quantity && quantity <= high);

        const isOverlapping = overlapping(ranges.map(([low, high]) => row(low, high)));

        expect(isOverlapping).toBe(quantities.some((quantity) => holders(quantity).length > 1));
      }),
    );
  });
});
