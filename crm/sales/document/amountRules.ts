import type { Settings } from "../../../engine/records/settings.ts";
import type { Row } from "../../../engine/records/rules.ts";
import type { AmountRules } from "../pricing/lineAmounts.ts";

/** How amounts of a document are rounded and discounted: its currency's digits, the organization's method. */
export function amountRules(settings: Settings, header: Row): AmountRules {
  const currency = settings.currencies.get(String(header["transactioncurrencyid"] ?? settings.baseCurrencyId));
  const method = settings.organization["discountcalculationmethod"] === 1 ? "per-unit" : "line-item";
  return { currencyPrecision: currency?.precision ?? 2, discountMethod: method };
}
