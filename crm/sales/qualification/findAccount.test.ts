import { describe, expect, it } from "vitest";
import type { Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };
let people = 0;

/** Qualifies a lead of somebody new at a company, and gives the answer. */
async function qualify(company: object, more: object = {}) {
  people += 1;
  const lead = await world.given.lead({ lastname: `Somebody ${people}`, ...company });
  const path = `leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`;
  return world.as("ada").post(path, { ...everything, ...more });
}

const accountOf = async (company: object) => (await qualify(company)).body.value[0].accountid as string;

describe("an account is the lead's company, and is used,", () => {
  it.each([
    ["the same SIREN", { filon_siren: "732829320" }, { filon_siren: "732 829 320".replaceAll(" ", "") }],
    ["a SIREN and a SIRET of it", { filon_siren: "552100554" }, { filon_siret: "55210055400013" }],
    ["two SIRET of one company", { filon_siret: "44306184100047" }, { filon_siret: "44306184100013" }],
    ["the same VAT number", { filon_vatnumber: "DE123456789" }, { filon_vatnumber: "DE 123 456 789" }],
    ["a SIREN and the French VAT number of it", { filon_siren: "542065479" }, { filon_vatnumber: "FR83542065479" }],
  ])("for %s, whatever the names", async (_, theirs, ours) => {
    const account = await world.given.account({ name: "Raison sociale", ...theirs });

    expect(await accountOf({ companyname: "Enseigne", ...ours })).toBe(account["accountid"]);
  });

  it.each([
    ["case", "Atelier du Port", "ATELIER DU PORT"],
    ["accents", "Élan Béton", "Elan Beton"],
    ["punctuation", "Martin-Roche, Paysage", "Martin Roche Paysage"],
    ["& and et", "Leroux & Fille", "Leroux et Fille"],
    ["& and and", "Carter & Sons", "Carter and Sons"],
    ["a legal form", "Verrerie Anjou SARL", "Verrerie Anjou"],
    ["a dotted legal form", "S.A.S. Toitures Blanc", "Toitures Blanc"],
  ])("for the same name and postal code, without regard to %s", async (_, theirs, ours) => {
    const account = await world.given.account({ name: theirs, address1_postalcode: "44000" });

    expect(await accountOf({ companyname: ours, address1_postalcode: "44 000" })).toBe(account["accountid"]);
  });

  it("for the same name, when one of the two has no postal code", async () => {
    const account = await world.given.account({ name: "Sans adresse" });

    expect(await accountOf({ companyname: "Sans Adresse SAS", address1_postalcode: "35000" })).toBe(
      account["accountid"],
    );
  });

  it("for a name it was given later", async () => {
    const account = await world.given.account({ name: "Before" });
    await world.as("ada").patch(`accounts(${account["accountid"]})`, { name: "Afterwards" });

    expect(await accountOf({ companyname: "Afterwards" })).toBe(account["accountid"]);
    expect(await accountOf({ companyname: "Before" })).not.toBe(account["accountid"]);
  });

  it("also when the caller cannot see it", async () => {
    const account = await world.given.account({ name: "Out of sight", address1_postalcode: "13001" });
    const unit = await world.as("ada").create("businessunits", { name: "South" });
    await world.database.run({
      text: "UPDATE account SET owningbusinessunit = $1::uuid WHERE accountid = $2::uuid",
      values: [unit["businessunitid"], account["accountid"]],
    });
    const anna = world.as("anna");
    expect((await anna.get(`accounts(${account["accountid"]})`)).status).toBe(403);
    const lead = await anna.create("leads", {
      subject: "Doors",
      lastname: "Unseen",
      companyname: "Out of sight",
      address1_postalcode: "13001",
    });

    const { status, body } = await anna.post(`leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`, everything);

    expect([status, body.value?.[0].accountid]).toEqual([200, account["accountid"]]);
  });
});

