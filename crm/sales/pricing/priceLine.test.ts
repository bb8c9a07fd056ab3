import { describe, expect, it } from "vitest";
import {
  type CatalogueLine,
  type LineToPrice,
  type PricingRules,
  quantitySelling,
  type SellableItem,
} from "./lineToPrice.ts";
import { Decimal } from "./money.ts";
import { priceLine } from "./priceLine.ts";
import { pricingError } from "./pricingError.ts";

const of = (value: string) => new Decimal(value);
const rules: PricingRules = {
  isPriceListMandatory: true,
  isPriceLocked: false,
  transactionCurrencyId: "euro",
  pricePrecision: 2,
  currencyPrecision: 2,
};
const locked = { ...rules, isPriceLocked: true };
const optional = { ...rules, isPriceListMandatory: false };
const stored = { quantity: of("12"), pricePerUnit: of("80"), volumeDiscountPerUnit: of("7"), pricingErrorCode: 0 };
const ninetyPercent: SellableItem = {
  pricingMethodCode: 2,
  amount: null,
  percentage: of("90.005"),
  roundingPolicyCode: 1,
  roundingOptionCode: null,
  roundingOptionAmount: null,
  quantitySellingCode: quantitySelling.noControl,
};
const chair: CatalogueLine = {
  kind: "catalogue",
  quantity: of("12"),
  stored: null,
  rules,
  isPriceOverridden: false,
  typedPrice: null,
  productId: "chair",
  uomId: "piece",
  product: { listPrice: of("100"), currentCost: null, standardCost: null },
  priceList: { isActive: true, transactionCurrencyId: "euro" },
  priceListItem: ninetyPercent,
  discountList: {
    isAmountType: false,
    rows: [{ lowQuantity: of("10"), highQuantity: of("20"), amount: null, percentage: of("3.333") }],
  },
};

function priced(line: LineToPrice) {
  const { pricePerUnit, volumeDiscountPerUnit, pricingErrorCode } = priceLine(line);
  return [pricePerUnit.toString(), volumeDiscountPerUnit.toString(), pricingErrorCode];
}

describe("which price applies", () => {
  it("the price list's, at the price precision, with the volume discount at the currency's", () => {
    expect(priced(chair)).toEqual(["90.01", "3", pricingError.none]);
  });

  it("a typed price over the list's, and the volume discount is a percentage of it", () => {
    expect(priced({ ...chair, isPriceOverridden: true, typedPrice: of("50") })).toEqual(["50", "1.67", 0]);
  });

  it("a typed price is ignored unless the price is overridden", () => {
    expect(priced({ ...chair, typedPrice: of("50") })[0]).toBe("90.01");
  });

  it("a negative typed price is a price", () => {
    expect(priced({ ...chair, quantity: of("1"), isPriceOverridden: true, typedPrice: of("-5") })).toEqual([
      "-5",
      "0",
      0,
    ]);
  });

  it("what was typed on a write-in line, 0 until then, and no volume discount", () => {
    const writeIn = { kind: "write-in", quantity: of("12"), stored: null, rules } as const;

    expect(priced({ ...writeIn, typedPrice: of("42") })).toEqual(["42", "0", 0]);
    expect(priced({ ...writeIn, typedPrice: null })).toEqual(["0", "0", 0]);
  });

  it("nothing for a required product of a bundle", () => {
    expect(priced({ kind: "required-bundle-product", quantity: of("12"), stored, rules })).toEqual(["0", "0", 0]);
  });
});

describe("a price-locked document", () => {
  it("keeps the stored price and the stored volume discount", () => {
    expect(priced({ ...chair, rules: locked, stored })).toEqual(["80", "7", 0]);
  });

  it("keeps the stored price even if the list is gone", () => {
    expect(priced({ ...chair, rules: locked, stored, priceList: null, priceListItem: null })).toEqual(["80", "7", 0]);
  });

  it("decides the volume discount again when the quantity changes", () => {
    expect(priced({ ...chair, rules: locked, stored, quantity: of("15") })).toEqual(["80", "2.67", 0]);
    expect(priced({ ...chair, rules: locked, stored, quantity: of("5") })).toEqual(["80", "0", 0]);
  });

  it("prices a new line from the list", () => {
    expect(priced({ ...chair, rules: locked })).toEqual(["90.01", "3", 0]);
  });

  it("lets a seller type a price over it, with or without a list", () => {
    const overridden = { ...chair, rules: locked, stored, isPriceOverridden: true, typedPrice: of("70") };

    expect(priced(overridden)).toEqual(["70", "7", 0]);
    expect(priced({ ...overridden, priceList: null })).toEqual(["70", "7", 0]);
  });
});

