import { describe, expect, it } from "vitest";
import type { Row } from "../../../engine/records/rules.ts";
import { accountKeys, companyEvidence, companyIdentity } from "./accountIdentity.ts";

const acme = { name: "Acme SARL", address1_postalcode: "44000" };

describe("companyIdentity", () => {
  it.each([
    ["the SIREN itself", { filon_siren: "732 829 320" }],
    ["a SIRET, which begins with it", { filon_siret: "732 829 320 00074" }],
    ["a French VAT number, which ends in it", { filon_vatnumber: "FR 44 732829320" }],
  ])("knows the SIREN from %s", (_, row) => {
    expect(companyIdentity(row).siren).toBe("732829320");
  });

  it("finds no SIREN in another country's VAT number", () => {
    expect(companyIdentity({ filon_vatnumber: "DE123456789" })).toMatchObject({ siren: "", vatNumber: "DE123456789" });
  });

  it("has a key for its name and for each of its numbers, and none for what it lacks", () => {
    expect(accountKeys(companyIdentity({ ...acme, filon_vatnumber: "FR44732829320" }))).toEqual([
      "account:name:acme",
      "account:siren:732829320",
      "account:vat:FR44732829320",
    ]);
    expect(accountKeys(companyIdentity({}))).toEqual([]);
  });
});

describe("companyEvidence", () => {
  const evidence = (left: Row, right: Row) => companyEvidence(companyIdentity(left), companyIdentity(right));

  it.each([
    ["one SIREN", { filon_siren: "1" }, { filon_siren: "1" }, "registration"],
    ["one VAT number", { filon_vatnumber: "DE1" }, { filon_vatnumber: "de 1" }, "registration"],
    ["name and postal code", acme, { name: "ACME", address1_postalcode: "44 000" }, "nameAndPostalCode"],
    ["the name, with nothing against it", acme, { name: "Acme" }, "nameAlone"],
    ["the name, elsewhere", acme, { ...acme, address1_postalcode: "75001" }, "namesakeElsewhere"],
    ["the name, with another SIREN", { ...acme, filon_siren: "1" }, { ...acme, filon_siren: "2" }, "otherRegistration"],
    [
      "the name, with another VAT number",
      { ...acme, filon_vatnumber: "DE1" },
      { ...acme, filon_vatnumber: "DE2" },
      "otherRegistration",
    ],
    ["nothing", acme, { name: "Other", address1_postalcode: "44000" }, null],
    ["no name at all", { address1_postalcode: "44000" }, { address1_postalcode: "44000" }, null],
  ])("of %s", (_, left, right, expected) => {
    expect(evidence(left, right)).toBe(expected);
    expect(evidence(right, left)).toBe(expected);
  });
});
