import { describe, expect, it } from "vitest";
import { companyNumbers } from "./companyIdentity.ts";

const kept = (changes: Record<string, string>, before: Record<string, string> = {}) =>
  companyNumbers(changes, { ...before, ...changes });
const refused = (changes: Record<string, string>, before: Record<string, string> = {}) => {
  try {
    kept(changes, before);
  } catch (error) {
    return (error as Error).name;
  }
  return null;
};

describe("the numbers of a company", () => {
  it("are kept plain, however they are typed", () => {
    expect(
      kept({
        filon_siren: "732 829 320",
        filon_siret: "732.829.320.00074",
        filon_vatnumber: "fr 44 732 829 320",
        filon_iban: "FR14 2004 1010 0505 0001 3M02 606",
        filon_bic: "psstfrpplil",
      }),
    ).toEqual({
      filon_siren: "732829320",
      filon_siret: "73282932000074",
      filon_vatnumber: "FR44732829320",
      filon_iban: "FR1420041010050500013M02606",
      filon_bic: "PSSTFRPPLIL",
    });
  });

  it.each([
    ["filon_siren", "732829321"],
    ["filon_siren", "73282932"],
    ["filon_siret", "73282932000075"],
    ["filon_vatnumber", "FR45732829320"],
    ["filon_vatnumber", "732829320"],
    ["filon_iban", "FR1420041010050500013M02607"],
    ["filon_bic", "PSST"],
  ])("are refused where a digit is wrong: %s %s", (column, value) => {
    expect(refused({ [column]: value })).toBe("companyNumberWrong");
  });

  it.each([
    ["filon_vatnumber", "DE123456789"],
    ["filon_iban", "DE89370400440532013000"],
    ["filon_siret", "35600000000048"],
  ])("of other countries, and of the post office, are taken: %s %s", (column, value) => {
    expect(kept({ [column]: value })).toEqual({ [column]: value });
  });

  it("belong to one company", () => {
    const before = { filon_siren: "732829320" };
    expect(refused({ filon_siret: "55208131766522" }, before)).toBe("companyNumbersDiffer");
    expect(refused({ filon_vatnumber: "FR03552081317" }, before)).toBe("companyNumbersDiffer");
    expect(refused({ filon_city: "Lille" }, { ...before, filon_siret: "55208131766522" })).toBeNull();
  });

  it("may be emptied", () => {
    expect(kept({ filon_siren: "" })).toEqual({});
  });
});
