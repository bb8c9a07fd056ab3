import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "./money.ts";
import { isRoundingAmount, roundPrice, type RoundingRule } from "./roundPrice.ts";

function rounded(price: string, policy: RoundingRule["policy"], option: RoundingRule["option"], amount: string) {
  return roundPrice(new Decimal(price), { policy, option, amount: new Decimal(amount) }).toString();
}

describe("a price that ends in an amount", () => {
  it.each([
    // price, amount, up, down, to nearest
    ["217.39", "0.00", "218", "217", "217"],
    ["217.39", "0.99", "217.99", "216.99", "216.99"],
    ["217.49", "0.99", "217.99", "216.99", "217.99"],
    ["217.99", "0.99", "217.99", "217.99", "217.99"],
    ["12.34", "0.5", "12.5", "11.5", "12.5"],
    ["12.34", "5", "15", "5", "15"],
    ["12.34", "9.99", "19.99", "9.99", "9.99"],
    ["1234.5", "99", "1299", "1199", "1199"],
    ["12.34", "1", "21", "11", "11"],
    ["112", "10", "210", "110", "110"],
    ["0", "0", "0", "0", "0"],
  ])("%s, ends in %s: up %s, down %s, nearest %s", (price, amount, up, down, nearest) => {
    expect(rounded(price, "up", "endsIn", amount)).toBe(up);
    expect(rounded(price, "down", "endsIn", amount)).toBe(down);
    expect(rounded(price, "toNearest", "endsIn", amount)).toBe(nearest);
  });

  it.each([
    ["-3.20", "0.99", "-2.99", "-3.99", "-2.99"],
    ["-3.49", "0.99", "-2.99", "-3.99", "-3.99"],
    ["-12", "5", "-5", "-15", "-15"],
  ])("a refund of %s, ends in %s: up %s, down %s, nearest %s", (price, amount, up, down, nearest) => {
    expect(rounded(price, "up", "endsIn", amount)).toBe(up);
    expect(rounded(price, "down", "endsIn", amount)).toBe(down);
    expect(rounded(price, "toNearest", "endsIn", amount)).toBe(nearest);
  });

  it("stays as it is where the wanted ending lies across zero", () => {
    expect(rounded("0.50", "down", "endsIn", "0.99")).toBe("0.5");
    expect(rounded("-0.50", "up", "endsIn", "0.99")).toBe("-0.5");
    expect(rounded("0", "down", "endsIn", "0.99")).toBe("0");
  });
});

describe("a price that is a multiple of an amount", () => {
  it.each([
    ["3.65", "0.25", "3.75", "3.5", "3.75"],
    ["2.87", "0.25", "3", "2.75", "2.75"],
    ["217.39", "5", "220", "215", "215"],
    ["217.5", "5", "220", "215", "220"],
    ["-217.5", "5", "-215", "-220", "-220"],
    ["0.4", "5", "5", "0", "0"],
  ])("%s, multiple of %s: up %s, down %s, nearest %s", (price, amount, up, down, nearest) => {
    expect(rounded(price, "up", "multipleOf", amount)).toBe(up);
    expect(rounded(price, "down", "multipleOf", amount)).toBe(down);
    expect(rounded(price, "toNearest", "multipleOf", amount)).toBe(nearest);
  });
});

it("takes zero as an ending but not as a multiple, and no negative amount at all", () => {
  expect(isRoundingAmount("endsIn", new Decimal(0))).toBe(true);
  expect(isRoundingAmount("multipleOf", new Decimal(0))).toBe(false);
  expect(isRoundingAmount("endsIn", new Decimal("-0.01"))).toBe(false);
  expect(isRoundingAmount("multipleOf", new Decimal("-5"))).toBe(false);
});

const anyPrice = fc
  .tuple(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => new Decimal(units).dividedBy(new Decimal(10).pow(places)));
