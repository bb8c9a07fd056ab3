import { describe, expect, it } from "vitest";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };

async function qualify(values: object, more: object = {}) {
  const lead = await world.given.lead({ ...values });
  const path = `leads(${lead["leadid"]})/Microsoft.Dynamics.CRM.QualifyLead`;
  return world.as("ada").post(path, { ...everything, ...more });
}

const contactOf = async (values: object) => {
  const { body } = await qualify(values);
  return body.value.find((one: object) => "contactid" in one).contactid as string;
};
const under = (account: Record<string, never>) => ({
  "parentcustomerid_account@odata.bind": `accounts(${account["accountid"]})`,
});

describe("a contact is the lead's person, and is used,", () => {
  it("for the same e-mail address, whatever its case, name and company", async () => {
    const contact = await world.given.contact({ lastname: "Née Faure", emailaddress1: "Claire@Faure.fr" });

    const id = await contactOf({ lastname: "Faure", companyname: "Faure Conseil", emailaddress1: " claire@faure.FR" });

    expect(id).toBe(contact["contactid"]);
  });

  it("for the same name and phone under the same account, however the number is dialled", async () => {
    const account = await world.given.account({ name: "Même maison" });
    const contact = await world.given.contact({
      firstname: "Inès",
      lastname: "Colin",
      telephone1: "02 40 00 00 07",
      ...under(account),
    });

    const id = await contactOf({
      firstname: "Ines",
      lastname: "COLIN",
      mobilephone: "+33 2 40 00 00 07",
      companyname: "Même Maison",
    });

    expect(id).toBe(contact["contactid"]);
  });

  it("and is put under the lead's company when it belonged to none", async () => {
    const contact = await world.given.contact({ lastname: "Libre", emailaddress1: "libre@exemple.fr" });

    const { body } = await qualify({ lastname: "Libre", companyname: "Employeur", emailaddress1: "libre@exemple.fr" });

    const after = await world.as("ada").read(`contacts(${contact["contactid"]})`);
    expect(after["_parentcustomerid_value"]).toBe(body.value[0].accountid);
  });
});

describe("a contact is somebody else, and is not used,", () => {
  it.each([
    ["the same name alone", { lastname: "Bernard" }, { lastname: "Bernard" }],
    [
      "another name with the same phone",
      { lastname: "Petit", telephone1: "0140000001" },
      { lastname: "Grand", telephone1: "0140000001" },
    ],
    [
      "another address at the same host",
      { lastname: "Morel", emailaddress1: "a.morel@hote.fr" },
      { lastname: "Morel", emailaddress1: "b.morel@hote.fr" },
    ],
  ])("for %s", async (_, theirs, ours) => {
    const contact = await world.given.contact(theirs);

    expect(await contactOf(ours)).not.toBe(contact["contactid"]);
  });

  it("for the same name and phone under another account", async () => {
    const account = await world.given.account({ name: "Ancien employeur" });
    const contact = await world.given.contact({ lastname: "Mobile", telephone1: "0611111111", ...under(account) });
    const lead = { lastname: "Mobile", mobilephone: "0611111111", companyname: "Nouvel employeur" };

    const detected = await qualify(lead, { SuppressDuplicateDetection: false });
    const id = await contactOf(lead);

    expect([detected.status, detected.body.error.details[0].target]).toEqual([412, contact["contactid"]]);
    expect(id).not.toBe(contact["contactid"]);
  });

  it("when it is inactive", async () => {
    const contact = await world.given.contact({
      lastname: "Parti",
      emailaddress1: "parti@exemple.fr",
      statecode: 1,
      statuscode: 2,
    });

    expect(await contactOf({ lastname: "Parti", emailaddress1: "parti@exemple.fr" })).not.toBe(contact["contactid"]);
  });
});

it("two contacts with one e-mail address are a doubt, for a person to look at", async () => {
  const twin = { lastname: "Double", emailaddress1: "double@exemple.fr" };
  await world.given.contact(twin);
  await world.given.contact(twin);

  const { status, body } = await qualify(twin, { SuppressDuplicateDetection: false });

  expect([status, body.error.details.length]).toEqual([412, 2]);
});
