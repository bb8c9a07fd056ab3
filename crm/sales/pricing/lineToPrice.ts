import type { Decimal } from "./money.ts";
import type { PriceListItem, ProductCosts } from "./priceFromList.ts";
import { pricingError } from "./pricingError.ts";
import type { DiscountList } from "./volumeDiscount.ts";

export interface PricingRules {
  /** Organization setting: whether a catalogue line needs a price list on its document. */
  readonly isPriceListMandatory: boolean;
  /** The document's prices no longer follow the price list. */
  readonly isPriceLocked: boolean;
  readonly transactionCurrencyId: string;
  /** Decimal places of a price per unit. */
  readonly pricePrecision: number;
  /** Decimal places of the document's currency, which a volume discount is kept at. */
  readonly currencyPrecision: number;
}

interface AnyLine {
  readonly quantity: Decimal | null;
  /**
   * The line before this write. Null for a line being created, and for one given another product or unit, whose old
   * price and discount were of something else.
   */
  readonly stored: StoredPricing | null;
  readonly rules: PricingRules;
}

export interface StoredPricing {
  readonly quantity: Decimal | null;
  readonly pricePerUnit: Decimal | null;
  readonly volumeDiscountPerUnit: Decimal | null;
  readonly pricingErrorCode: number | null;
}

/** A product described by words: its price is what the seller types, 0 until then. */
export interface WriteInLine extends AnyLine {
  readonly kind: "write-in";
  readonly typedPrice: Decimal | null;
}

/** A required product of a bundle: its price is inside the bundle's. */
export interface RequiredBundleProductLine extends AnyLine {
  readonly kind: "required-bundle-product";
}

/** A product, a bundle or an optional product of a bundle. */
export interface CatalogueLine extends AnyLine {
  readonly kind: "catalogue";
  readonly isPriceOverridden: boolean;
  /** Read only when the price is overridden. */
  readonly typedPrice: Decimal | null;
  readonly productId: string | null;
  readonly uomId: string | null;
  /** Null when `productId` finds none. */
  readonly product: ProductCosts | null;
  /** The document's list; where lists are optional and it has none, the product's default list. */
  readonly priceList: PriceListHeader | null;
  /** The list's item for this product in this unit. */
  readonly priceListItem: SellableItem | null;
  /** The discount list that the item names. */
  readonly discountList: DiscountList | null;
}

export interface PriceListHeader {
  readonly isActive: boolean;
  readonly transactionCurrencyId: string | null;
}

export interface SellableItem extends PriceListItem {
  readonly quantitySellingCode: number | null;
}

export const quantitySelling = { noControl: 1, whole: 2, wholeAndFractional: 3 } as const;

export type LineToPrice = WriteInLine | RequiredBundleProductLine | CatalogueLine;

/**
 * What is stored, if it was priced at all: a line that could not be has nothing worth keeping once it can. A fault of
 * the quantity leaves the price good.
 */
export function pricedBefore({ stored }: LineToPrice): StoredPricing | null {
  const priced: readonly number[] = [pricingError.none, pricingError.missingQuantity, pricingError.invalidQuantity];
  return stored !== null && priced.includes(stored.pricingErrorCode ?? pricingError.none) ? stored : null;
}
