import { Decimal } from "decimal.js";
import type { BigIntColumn, DecimalColumn, IntegerColumn, MoneyColumn } from "../column.ts";
import { valueErrors, type Kind } from "./kind.ts";

export const integer: Kind<IntegerColumn> = {
  sqlType: () => "integer",
  edmType: "Edm.Int32",
  read(value, column) {
    const { name, min, max } = column;
    if (typeof value !== "number" || !Number.isInteger(value))
      throw valueErrors.wrongType({ column: name, expected: "an integer" }, { target: name });
    if (value < min || value > max)
      throw valueErrors.outOfRange({ column: name, value: String(value), min, max }, { target: name });
    return value;
  },
};

export const bigint: Kind<BigIntColumn> = {
  sqlType: () => "bigint",
  edmType: "Edm.Int64",
  read(value, column) {
    const digits = typeof value === "number" ? String(value) : value;
    if (typeof digits !== "string" || !/^-?\d{1,18}$/.test(digits))
      throw valueErrors.wrongType({ column: column.name, expected: "an integer" }, { target: column.name });
    return digits;
  },
};

/** Digits kept of a decimal column; money is kept with four, the most a currency's rounding needs. */
const moneyScale = 4;

export const decimal: Kind<DecimalColumn> = {
  sqlType: (column) => `numeric(${column.precision + 13}, ${column.precision})`,
  edmType: "Edm.Decimal",
  read: (value, column) => readDecimal(value, column, column.precision),
};

export const money: Kind<MoneyColumn> = {
  sqlType: () => `numeric(20, ${moneyScale})`,
  edmType: "Edm.Decimal",
  read: (value, column) => readDecimal(value, column, moneyScale),
};

/**
 * A JSON number, or its text (IEEE754Compatible, OData JSON 4.0 section 3.2), as plain decimal text, rounded half
 * away from zero at the scale the column keeps.
 */
function readDecimal(value: unknown, column: { name: string; min: number; max: number }, scale: number): string {
  const { name, min, max } = column;
  const digits = typeof value === "number" ? String(value) : value;
  if (typeof digits !== "string" || !/^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?$/i.test(digits))
    throw valueErrors.wrongType({ column: name, expected: "a number" }, { target: name });
  const number = new Decimal(digits);
  if (number.lt(min) || number.gt(max))
    throw valueErrors.decimalOutOfRange({ column: name, value: digits, min, max }, { target: name });
  return number.toDecimalPlaces(scale, Decimal.ROUND_HALF_UP).toFixed();
}