it("an unlocked document follows the list but keeps the volume discount of an unchanged quantity", () => {
  expect(priced({ ...chair, stored })).toEqual(["90.01", "7", 0]);
  expect(priced({ ...chair, stored, quantity: of("12.0") })).toEqual(["90.01", "7", 0]);
});

describe("a line that could not be priced before", () => {
  const unpriced = { ...stored, pricePerUnit: of("0"), volumeDiscountPerUnit: of("0"), pricingErrorCode: 11 };

  it("is priced in full once it can be, on a locked document too", () => {
    expect(priced({ ...chair, stored: unpriced })).toEqual(["90.01", "3", 0]);
    expect(priced({ ...chair, stored: unpriced, rules: locked })).toEqual(["90.01", "3", 0]);
  });

  it("keeps the price of a locked document if only its quantity was at fault", () => {
    const withoutQuantity = { ...stored, quantity: null, pricingErrorCode: pricingError.missingQuantity };

    expect(priced({ ...chair, stored: withoutQuantity, rules: locked })).toEqual(["80", "2.67", 0]);
  });
});

describe("where price lists are optional", () => {
  it.each<[string, Partial<CatalogueLine>]>([
    ["the document has none", { priceList: null, priceListItem: null }],
    ["the product is not in it", { priceListItem: null }],
    ["it is in another currency", { priceList: { isActive: true, transactionCurrencyId: "dollar" } }],
  ])("the price is 0 when %s", (_case, changes) => {
    expect(priced({ ...chair, rules: optional, ...changes })).toEqual(["0", "0", pricingError.none]);
  });
});

describe("a line that cannot be priced keeps what it had and says why", () => {
  it.each<[keyof typeof pricingError, Partial<CatalogueLine>]>([
    ["missingProduct", { productId: null, product: null }],
    ["invalidProduct", { product: null }],
    ["missingUom", { uomId: null }],
    ["missingPriceLevel", { priceList: null, priceListItem: null }],
    ["inactivePriceLevel", { priceList: { isActive: false, transactionCurrencyId: "euro" } }],
    ["inactivePriceLevel", { rules: optional, priceList: { isActive: false, transactionCurrencyId: "euro" } }],
    ["invalidPriceLevelCurrency", { priceList: { isActive: true, transactionCurrencyId: "dollar" } }],
    ["productNotInPriceLevel", { priceListItem: null }],
    ["missingPrice", { product: { listPrice: null, currentCost: null, standardCost: null } }],
    ["missingUnitPrice", { isPriceOverridden: true }],
    ["priceAttributeOutOfRange", { product: { listPrice: of("1e18"), currentCost: null, standardCost: null } }],
  ])("%s: %#", (name, changes) => {
    expect(priced({ ...chair, stored, ...changes })).toEqual(["80", "7", pricingError[name]]);
    expect(priced({ ...chair, ...changes })).toEqual(["0", "0", pricingError[name]]);
  });

  it("a typed price stays on the line when the document lacks its mandatory list", () => {
    const overridden = { ...chair, stored, isPriceOverridden: true, typedPrice: of("50"), priceList: null };

    expect(priced(overridden)).toEqual(["50", "7", pricingError.missingPriceLevel]);
  });
});

describe("a line whose quantity is at fault still has its price", () => {
  it("answers missingQuantity without a quantity", () => {
    expect(priced({ ...chair, quantity: null })).toEqual(["90.01", "0", pricingError.missingQuantity]);
  });

  it("answers invalidQuantity for a fraction of what is sold whole", () => {
    const priceListItem = { ...ninetyPercent, quantitySellingCode: quantitySelling.whole };

    expect(priced({ ...chair, priceListItem, quantity: of("12.5") })[2]).toBe(pricingError.invalidQuantity);
    expect(priced({ ...chair, priceListItem, quantity: of("-12") })[2]).toBe(pricingError.none);
  });
});
