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
