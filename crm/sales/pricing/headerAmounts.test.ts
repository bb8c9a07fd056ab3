import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DocumentLine, type HeaderAmounts, headerAmounts, type HeaderFigures } from "./headerAmounts.ts";
import { type AmountRules, lineAmounts } from "./lineAmounts.ts";
import { Decimal } from "./money.ts";

const euros: AmountRules = { currencyPrecision: 2, discountMethod: "line-item" };
const noFigures: HeaderFigures = { discountAmount: null, discountPercentage: null, freightAmount: null };
const noLine: DocumentLine = {
  pricePerUnit: null,
  quantity: null,
  volumeDiscountPerUnit: null,
  manualDiscount: null,
  tax: null,
  vatRate: null,
};
const of = (value: string) => new Decimal(value);

/** The amounts as text, so that a failing test prints money and not decimal internals. */
function printed({ vatByRate, ...totals }: HeaderAmounts) {
  return {
    ...Object.fromEntries(Object.entries(totals).map(([name, amount]) => [name, amount.toString()])),
    vatByRate: [...vatByRate].map(([rate, { net, tax }]) => [rate, net.toString(), tax.toString()]),
  };
}

describe("headerAmounts", () => {
  it("totals 369.2 for two lines with every kind of discount, a tax and a freight", () => {
    const lines = [
      { ...noLine, pricePerUnit: of("100"), quantity: of("3"), manualDiscount: of("10"), tax: of("5") },
      { ...noLine, pricePerUnit: of("50"), quantity: of("2"), volumeDiscountPerUnit: of("1"), tax: of("0") },
    ];
    const header = { discountAmount: of("5"), discountPercentage: of("10"), freightAmount: of("20") };

    const totals = headerAmounts(lines, header, euros);

    expect(printed(totals)).toEqual({
      totalLineItemAmount: "388",
      totalLineItemDiscountAmount: "10",
      totalDiscountAmount: "53.8",
      totalAmountLessFreight: "344.2",
      totalTax: "5",
      totalAmount: "369.2",
      vatByRate: [[null, "388", "5"]],
    });
  });

  it("is all zeros without lines", () => {
    const totals = headerAmounts([], noFigures, euros);

    expect(totals.totalAmount.toString()).toBe("0");
    expect(totals.vatByRate.size).toBe(0);
  });

  it("counts a per-unit discount for every unit in the lines' discounts", () => {
    const lines = [{ ...noLine, pricePerUnit: of("100"), quantity: of("11"), manualDiscount: of("10") }];

    const totals = headerAmounts(lines, noFigures, { ...euros, discountMethod: "per-unit" });

    expect(totals.totalLineItemAmount.toString()).toBe("990");
    expect(totals.totalLineItemDiscountAmount.toString()).toBe("110");
  });

  it("keeps VAT by rate, lowest first, writing 20 and 20.00 as one rate and lines without a rate last", () => {
    const taxed = (net: string, tax: string, vatRate: string | null) => ({
      ...noLine,
      pricePerUnit: of(net),
      quantity: of("1"),
      tax: of(tax),
      vatRate: vatRate === null ? null : of(vatRate),
    });
    const lines = [
      taxed("7", "1", null),
      taxed("100", "20", "20"),
      taxed("10", "0.55", "5.5"),
      taxed("-30", "-6", "20.00"),
    ];

    const { vatByRate } = printed(headerAmounts(lines, noFigures, euros));

    expect(vatByRate).toEqual([
      ["5.5", "10", "0.55"],
      ["20", "70", "14"],
      [null, "7", "1"],
    ]);
  });
});

const figure = fc.option(
  fc
    .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([units, places]) => new Decimal(units).dividedBy(new Decimal(10).pow(places))),
  { nil: null },
);
const anyLine: fc.Arbitrary<DocumentLine> = fc.record({
  pricePerUnit: figure,
  quantity: figure,
  volumeDiscountPerUnit: figure,
  manualDiscount: figure,
  tax: figure,
  vatRate: fc.option(fc.constantFrom("0", "5.5", "10", "20").map(of), { nil: null }),
});
const anyHeader: fc.Arbitrary<HeaderFigures> = fc.record({
  discountAmount: figure,
  discountPercentage: figure,
  freightAmount: figure,
});
const anyRules: fc.Arbitrary<AmountRules> = fc.record({
  currencyPrecision: fc.integer({ min: 0, max: 4 }),
  discountMethod: fc.constantFrom("line-item", "per-unit"),
});
const anyEdit = fc.record({ kind: fc.constantFrom("add", "replace", "remove"), at: fc.nat(), line: anyLine });

describe("for every document, positive or negative", () => {
  it("the order of the lines does not matter", () => {
    const shuffled = fc
      .array(anyLine, { maxLength: 8 })
      .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })));

    fc.assert(
      fc.property(shuffled, anyHeader, anyRules, ([lines, reordered], header, rules) => {
        expect(printed(headerAmounts(reordered, header, rules))).toEqual(printed(headerAmounts(lines, header, rules)));
      }),
    );
  });

  it("after any edits the totals are the running sum of what each edit added and took away", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), anyRules, (edits, rules) => {
        const lines: DocumentLine[] = [];
        let runningTotal = new Decimal(0);
        for (const { kind, at, line } of edits) {
          const index = at % Math.max(lines.length, 1);
          const removed = kind === "add" ? [] : lines.splice(index, 1);
          const added = kind === "remove" ? [] : [line];
          lines.splice(index, 0, ...added);
          for (const one of removed) runningTotal = runningTotal.minus(lineAmounts(one, rules).extendedAmount);
          for (const one of added) runningTotal = runningTotal.plus(lineAmounts(one, rules).extendedAmount);
        }

        const { totalAmount } = headerAmounts(lines, noFigures, rules);

        expect(totalAmount.toString()).toBe(runningTotal.toString());
      }),
    );
  });

  it("amounts are at the currency's precision, add up, and the rates add up to the totals", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), anyHeader, anyRules, (lines, header, rules) => {
        const { vatByRate, ...totals } = headerAmounts(lines, header, rules);
        const rates = [...vatByRate.values()];
        const freight = (header.freightAmount ?? new Decimal(0)).toDecimalPlaces(rules.currencyPrecision);

        for (const amount of [...Object.values(totals), ...rates.flatMap(({ net, tax }) => [net, tax])]) {
          expect(amount.decimalPlaces()).toBeLessThanOrEqual(rules.currencyPrecision);
        }
        const headerDiscount = totals.totalDiscountAmount.minus(totals.totalLineItemDiscountAmount);
        expect(totals.totalAmountLessFreight.equals(totals.totalLineItemAmount.minus(headerDiscount))).toBe(true);
        expect(totals.totalAmount.equals(totals.totalAmountLessFreight.plus(freight).plus(totals.totalTax))).toBe(true);
        expect(Decimal.sum(0, ...rates.map(({ net }) => net)).equals(totals.totalLineItemAmount)).toBe(true);
        expect(Decimal.sum(0, ...rates.map(({ tax }) => tax)).equals(totals.totalTax)).toBe(true);
      }),
    );
  });
});
