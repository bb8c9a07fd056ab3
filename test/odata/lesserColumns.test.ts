import { expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** Columns no form shows, for programs that ask for them. */
const world = useWorld();

it("are kept, start with their default, and sum up in the base currency", async () => {
  const values = {
    accountratingcode: 1,
    businesstypecode: 1,
    territorycode: 1,
    preferredappointmentdaycode: 3,
    marketcap: 50,
  };
  const account = await world.given.account(values);
  expect(account).toMatchObject({ ...values, marketcap_base: 50, marketingonly: false, donotbulkpostalmail: false });
  const contact = await world.given.contact({ customersizecode: 1, territorycode: 1, numberofchildren: 2 });
  expect(contact).toMatchObject({ customersizecode: 1, numberofchildren: 2, isbackofficecustomer: false });
});

it("are refused when they are out of range", async () => {
  const { status, body } = await world.as("anna").post("contacts", { lastname: "M", preferredappointmentdaycode: 7 });
  expect([status, body.error.code]).toEqual([400, "0x8004431a"]);
});

it("tell what a role is for, and that nobody manages it from elsewhere", async () => {
  const ada = world.as("ada");
  const [shipped] = (await ada.read("roles?$select=name,description,ismanaged&$top=1"))["value"] as unknown as object[];
  expect(shipped).toMatchObject({ description: null, ismanaged: false });
  const unit = (await ada.read("businessunits?$top=1"))["value"] as unknown as { businessunitid: string }[];
  const bind = { "businessunitid@odata.bind": `businessunits(${unit[0]?.businessunitid})` };
  const role = await ada.create("roles", { name: "Guests", description: "May look", ...bind });
  expect(role).toMatchObject({ description: "May look", ismanaged: false });
});

const details = { county: "Rhône", postofficebox: "BP 7", fax: "1", telephone1: "2", telephone2: "3", telephone3: "4" };
const detailsOf = (prefix: string) =>
  Object.fromEntries(Object.entries(details).map(([part, value]) => [`${prefix}_${part}`, value]));

it("tell of each address what else there is", async () => {
  const both = { ...detailsOf("address1"), ...detailsOf("address2") };
  expect(await world.given.account(both)).toMatchObject(both);
  expect(await world.given.contact(both)).toMatchObject(both);
  expect(await world.given.lead(detailsOf("address1"))).toMatchObject(detailsOf("address1"));
});

it("go with a lead that is qualified", async () => {
  const values = { ...detailsOf("address1"), companyname: "Dufour SA", emailaddress3: "c@dufour.fr", pager: "9" };
  const { leadid } = await world.given.lead(values);
  const request = { CreateAccount: true, CreateContact: true, CreateOpportunity: false, Status: 3 };
  const ada = world.as("ada");
  await ada.post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, request);
  const lead = await ada.read(`leads(${leadid})?$select=subject&$expand=parentaccountid,parentcontactid`);

  expect(lead).toMatchObject({ parentaccountid: detailsOf("address1"), parentcontactid: detailsOf("address1") });
  expect(lead["parentcontactid"]).toMatchObject({ emailaddress3: "c@dufour.fr", pager: "9" });
});

it("name the contact above a contact as long as there is one", async () => {
  const above = await world.given.contact();
  const account = await world.given.account();
  const bind = { "parentcustomerid_contact@odata.bind": `contacts(${above["contactid"]})` };
  const { contactid } = await world.given.contact(bind);
  const ada = world.as("ada");
  const parents = () => ada.read(`contacts(${contactid})?$select=_parentcontactid_value,_accountid_value`);
  expect(await parents()).toMatchObject({ _parentcontactid_value: above["contactid"], _accountid_value: null });

  const moved = { "parentcustomerid_account@odata.bind": `accounts(${account["accountid"]})` };
  await ada.patch(`contacts(${contactid})`, moved);
  expect(await parents()).toMatchObject({ _parentcontactid_value: null, _accountid_value: account["accountid"] });

  await ada.patch(`contacts(${contactid})`, bind);
  const other = await world.given.contact();
  const entity = (id: unknown) => ({ "@odata.type": "Microsoft.Dynamics.CRM.contact", contactid: id });
  const merge = { Target: entity(other["contactid"]), Subordinate: entity(above["contactid"]) };
  await ada.post("Merge", { ...merge, PerformParentingChecks: false });
  expect(await parents()).toMatchObject({ _parentcontactid_value: other["contactid"] });
  expect((await ada.delete(`contacts(${other["contactid"]})`)).status).toBe(204);
});
