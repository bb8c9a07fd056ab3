import { type CatalogueLine, pricedBefore } from "./lineToPrice.ts";
import { type Decimal, orZero, round, zero } from "./money.ts";
import { priceFromList, type ProductCosts } from "./priceFromList.ts";
import { failure, price, type PriceFound } from "./pricingError.ts";

/** Price of a catalogue line: the typed one, else the stored one of a locked document, else the list's. */
export function cataloguePrice(line: CatalogueLine): PriceFound {
  if (line.productId === null) return failure("missingProduct");
  if (line.product === null) return failure("invalidProduct");
  if (line.uomId === null) return failure("missingUom");
  if (line.isPriceOverridden) return overriddenPrice(line);

  const before = line.rules.isPriceLocked ? pricedBefore(line) : null;
  return before !== null && before.pricePerUnit !== null
    ? price(orZero(before.pricePerUnit))
    : listPrice(line, line.product);
}

/** Needs no price from a list, but a document that must have a list is still to have one. */
function overriddenPrice(line: CatalogueLine): PriceFound {
  const { isPriceListMandatory, isPriceLocked } = line.rules;
  if (line.priceList === null && isPriceListMandatory && !isPriceLocked) return failure("missingPriceLevel");
  if (line.typedPrice === null) return failure("missingUnitPrice");
  return price(atPricePrecision(line, line.typedPrice));
}

/** Where lists are optional, a product without a price there costs 0 until somebody types one. */
function listPrice(line: CatalogueLine, product: ProductCosts): PriceFound {
  const { isPriceListMandatory, transactionCurrencyId } = line.rules;
  const withoutList = (name: Parameters<typeof failure>[0]) => (isPriceListMandatory ? failure(name) : price(zero));

  if (line.priceList === null) return withoutList("missingPriceLevel");
  if (!line.priceList.isActive) return failure("inactivePriceLevel");
  if (line.priceList.transactionCurrencyId !== transactionCurrencyId) return withoutList("invalidPriceLevelCurrency");
  if (line.priceListItem === null) return withoutList("productNotInPriceLevel");

  const found = priceFromList(line.priceListItem, product);
  return found.kind === "price" ? price(atPricePrecision(line, found.pricePerUnit)) : found;
}

function atPricePrecision(line: CatalogueLine, pricePerUnit: Decimal): Decimal {
  return round(orZero(pricePerUnit), line.rules.pricePrecision);
}
