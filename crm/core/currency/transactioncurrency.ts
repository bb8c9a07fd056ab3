import { decimal, integer, key, lookup, reason, state, text, to } from "../../../engine/model/columns.ts";
import { authorship, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { transactioncurrencyScreens } from "./transactioncurrencyScreens.ts";

export const transactioncurrency = table({
  name: "transactioncurrency",
  schemaName: "TransactionCurrency",
  entitySet: "transactioncurrencies",
  objectTypeCode: 9105,
  label: label("Currency", "Devise"),
  plural: label("Currencies", "Devises"),
  ownership: "org",
  primaryName: "currencyname",
  columns: {
    transactioncurrencyid: key("TransactionCurrencyId", "Transaction Currency", "Devise de transaction"),
    currencyname: text("CurrencyName", "Currency Name", "Nom de la devise", { required: "system" }),
    currencyprecision: integer("CurrencyPrecision", "Currency Precision", "Précision de la devise", {
      min: 0,
      max: 4,
      required: "system",
    }),
    currencysymbol: text("CurrencySymbol", "Currency Symbol", "Symbole monétaire", { max: 10, required: "system" }),
    exchangerate: decimal("ExchangeRate", "Exchange Rate", "Taux de change", {
      min: 1e-10,
      max: 100000000000,
      precision: 10,
      required: "system",
    }),
    isocurrencycode: text("ISOCurrencyCode", "Currency Code", "Code de devise", {
      max: 5,
      required: "system",
      update: false,
    }),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_transactioncurrencies", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    ...states([
      state(0, "Active", "Active", [reason(1, "Active", "Active")]),
      state(1, "Inactive", "Inactive", [reason(2, "Inactive", "Inactive")]),
    ]),
    ...authorship("lk_transactioncurrencybase_createdby", "lk_transactioncurrencybase_modifiedby"),
  },
  ...transactioncurrencyScreens,
});

export type TransactionCurrency = RowOf<typeof transactioncurrency>;
