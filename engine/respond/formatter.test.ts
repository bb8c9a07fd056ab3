import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { bookTable } from "../../test/library.ts";
import { boolean, choice, option } from "../model/columns.ts";
import { label } from "../model/label.ts";
import type { Column } from "../model/column.ts";
import { columnOf } from "../model/model.ts";
import type { Settings } from "../records/settings.ts";
import { formatterFor } from "./formatter.ts";

const currency = (id: string, code: string, symbol: string, precision: number) =>
  [id, { id, code, symbol, precision, exchangeRate: new Decimal(1) }] as const;

const settings: Settings = {
  organizationId: "o",
  organizationName: "Norfield",
  baseCurrencyId: "eur",
  pricingPrecision: 2,
  activeKeys: [],
  forms: new Map(),
  organization: {},
  currencies: new Map([
    currency("eur", "EUR", "€", 2),
    currency("usd", "USD", "$", 2),
    currency("jpy", "JPY", "¥", 0),
    currency("pts", "points", "pts", 1),
  ]),
};

const english = formatterFor({ language: "en", timeZone: "Europe/Paris" }, settings);
const french = formatterFor({ language: "fr", timeZone: "Europe/Paris" }, settings);

/** `fr-FR` parts digits and units with blanks that do not break; which ones changes with Unicode's tables. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, " ") ?? null;

function both(column: Column & { readonly name: string }, value: unknown, row: Record<string, unknown> = {}) {
  return [english, french].map((formatter) => plain(formatter.format(column, value, row)));
}

const named = (name: string) => columnOf(bookTable, name);

describe("a formatted value", () => {
  it.each([
    ["pages", 12500, ["12,500", "12 500"]],
    ["pages", -3, ["-3", "-3"]],
    ["published", "2026-07-14", ["7/14/26", "14/07/2026"]],
    ["lentat", "2026-07-14T22:30:00Z", ["7/15/26, 12:30 AM", "15/07/2026 00:30"]],
    ["lentat", "2026-01-14T22:30:00Z", ["1/14/26, 11:30 PM", "14/01/2026 23:30"]],
    ["inprint", true, ["Yes", "Oui"]],
    ["inprint", false, ["No", "Non"]],
    ["title", "The sea", [null, null]],
    ["bookid", "aaaaaaaa-1111-2222-3333-444444444444", [null, null]],
  ])("of %s %j", (name, value, texts) => {
    expect(both(named(name), value)).toEqual(texts);
  });

  it("of an amount is in the row's own currency, the base currency without one", () => {
    const of = (id?: string) =>
      both(named("price"), 1234.5, id === undefined ? {} : { _transactioncurrencyid_value: id });

    expect(of("usd")).toEqual(["$1,234.50", "1 234,50 $US"]);
    expect(of("jpy")[0]).toBe("¥1,235");
    expect(of()).toEqual(["€1,234.50", "1 234,50 €"]);
    expect(of("gone")).toEqual(["€1,234.50", "1 234,50 €"]);
  });

  it("of an amount in a currency without an ISO code is the number alone", () => {
    expect(both(named("price"), 1234.5, { _transactioncurrencyid_value: "pts" })).toEqual(["1,234.5", "1 234,5"]);
  });

  it("of a base amount is in the base currency, whatever the row's", () => {
    expect(both(named("price_base"), 10, { _transactioncurrencyid_value: "usd" })).toEqual(["€10.00", "10,00 €"]);
  });

  it("of a choice is its label, of one that is gone its number", () => {
    const column = { ...choice("Kind", "Kind", "Genre", [option(1, "Novel", "Roman")]), name: "kind" };

    expect(both(column, 1)).toEqual(["Novel", "Roman"]);
    expect(both(column, 7)).toEqual(["7", "7"]);
  });

  it("of yes and no is in the column's own words", () => {
    const column = {
      ...boolean("Lent", "Lent", "Prêté", { yes: label("Out", "Sorti"), no: label("In", "Présent") }),
      name: "lent",
    };

    expect(both(column, true)).toEqual(["Out", "Sorti"]);
    expect(both(column, false)).toEqual(["In", "Présent"]);
  });
});
