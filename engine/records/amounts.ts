import { Decimal } from "decimal.js";
import type { MoneyColumn } from "../model/column.ts";
import type { Named, Table } from "../model/model.ts";
import { perTable } from "../model/perTable.ts";
import type { Row } from "./rules.ts";
import type { Settings } from "./settings.ts";

/**
 * What every amount of money needs when a record is saved: rounding to its currency's digits (half away from zero),
 * the rate of the day, and the twin in the base currency.
 */
export function amountsOf(table: Table, before: Row | null, changes: Row, settings: Settings): Row {
  const amounts = amountColumns(table);
  if (amounts.length === 0 || !table.columns.has("transactioncurrencyid")) return {};
  const after = (name: string) => (changes[name] === undefined ? before?.[name] : changes[name]);
  const currencyId = after("transactioncurrencyid") ?? settings.baseCurrencyId;
  const currency = settings.currencies.get(String(currencyId));
  if (!currency) return {};
  const currencyChanged = before === null || before["transactioncurrencyid"] !== currencyId;
  const touched = amounts.filter((column) => changes[column.name] !== undefined);
  if (!currencyChanged && touched.length === 0) return {};
  const rate = currency.exchangeRate;
  const result: Record<string, string | null> = {
    transactioncurrencyid: String(currencyId),
    exchangerate: rate.toFixed(),
  };
  const rateChanged =
    before === null || before["exchangerate"] === null || !rate.equals(String(before["exchangerate"]));
  for (const column of currencyChanged || rateChanged ? amounts : touched) {
    const value = after(column.name);
    const amount =
      value === null || value === undefined
        ? null
        : roundTo(String(value), digitsOf(column, currency.precision, settings));
    if (touched.includes(column)) result[column.name] = amount?.toFixed() ?? null;
    if (column.base && table.columns.has(column.base))
      result[column.base] = amount ? roundTo(amount.div(rate).toFixed(), 4).toFixed() : null;
  }
  return result;
}

const amountColumns = perTable((table) =>
  [...table.columns.values()].filter(
    (column): column is Named<MoneyColumn> => column.kind === "money" && column.base !== null,
  ),
);

function digitsOf(column: MoneyColumn, currencyPrecision: number, settings: Settings): number {
  if (column.precisionSource === "currency") return currencyPrecision;
  return column.precisionSource === "pricing" ? settings.pricingPrecision : column.precision;
}

function roundTo(value: string, digits: number): Decimal {
  return new Decimal(value).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
}
