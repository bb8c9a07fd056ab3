import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyName, email, foldText, personName, phone, postalCode, registration } from "./normalise.ts";

describe("foldText", () => {
  it.each([
    ["Élodie ÇA", "elodie ca"],
    ["cœur Œuvre æther", "coeur oeuvre aether"],
    ["Straße Ørsted Łódź", "strasse orsted lodz"],
    ["e\u0301te\u0301", "ete"],
    ["ﬁn", "fin"],
  ])("folds %s to %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("companyName", () => {
  it.each([
    ["case", "ACME", "Acme"],
    ["accents", "Société Générale de Menuiserie", "Societe generale de menuiserie"],
    ["punctuation", "Dupont-Martin, Conseil", "Dupont Martin Conseil"],
    ["blanks", "  Dupont   Martin ", "Dupont Martin"],
    ["& and et", "Beaulieu & Fils", "Beaulieu et Fils"],
    ["& and and", "Smith & Sons", "Smith and Sons"],
    ["& without blanks", "Smith&Sons", "Smith & Sons"],
    ["a legal form at the end", "Acme SARL", "Acme"],
    ["a legal form in front", "SAS Acme", "Acme"],
    ["a dotted legal form", "Acme S.A.R.L.", "Acme SARL"],
    ["another country's legal form", "Acme GmbH", "Acme Ltd."],
    ["a typographic apostrophe", "L’Atelier", "L'Atelier"],
    ["ligatures", "Cœur de ville", "Coeur de ville"],
  ])("takes %s to be no difference", (_, left, right) => {
    expect(companyName(left)).toBe(companyName(right));
  });

  it.each([
    ["Acme Nord", "Acme Sud"],
    ["Dupont", "Dupond"],
    ["Atelier 1", "Atelier 2"],
    ["Beaulieu et Fils", "Beaulieu et Filles"],
  ])("keeps %s and %s apart", (left, right) => {
    expect(companyName(left)).not.toBe(companyName(right));
  });

  it("keeps a name that is nothing but a legal form", () => {
    expect(companyName("SAS")).toBe("sas");
    expect(companyName("S.A.")).toBe("sa");
  });

  it("is empty for a name without letters and digits", () => {
    expect(companyName(" - / & ")).toBe("et");
    expect(companyName(" - / ")).toBe("");
  });

  it("keeps the letters of other scripts", () => {
    expect(companyName("株式会社 カナタ")).not.toBe("");
    expect(companyName("ООО Ромашка")).toBe(companyName("ооо ромашка"));
  });

  it("says the same of a name that is normalised already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const once = companyName(name);

        expect(companyName(once)).toBe(once);
      }),
    );
  });
});

describe("personName", () => {
  it.each([
    ["Jean-Luc Picard", "PICARD Jean Luc"],
    ["Éloïse Noël", "eloise noel"],
    ["O’Brien, Miles", "Miles O'Brien"],
  ])("takes %s and %s to be one person", (left, right) => {
    expect(personName(left)).toBe(personName(right));
  });

  it("keeps two people apart", () => {
    expect(personName("Anne Petit")).not.toBe(personName("Anna Petit"));
  });
});

describe("phone", () => {
  it.each([
    "02 98 00 00 01",
    "+33 2 98 00 00 01",
    "0033298000001",
    "02.98.00.00.01",
    "(0)298-000-001",
    "tel: 0298000001",
  ])("reads %s as one number", (number) => {
    expect(phone(number)).toBe("298000001");
  });

  it.each(["", "112", "n/a", "12 34"])("finds no number in %j", (text) => {
    expect(phone(text)).toBe("");
  });
});

describe("email, postalCode, registration", () => {
  it("compare without case and blanks", () => {
    expect(email(" Jane@Acme.FR ")).toBe("jane@acme.fr");
    expect(postalCode("sw1a 1aa")).toBe(postalCode("SW1A1AA"));
    expect(postalCode("F-44000")).not.toBe(postalCode("44000"));
    expect(registration("732 829 320")).toBe("732829320");
    expect(registration("fr 44 732829320")).toBe("FR44732829320");
  });
});
