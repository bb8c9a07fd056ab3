import { describe, expect, it } from "vitest";
import type { AmountRules } from "./lineAmounts.ts";
import { Decimal } from "./money.ts";
import { lineVat } from "./vat.ts";

const euros: AmountRules = { currencyPrecision: 2, discountMethod: "line-item" };
const line = {
  pricePerUnit: new Decimal("100"),
  quantity: new Decimal("3"),
  volumeDiscountPerUnit: new Decimal("5"),
  manualDiscount: new Decimal("10"),
};

describe("lineVat", () => {
  it("taxes what is left after the line's discounts", () => {
    expect(lineVat(line, new Decimal("20"), euros).toString()).toBe("55");
  });

  it("takes a per-unit discount off every unit before taxing", () => {
    expect(lineVat(line, new Decimal("20"), { ...euros, discountMethod: "per-unit" }).toString()).toBe("51");
  });

  it.each([
    ["0.10", "5.5", "0.01"],
    ["2.50", "5", "0.13"],
    ["-2.50", "5", "-0.13"],
  ])("rounds the tax of %s at %s percent to %s", (net, rate, tax) => {
    const single = { ...line, pricePerUnit: new Decimal(net), quantity: new Decimal(1) };
    const undiscounted = { ...single, volumeDiscountPerUnit: null, manualDiscount: null };

    expect(lineVat(undiscounted, new Decimal(rate), euros).toString()).toBe(tax);
  });

  it("is zero for a line without a rate", () => {
    expect(lineVat(line, null, euros).toString()).toBe("0");
  });
});