const anyTarget = fc
  .record({
    option: fc.constantFrom<RoundingRule["option"]>("endsIn", "multipleOf"),
    amount: fc.integer({ min: 0, max: 20_000 }).map((cents) => new Decimal(cents).dividedBy(100)),
  })
  .filter(({ option, amount }) => isRoundingAmount(option, amount));
type Target = Pick<RoundingRule, "option" | "amount">;

/** Whether the price obeys the rule, told from its digits rather than by the arithmetic under test. */
function obeys(price: Decimal, { option, amount }: Target): boolean {
  if (option === "multipleOf") return price.modulo(amount).isZero();
  const digits = (value: Decimal) => value.abs().toFixed(2).replace(".", "");
  const ending = amount.lt(1) ? digits(amount).slice(-2) : digits(amount);
  return price.decimalPlaces() <= 2 && digits(price).endsWith(ending);
}

/** Whether no obedient price lies between zero and this one. */
function isWithoutEnding(price: Decimal, { option, amount }: Target): boolean {
  return option === "endsIn" && price.abs().lt(amount);
}

describe("for every price and amount", () => {
  it("up never lowers the price, down never raises it, and neither changes its sign", () => {
    fc.assert(
      fc.property(anyPrice, anyTarget, (price, target) => {
        const up = roundPrice(price, { policy: "up", ...target });
        const down = roundPrice(price, { policy: "down", ...target });

        expect(up.gte(price)).toBe(true);
        expect(down.lte(price)).toBe(true);
        expect(up.times(price).gte(0)).toBe(true);
        expect(down.times(price).gte(0)).toBe(true);
      }),
    );
  });

  it("the result ends in the amount or is a multiple of it, unless zero is in the way", () => {
    fc.assert(
      fc.property(anyPrice, anyTarget, fc.constantFrom("up", "down", "toNearest"), (price, target, policy) => {
        const result = roundPrice(price, { policy, ...target });

        const staysPut = policy !== "toNearest" && isWithoutEnding(price, target) && result.equals(price);
        expect(obeys(result, target) || staysPut).toBe(true);
      }),
    );
  });

  it("the nearest is no further than up or down, and a tie goes away from zero", () => {
    fc.assert(
      fc.property(anyPrice, anyTarget, (price, target) => {
        const distance = (result: Decimal) => result.minus(price).abs();
        const nearest = roundPrice(price, { policy: "toNearest", ...target });
        const sides = [
          roundPrice(price, { policy: "up", ...target }),
          roundPrice(price, { policy: "down", ...target }),
        ].filter((side) => obeys(side, target));

        for (const side of sides) {
          expect(distance(nearest).lte(distance(side))).toBe(true);
          if (distance(nearest).equals(distance(side))) expect(nearest.abs().gte(side.abs())).toBe(true);
        }
      }),
    );
  });

  it("no price that obeys lies between the price and where it went", () => {
    const smallPrice = fc.integer({ min: -3_000, max: 3_000 }).map((cents) => new Decimal(cents).dividedBy(100));
    const direction = fc.constantFrom<"up" | "down">("up", "down");

    fc.assert(
      fc.property(smallPrice, anyTarget, direction, (price, target, policy) => {
        const result = roundPrice(price, { policy, ...target });
        const cents = result.minus(price).times(100).abs().toNumber();

        for (let passed = 0; passed < Math.min(cents, 500); passed += 1) {
          const between = price.plus(new Decimal(policy === "up" ? passed : -passed).dividedBy(100));
          expect(obeys(between, target)).toBe(false);
        }
      }),
    );
  });

  it("a rounded price stays where it is", () => {
    fc.assert(
      fc.property(anyPrice, anyTarget, fc.constantFrom("up", "down", "toNearest"), (price, target, policy) => {
        const once = roundPrice(price, { policy, ...target });

        expect(roundPrice(once, { policy, ...target }).toString()).toBe(once.toString());
      }),
    );
  });
});
