import { describe, expect, it } from "vitest";
import { compareOrganisations } from "./compareOrganisations.ts";
import { countFrequency } from "./frequency.ts";
import { readOrganisation, type OrganisationValues } from "./organisation.ts";

const blank: OrganisationValues = {
  name: "",
  street: "",
  postalCode: "",
  city: "",
  country: "",
  phones: [],
  mobiles: [],
  emails: [],
  website: "",
  registration: "",
};

function evidenceOf(left: Partial<OrganisationValues>, right: Partial<OrganisationValues>): readonly string[] {
  const [a, b] = [left, right].map((values) => readOrganisation({ ...blank, ...values }));
  if (a === undefined || b === undefined) return [];
  return compareOrganisations(a, b, countFrequency(1000)).map(([name]) => name);
}

describe("two organisations", () => {
  it("are told a legal form from another", () => {
    expect(evidenceOf({ name: "Durand SARL" }, { name: "Durand Société à responsabilité limitée" })).toContain(
      "legal form same",
    );
    expect(evidenceOf({ name: "Durand SARL" }, { name: "Durand SAS" })).toContain("legal form other");
    expect(evidenceOf({ name: "Durand SARL" }, { name: "Durand" })).not.toContain("legal form other");
  });

  it("one domain under a longer name is a company of a group, not a slip", () => {
    const domain = { website: "durand.fr" };

    expect(evidenceOf({ name: "Durand", ...domain }, { name: "Durand Logistique", ...domain })).toContain(
      "name longer, one domain",
    );
    expect(evidenceOf({ name: "Durand", ...domain }, { name: "Groupe Durand", ...domain })).toContain(
      "name of a group, one domain",
    );
  });

  it("a company known by its domain alone is compared by it, cut off as domains are", () => {
    const unnamed = { emails: ["ann@groupement-centrale-de-servi.com"] };

    expect(evidenceOf(unnamed, { name: "Groupement Centrale de Services" })).toContain("name unknown, domain is it");
    expect(evidenceOf(unnamed, { name: "Durand" })).toContain("name unknown, domain is another");
  });

  it("numbers of one switchboard and houses next door are not just others", () => {
    const left = { name: "Durand", street: "3601 S Rhodes St", phones: ["01 42 33 44 10"] };
    const right = { name: "Durand", street: "3605 S. Rhodes Street", phones: ["01 42 33 17 99"] };

    expect(evidenceOf(left, right)).toEqual(
      expect.arrayContaining(["street same, near number", "phone of one exchange"]),
    );
  });
});
