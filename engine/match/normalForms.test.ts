import { describe, expect, it } from "vitest";
import { readCity, readCountry, readPostalCode, readStreet, splitAddress, unswapPlace } from "./addressForms.ts";
import { phoneEnd, readEmail, readEmails, readPhone, readPhones, readSite } from "./reachForms.ts";
import { editDistance, isTypo } from "./likeness.ts";
import { areNicknames } from "./nicknames.ts";
import { nameWords } from "./organisation.ts";
import { isLuhn, readRegistration } from "./registrationNumber.ts";

describe("a company name", () => {
  it.each([
    ["Acme S.A.R.L.", "ACME"],
    ["Acme Gesellschaft mit beschränkter Haftung", "Acme GmbH"],
    ["Ets. Marais", "Établissements Marais"],
    ["Cœur & Fils", "COEUR et Fils"],
    ["Acme Intl", "Acme International"],
    ["Benatti S n c", "Benatti"],
    ["N.V.Philips", "Philips"],
    ["Multiform Soc. anonyme", "Multiform SA"],
    ["Assmus UG (haftungsbeschränkt)", "Assmus"],
    ["Sté Société Grisel", "Société Grisel"],
    ["First Church FIRST CHURCH", "First Church"],
    ["Cabinet M0rel", "Cabinet Morel"],
    ["Газпром", "Gazprom"],
  ])("%s and %s have the same words", (left, right) => {
    expect(nameWords(left)).toEqual(nameWords(right));
  });

  it("keeps a word that is said twice on purpose", () => {
    expect(nameWords("Durand Conseil Conseil")).toEqual(["durand", "conseil", "conseil"]);
  });

  it("keeps a name that is nothing but a legal form", () => {
    expect(nameWords("SAS")).toEqual(["sas"]);
  });
});

describe("an address", () => {
  it.each([
    ["12, av. de la République", "12 avenue République"],
    ["747 ninth ave.", "747 9th Avenue between 50th and 51st sts."],
    ["Hauptstr. 5", "5 Hauptstraße"],
    ["BP 144 - 3 rue de Bourgogne", "3 rue de Bourgogne"],
    ["P.O. Box 12, 5 King Street", "5 King St"],
    ["Immeuble Le Triangle, 12 rue du Port", "12 rue du Port"],
    ["2nd floor, 5 King Street", "5 King Street"],
    ["Bât. C - 3 bd Carnot", "3 boulevard Carnot"],
    ["Viale Europa, 89", "89 viale Europa"],
  ])("%s and %s are one street", (left, right) => {
    expect(readStreet(left)).toEqual(readStreet(right));
  });

  it.each([
    ["3 rue du Port, 59260 Lille, France", "3 rue du Port", "59260", "Lille", "France"],
    ["22, avenue Foch, 75016 Paris", "22, avenue Foch", "75016", "Paris", ""],
    ["18 Danver Place, Loughborough, LE11 1UU", "18 Danver Place", "LE11 1UU", "Loughborough", ""],
    ["12, rue du Port", "12, rue du Port", "", "", ""],
  ])("%s is read part by part", (line, street, postalCode, city, country) => {
    expect(splitAddress({ street: line, postalCode: "", city: "", country: "" })).toEqual({
      street,
      postalCode,
      city,
      country,
    });
  });

  it("has its postal code and town where they belong", () => {
    const address = { street: "", postalCode: "Lille", city: "59260", country: "" };

    expect(unswapPlace(address)).toMatchObject({ postalCode: "59260", city: "Lille" });
  });

  it("knows towns, postal codes and countries by their several names", () => {
    expect(readCity("Paris Cedex 08")).toBe(readCity("PARIS"));
    expect(readCity("69003 Lyon 3e Arrondissement")).toBe(readCity("Lyon"));
    expect(readPostalCode("F-44000")).toBe(readPostalCode("44 000"));
    expect([readCountry("Royaume-Uni"), readCountry("UK"), readCountry("Allemagne")]).toEqual(["GB", "GB", "DE"]);
    expect(readCountry("Atlantis")).toBe("");
  });
});

describe("a way to reach somebody", () => {
  it.each(["+33 (0)5 14 94 85 09", "05.14.94.85.09", "0033514948509", "05 14 94 85 09 poste 12", "514948509"])(
    "%s is one phone number",
    (number) => expect(phoneEnd(readPhone(number, "FR"))).toBe("514948509"),
  );

  it("has all numbers of a field, and none that was made up", () => {
    expect(readPhones("02 41 00 00 17 / 06 11 22 33 44", "FR")).toEqual(["+33241000017", "+33611223344"]);
    expect(readPhones("02/41/00/00/17", "FR")).toEqual(["+33241000017"]);
    expect(readPhones("600000000", "FR")).toEqual([""]);
  });

  it("has all addresses of a field, however their @ is hidden", () => {
    const whole = (text: string) => readEmails(text).map((email) => email.whole);

    expect(whole("a.b@acme.fr; c@norfield.fr")).toEqual(["a.b@acme.fr", "c@norfield.fr"]);
    expect(["a (at) acme.fr", "a[at]acme[dot]fr", "mailto:a@acme.fr.", '"A" <A@acme.fr>'].flatMap(whole)).toEqual([
      "a@acme.fr",
      "a@acme.fr",
      "a@acme.fr",
      "a@acme.fr",
    ]);
    expect(whole("none@none.com")).toEqual([]);
  });

  it("reads e-mail addresses: no tag, the provider's no company's, a shared box nobody's", () => {
    expect(readEmail("Jane Doe <Jane+news@Acme.co.uk>")).toMatchObject({
      whole: "jane@acme.co.uk",
      site: "acme",
      isFree: false,
    });
    expect(readEmail("jane@orange.fr")?.isFree).toBe(true);
    expect(readEmail("contact@acme.fr")?.isShared).toBe(true);
    expect(readEmail("nobody")).toBeNull();
  });

  it("reads the site of a web address by its public suffix", () => {
    expect(readSite("https://www.barton-associates.co.uk/about")).toBe("bartonassociates");
    expect(readSite("No")).toBe("");
  });
});

it("a registration number is the SIREN of a SIRET and of a French VAT number, and the digits of others", () => {
  expect(["83958054500054", "FR71839580545", "839 580 545"].map(readRegistration)).toEqual(Array(3).fill("839580545"));
  expect(readRegistration("CHE-876.176.219")).toBe("876176219");
  expect(readRegistration("n/a")).toBe("");
  expect([isLuhn("732829320"), isLuhn("732829321")]).toEqual([true, false]);
});

it("nicknames are known in French and English", () => {
  expect([areNicknames("bob", "robert"), areNicknames("manu", "emmanuel"), areNicknames("paul", "pierre")]).toEqual([
    true,
    true,
    false,
  ]);
});

it("a slip of the keyboard is one change in a short word", () => {
  expect([editDistance("martin", "matrin"), editDistance("a", "")]).toEqual([1, 1]);
  expect([isTypo("martin", "matrin"), isTypo("paul", "jean")]).toEqual([true, false]);
});
