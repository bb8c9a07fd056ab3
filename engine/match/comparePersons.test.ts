import { describe, expect, it } from "vitest";
import { comparePersons } from "./comparePersons.ts";
import { countFrequency } from "./frequency.ts";
import { readPerson, type PersonValues } from "./person.ts";

const blank: PersonValues = {
  fullName: "",
  firstName: "",
  middleName: "",
  lastName: "",
  street: "",
  street2: "",
  postalCode: "",
  city: "",
  country: "",
  phones: [],
  mobiles: [],
  emails: [],
  job: "",
  birthDate: "",
  birthPlace: "",
  website: "",
  company: "",
  companyId: "",
  companySites: [],
};

function evidenceOf(left: Partial<PersonValues>, right: Partial<PersonValues>): readonly string[] {
  const [a, b] = [left, right].map((values) => readPerson({ ...blank, ...values }));
  if (a === undefined || b === undefined) return [];
  return comparePersons(a, b, countFrequency(1000)).map(([name]) => name);
}

describe("two people", () => {
  it("a mailbox tells the name somebody had before", () => {
    const left = { firstName: "Anne", lastName: "Martin", emails: ["anne.coue@acme.fr"] };

    expect(evidenceOf(left, { firstName: "Anne", lastName: "Coué" })).toContain("mailbox has their name");
  });

  it("a company's mailbox at a free provider is nobody's, and names the employer", () => {
    const box = { emails: ["librairiearcades13@laposte.net"] };
    const ann = { firstName: "Ann", lastName: "Petit" };

    expect(evidenceOf({ ...ann, ...box }, { firstName: "Bob", lastName: "Roux", ...box })).toContain(
      "shared e-mail same",
    );
    expect(evidenceOf({ ...ann, ...box }, { ...ann, company: "Librairie Arcades" })).toContain("employer's name alike");
  });

  it("a street in the other line of the address is the same street", () => {
    const left = { lastName: "Petit", street: "19 bock place", street2: "morningsite" };
    const right = { lastName: "Petit", street: "19 morningsite", street2: "bock place" };

    expect(evidenceOf(left, right)).toContain("street in the other line");
  });

  it("dates a day, a month and a year off are near, and no date is not another one", () => {
    const born = (birthDate: string) => ({ lastName: "Petit", birthDate });

    expect(evidenceOf(born("2018-09-24"), born("2019-08-25"))).toContain("birth parts near");
    expect(evidenceOf(born("1936-01-05"), born("1900-31-29"))).toContain("birth unreadable");
  });

  it("all names of one among the other's are noticed, whatever the order and the script", () => {
    expect(evidenceOf({ fullName: "Anjem Choudary" }, { fullName: "Anjem Iftikhar Choudary Mahmood" })).toContain(
      "all names met",
    );
    expect(evidenceOf({ fullName: "Васильев, Александр" }, { fullName: "Aleksandr Vasilev" })).toContain(
      "whole name same",
    );
  });
});

describe("names as lists from elsewhere have them", () => {
  it.each([
    ["FridaBuchenberg", "Frida Buchenberg", "whole name same"],
    ["President Anna Roux", "Anna Roux", "whole name same"],
    ["Hans J Friedrich", "Hans Joachim Friedrich", "middle initial"],
    ["Hans K Friedrich", "Hans Joachim Friedrich", "first longer"],
  ])("%s and %s: %s", (left, right, evidence) => {
    expect(evidenceOf({ fullName: left }, { fullName: right })).toContain(evidence);
  });

  it("a mailbox of a department is nobody's own, in any language", () => {
    const left = { firstName: "Ann", lastName: "Petit", emails: ["buchhaltung@acme.de", "kontakt@acme.de"] };

    expect(evidenceOf(left, { ...left, firstName: "Bob", emails: ["kontakt@acme.de"] })).toContain(
      "shared e-mail same",
    );
  });
});
