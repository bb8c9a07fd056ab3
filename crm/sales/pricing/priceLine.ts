/**
 * Decides the price and the volume discount of one line, or says why it has none.
 * It looks nothing up: the caller hands it the records and writes what it answers.
 */
import { cataloguePrice } from "./cataloguePrice.ts";
import { type LineToPrice, pricedBefore, quantitySelling } from "./lineToPrice.ts";
import { Decimal, orZero, round, zero } from "./money.ts";
import { failure, price, type PriceFound, pricingError, type PricingErrorCode } from "./pricingError.ts";
import { volumeDiscount } from "./volumeDiscount.ts";

export interface LinePricing {
  readonly pricePerUnit: Decimal;
  readonly volumeDiscountPerUnit: Decimal;
  readonly pricingErrorCode: PricingErrorCode;
}

/**
 * A price typed over the list's wins, then the stored price of a locked document, then the price list.
 *
 * The volume discount is decided again only when the quantity changes, on a locked document too. A line that cannot be
 * priced keeps what it had (0 if nothing) and carries the code; one whose quantity is at fault still has its price.
 */
export function priceLine(line: LineToPrice): LinePricing {
  const found = inRange(unitPrice(line));
  if (found.kind === "error") return unpriced(line, found.pricingErrorCode);

  return {
    pricePerUnit: found.pricePerUnit,
    volumeDiscountPerUnit: discountPerUnit(line, found.pricePerUnit),
    pricingErrorCode: quantityError(line),
  };
}

function unitPrice(line: LineToPrice): PriceFound {
  switch (line.kind) {
    case "write-in":
      return price(round(orZero(line.typedPrice), line.rules.pricePrecision));
    case "required-bundle-product":
      return price(zero);
    case "catalogue":
      return cataloguePrice(line);
    default:
      return line satisfies never;
  }
}

/** The bounds of every `priceperunit` column. */
function inRange(found: PriceFound): PriceFound {
  const limit = new Decimal("922337203685477");
  return found.kind === "price" && found.pricePerUnit.abs().gt(limit) ? failure("priceAttributeOutOfRange") : found;
}

function unpriced(line: LineToPrice, pricingErrorCode: PricingErrorCode): LinePricing {
  const typed = line.kind === "catalogue" && line.isPriceOverridden ? line.typedPrice : null;
  return {
    pricePerUnit: orZero(typed ?? line.stored?.pricePerUnit ?? null),
    volumeDiscountPerUnit: orZero(line.stored?.volumeDiscountPerUnit ?? null),
    pricingErrorCode,
  };
}

function discountPerUnit(line: LineToPrice, pricePerUnit: Decimal): Decimal {
  if (line.kind !== "catalogue") return zero;
  const before = pricedBefore(line);
  if (before !== null && isSameQuantity(before.quantity, line.quantity)) return orZero(before.volumeDiscountPerUnit);
  return round(volumeDiscount(line.discountList, line.quantity, pricePerUnit), line.rules.currencyPrecision);
}

function isSameQuantity(before: Decimal | null, now: Decimal | null): boolean {
  return before === null || now === null ? before === now : before.equals(now);
}

function quantityError(line: LineToPrice): PricingErrorCode {
  if (line.quantity === null) return pricingError.missingQuantity;

  const soldWhole = line.kind === "catalogue" && line.priceListItem?.quantitySellingCode === quantitySelling.whole;
  return soldWhole && !line.quantity.isInteger() ? pricingError.invalidQuantity : pricingError.none;
}