describe("an account is another company, and is not used,", () => {
  it("for a namesake at another postal code", async () => {
    const account = await world.given.account({ name: "Boulangerie Centrale", address1_postalcode: "75011" });

    expect(await accountOf({ companyname: "Boulangerie Centrale", address1_postalcode: "69003" })).not.toBe(
      account["accountid"],
    );
  });

  it("for a namesake with another SIREN, at the same postal code even", async () => {
    const account = await world.given.account({
      name: "Pharmacie du Parc",
      address1_postalcode: "31000",
      filon_siren: "111111111",
    });

    expect(
      await accountOf({ companyname: "Pharmacie du Parc", address1_postalcode: "31000", filon_siren: "222222222" }),
    ).not.toBe(account["accountid"]);
  });

  it("when it is inactive", async () => {
    const account = await world.given.account({ name: "Fermée", statecode: 1, statuscode: 2 });

    expect(await accountOf({ companyname: "Fermée" })).not.toBe(account["accountid"]);
  });

  it("when it was deleted", async () => {
    const account = await world.given.account({ name: "Disparue" });
    await world.as("ada").delete(`accounts(${account["accountid"]})`);

    expect(await accountOf({ companyname: "Disparue" })).not.toBe(account["accountid"]);
  });
});

describe("duplicate detection", () => {
  const detect = { SuppressDuplicateDetection: false };

  it("asked for refuses with 412 when a namesake elsewhere exists, names it, and writes nothing", async () => {
    const account = await world.given.account({ name: "Café de la Gare", address1_postalcode: "67000" });

    const { status, body } = await qualify({ companyname: "Cafe de la gare", address1_postalcode: "59000" }, detect);

    expect([status, body.error.code]).toEqual([412, "0x80040333"]);
    expect(body.error.details).toEqual([
      {
        code: "0x80040333",
        message: "Café de la Gare: Same name, but another postal code (67000)",
        target: account["accountid"],
      },
    ]);
    const { value } = (await world.as("ada").read("accounts?$filter=address1_postalcode eq '59000'")) as Json;
    expect(value).toEqual([]);
  });

  it("not asked for, or suppressed, makes a new account beside the namesake", async () => {
    const account = await world.given.account({ name: "Le Chalet", address1_postalcode: "74400" });
    const lead = { companyname: "Le Chalet", address1_postalcode: "05100" };

    const answers = [await qualify(lead), await qualify(lead, { SuppressDuplicateDetection: true })];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const ids = answers.map(({ body }) => body.value[0].accountid);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(account["accountid"]);
  });

  it("uses a certain match all the same", async () => {
    const account = await world.given.account({ name: "Sûr et certain", address1_postalcode: "21000" });

    const { status, body } = await qualify({ companyname: "Sur et certain", address1_postalcode: "21000" }, detect);

    expect([status, body.value[0].accountid]).toEqual([200, account["accountid"]]);
  });

  it("refuses when two accounts are equally good, and names both", async () => {
    const twin = { name: "Jumeaux", address1_postalcode: "38000" };
    const ids = [(await world.given.account(twin))["accountid"], (await world.given.account(twin))["accountid"]];

    const { status, body } = await qualify({ companyname: "Jumeaux", address1_postalcode: "38000" }, detect);

    expect(status).toBe(412);
    expect(body.error.details.map(({ target }: Json) => target).sort()).toEqual([...ids].sort());
  });

  it("is sure of the better of two: the registration number decides", async () => {
    await world.given.account({ name: "Deux noms" });
    const registered = await world.given.account({ name: "Deux noms", filon_siren: "333333333" });

    const { status, body } = await qualify({ companyname: "Deux noms", filon_siren: "333333333" }, detect);

    expect([status, body.value[0].accountid]).toEqual([200, registered["accountid"]]);
  });

  it("is settled by choosing", async () => {
    const account = await world.given.account({ name: "Choisie", address1_postalcode: "06000" });

    const { status, body } = await qualify(
      { companyname: "Choisie", address1_postalcode: "83000" },
      { ...detect, AccountId: account["accountid"] },
    );

    expect([status, body.value[0].accountid]).toEqual([200, account["accountid"]]);
  });
});
