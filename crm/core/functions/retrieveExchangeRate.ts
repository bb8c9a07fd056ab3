import { operation, required } from "../../../engine/records/operation.ts";
import { aGuid } from "../../../engine/records/parameter.ts";
import { recordErrors } from "../../../engine/records/recordErrors.ts";

/** What one of the base currency is worth in another. @throws recordErrors.recordNotFound — 404. */
export const retrieveExchangeRate = operation({
  name: "RetrieveExchangeRate",
  kind: "function",
  bound: null,
  parameters: { TransactionCurrencyId: required(aGuid) },
  returns: { kind: "object", type: "RetrieveExchangeRateResponse", fields: { ExchangeRate: "Edm.Decimal" } },
  run: async ({ records: { settings }, parameters: { TransactionCurrencyId: id } }) => {
    const currency = settings.currencies.get(id.toLowerCase());
    if (!currency) throw recordErrors.recordNotFound({ table: "transactioncurrency", id });
    return { ExchangeRate: currency.exchangeRate.toNumber() };
  },
});
