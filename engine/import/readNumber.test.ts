import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferDecimalMark, readDecimal, readInteger, readMoney } from "./readNumber.ts";

describe("money is a plain decimal text", () => {
  it.each([
    ["$22,247.63", "22247.63"],
    ["1 234,56 €", "1234.56"],
    ["1 234,56 €", "1234.56"],
    ["1 234 567", "1234567"],
    ["1.234,56", "1234.56"],
    ["1.234.567", "1234567"],
    ["12,34,567.89", "1234567.89"],
    ["1'234.50", "1234.50"],
    ["CHF 1’234.50", "1234.50"],
    ["$21,042", "21042"],
    ["$263.5", "263.5"],
    ["12,5", "12.5"],
    ["0,125", "0.125"],
    ["1234,567", "1234.567"],
    [".5", "0.5"],
    ["007", "7"],
    ["-5", "-5"],
    ["−5", "-5"],
    ["5-", "-5"],
    ["-$5.00", "-5.00"],
    ["$-5.00", "-5.00"],
    ["(5.00)", "-5.00"],
    ["($5.00)", "-5.00"],
    ["$(5.00)", "-5.00"],
    ["-0.00", "0.00"],
    ["+12", "12"],
    ["EUR 12.00", "12.00"],
    ["12,00 EUR", "12.00"],
    ["US$ 12", "12"],
    ["Rs.500", "500"],
    ["12 euros", "12"],
    ["12 000 € HT", "12000"],
    ["250 k€", "250000"],
    ["1,5 M€", "1500000"],
    ["$1.25M", "1250000"],
    ["2.5K", "2500"],
    ["1.2345k", "1234.5"],
  ])("%s: %s", (text, value) => {
    expect(readMoney(text, {})).toEqual({ ok: true, value });
  });

  it.each(["about 5", "5 or 6", "06 12 34 56 78", "1,2,3", "1.23.456", "12%", "--5", "(5", "$", "abc", "1e5", "10-20"])(
    "%s is refused",
    (text) => {
      expect(readMoney(text, {})).toMatchObject({ ok: false, code: "importNotNumber" });
    },
  );

  it("a doubtful mark follows the rest of the column, and parts thousands when that does not tell", () => {
    expect(readMoney("1.234", {})).toMatchObject({ value: "1234" });
    expect(readMoney("1.234", { decimalMark: "." })).toMatchObject({ value: "1.234" });
    expect(readMoney("1.234", { decimalMark: "," })).toMatchObject({ value: "1234" });
    expect(readMoney("1,234", { decimalMark: "," })).toMatchObject({ value: "1.234" });
  });

  it("outside its range is refused with the limit", () => {
    const reason = { en: "The most allowed is 100.", fr: "Le maximum permis est 100." };

    expect(readMoney("100.01", { max: 100 })).toEqual({ ok: false, code: "importOutOfRange", reason });
    expect(readMoney("-1", { min: 0 })).toMatchObject({ code: "importOutOfRange" });
  });

  it("printed by any country is read back to the cent", () => {
    const locales = ["en-US", "fr-FR", "fr-CH", "de-DE", "de-CH", "en-IN", "es-ES", "pt-BR", "sv-SE"];
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(...locales), (cents, locale) => {
        const format = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
        const plain = (cents / 100).toFixed(2);

        expect(readMoney(format.format(cents / 100), {})).toEqual({ ok: true, value: plain });
      }),
    );
  });
});

describe("a decimal", () => {
  it.each([
    ["12.345", "12.345"],
    ["12,345", "12345"],
    ["12,5 %", "12.5"],
    ["1 234,5", "1234.5"],
  ])("%s: %s", (text, value) => {
    expect(readDecimal(text, {})).toEqual({ ok: true, value });
  });

  it("has no currency", () => {
    expect(readDecimal("$5", {})).toMatchObject({ ok: false, code: "importNotNumber" });
  });
});

describe("a whole number", () => {
  it.each([
    ["42", 42],
    ["1,200", 1200],
    ["1.200", 1200],
    ["1 200", 1200],
    ["50.0", 50],
    ["-3", -3],
  ])("%s: %d", (text, value) => {
    expect(readInteger(text, {})).toEqual({ ok: true, value });
  });

  it.each(["12.5", "51-200", "1000+", "many"])("%s is refused", (text) => {
    expect(readInteger(text, {})).toMatchObject({ ok: false, code: "importNotInteger" });
  });

  it("beyond 32 bits is refused", () => {
    expect(readInteger("2147483648", {})).toMatchObject({ ok: false, code: "importOutOfRange" });
  });
});

it.each([
  [["$22,247.63", "$21,042"], "."],
  [["1 234,56 €", "1.234"], ","],
  [["1.234.567", "1.234"], ","],
  [["12,5", "1,234"], ","],
  [["1,234", "42", "", "n/a"], null],
  [["1.5", "2,5"], null],
])("the decimal mark of %j is %j", (samples, mark) => {
  expect(inferDecimalMark(samples)).toBe(mark);
});
