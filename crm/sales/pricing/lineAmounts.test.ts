import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmountRules, lineAmounts, type LineFigures } from "./lineAmounts.ts";
import { Decimal } from "./money.ts";

const perLine: AmountRules = { currencyPrecision: 2, discountMethod: "line-item" };
const perUnit: AmountRules = { currencyPrecision: 2, discountMethod: "per-unit" };

function line(figures: Partial<Record<keyof LineFigures, string>>): LineFigures {
  const figure = (name: keyof LineFigures) => (figures[name] === undefined ? null : new Decimal(figures[name]));
  return {
    pricePerUnit: figure("pricePerUnit"),
    quantity: figure("quantity"),
    volumeDiscountPerUnit: figure("volumeDiscountPerUnit"),
    manualDiscount: figure("manualDiscount"),
    tax: figure("tax"),
  };
}

function amounts(figures: Partial<Record<keyof LineFigures, string>>, rules: AmountRules) {
  const { baseAmount, discountAmount, netAmount, extendedAmount } = lineAmounts(line(figures), rules);
  return [baseAmount, discountAmount, netAmount, extendedAmount].map(String);
}

describe("lineAmounts", () => {
  it("takes a line-item discount once off the line", () => {
    expect(amounts({ pricePerUnit: "100", quantity: "11", manualDiscount: "10" }, perLine)).toEqual([
      "1100",
      "10",
      "1090",
      "1090",
    ]);
  });

  it("takes a per-unit discount off every unit", () => {
    expect(amounts({ pricePerUnit: "100", quantity: "11", manualDiscount: "10" }, perUnit)).toEqual([
      "1100",
      "110",
      "990",
      "990",
    ]);
  });

  it("takes the volume discount off every unit under both methods, and adds tax once", () => {
    const figures = { pricePerUnit: "50", quantity: "2", volumeDiscountPerUnit: "1", tax: "3" };

    expect(amounts(figures, perLine)).toEqual(["98", "0", "98", "101"]);
    expect(amounts(figures, perUnit)).toEqual(["98", "0", "98", "101"]);
  });

  it("counts empty figures as zero", () => {
    expect(amounts({}, perLine)).toEqual(["0", "0", "0", "0"]);
  });

  it("rounds a half away from zero on charges and credits alike", () => {
    expect(amounts({ pricePerUnit: "0.335", quantity: "1" }, perLine)[0]).toBe("0.34");
    expect(amounts({ pricePerUnit: "0.335", quantity: "-1" }, perLine)[0]).toBe("-0.34");
  });

  it("rounds the discounted price times the quantity once, not its two terms", () => {
    // 22.474 less 0.746 is 21.728; two roundings would make it 22.47 less 0.75, that is 21.72.
    const figures = { pricePerUnit: "22.474", quantity: "1", manualDiscount: "0.746" };

    expect(amounts(figures, perUnit)).toEqual(["22.47", "0.74", "21.73", "21.73"]);
  });

  it("takes a line-item discount off the rounded base, so that the columns add up across zero too", () => {
    const figures = { pricePerUnit: "0.005", quantity: "1", manualDiscount: "1" };

    expect(amounts(figures, perLine)).toEqual(["0.01", "1", "-0.99", "-0.99"]);
  });

  it("follows the precision of the currency", () => {
    const figures = { pricePerUnit: "1.2345", quantity: "3" };

    expect(amounts(figures, { ...perLine, currencyPrecision: 0 })[0]).toBe("4");
    expect(amounts(figures, { ...perLine, currencyPrecision: 3 })[0]).toBe("3.704");
  });
});

const figure = fc.option(
  fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 5 }))
    .map(([units, places]) => new Decimal(units).dividedBy(new Decimal(10).pow(places))),
  { nil: null },
);
const anyLine: fc.Arbitrary<LineFigures> = fc.record({
  pricePerUnit: figure,
  quantity: figure,
  volumeDiscountPerUnit: figure,
  manualDiscount: figure,
  tax: figure,
});
const anyRules: fc.Arbitrary<AmountRules> = fc.record({
  currencyPrecision: fc.integer({ min: 0, max: 4 }),
  discountMethod: fc.constantFrom("line-item", "per-unit"),
});

describe("for every line, positive or negative", () => {
  it("amounts are at the currency's precision and none is a negative zero", () => {
    fc.assert(
      fc.property(anyLine, anyRules, (figures, rules) => {
        for (const amount of Object.values(lineAmounts(figures, rules)) as Decimal[]) {
          expect(amount.decimalPlaces()).toBeLessThanOrEqual(rules.currencyPrecision);
          expect(amount.isZero() && amount.isNegative()).toBe(false);
        }
      }),
    );
  });

  it("base less discount is the net, and net plus tax is the extended amount", () => {
    fc.assert(
      fc.property(anyLine, anyRules, (figures, rules) => {
        const { baseAmount, discountAmount, netAmount, extendedAmount } = lineAmounts(figures, rules);
        const tax = (figures.tax ?? new Decimal(0)).toDecimalPlaces(rules.currencyPrecision);

        expect(baseAmount.minus(discountAmount).equals(netAmount)).toBe(true);
        expect(netAmount.plus(tax).equals(extendedAmount)).toBe(true);
      }),
    );
  });

  it("a credit of the opposite quantity has the opposite base", () => {
    fc.assert(
      fc.property(anyLine, anyRules, (figures, rules) => {
        const credit = { ...figures, quantity: figures.quantity?.negated() ?? null };

        const both = lineAmounts(figures, rules).baseAmount.plus(lineAmounts(credit, rules).baseAmount);

        expect(both.isZero()).toBe(true);
      }),
    );
  });
});
