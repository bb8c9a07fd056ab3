import type { TableRules } from "../../../engine/records/rules.ts";

/** A price list has one currency, the organization's unless said otherwise: without it no price in it could be used. */
export const priceListRules: TableRules = {
  before: ({ records, after }) => ({
    transactioncurrencyid: after["transactioncurrencyid"] ?? records.settings.baseCurrencyId,
  }),
};
