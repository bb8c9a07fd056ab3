import { Decimal, round } from "./money.ts";

/**
 * The `_base` twin of a money column: its value in the organization's currency, rounded at that currency's precision.
 *
 * `exchangeRate` is the one kept on the record: how many units of its currency one unit of the base currency buys.
 * @throws RangeError — a bug of ours, when the rate is not above zero; the column's own limits keep it so.
 */
export function baseAmount(value: Decimal | null, exchangeRate: Decimal, basePrecision: number): Decimal | null {
  if (!exchangeRate.gt(0)) {
    throw new RangeError(`An exchange rate is above zero; this one is ${exchangeRate.toString()}.`);
  }
  return value === null ? null : round(new Decimal(value).dividedBy(exchangeRate), basePrecision);
}
