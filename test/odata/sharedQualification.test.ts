import { beforeAll, expect, it } from "vitest";
import { useWorld, type Person } from "../world.ts";

/** A lead is qualified into an account of somebody else's, as far as it was shared. */
const world = useWorld();

beforeAll(async () => {
  const ada = world.as("ada");
  const roles = await ada.get("roles?$filter=name eq 'Salesperson'&$select=roleid");
  const privileges = await ada.get("privileges?$filter=contains(name,'Account')&$select=name,privilegeid");
  // Basic depth: what is not one's own is out of reach unless it was shared.
  const Privileges = privileges.body.value.map(({ name, privilegeid }: { name: string; privilegeid: string }) => ({
    Depth: "Basic",
    PrivilegeId: privilegeid,
    PrivilegeName: name,
  }));
  await ada.post(`roles(${roles.body.value[0].roleid})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, { Privileges });
});

async function annasAccount(paul: Person, AccessMask: string): Promise<string> {
  const anna = world.as("anna");
  const { accountid } = await anna.create("accounts", { name: "Norfield" });
  const Target = { "@odata.type": "Microsoft.Dynamics.CRM.account", accountid };
  const Principal = { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: paul.id };
  const { status } = await anna.post("GrantAccess", { Target, PrincipalAccess: { AccessMask, Principal } });
  expect(status).toBe(204);
  return String(accountid);
}

async function qualifyInto(paul: Person, AccountId: string): Promise<number> {
  const values = { subject: "Stand", lastname: "Charif", companyname: "Norfield", websiteurl: "https://norfield.test" };
  const { leadid } = await paul.create("leads", values);
  const { status } = await paul.post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
    CreateAccount: true,
    CreateContact: false,
    CreateOpportunity: false,
    Status: 3,
    AccountId,
  });
  return status;
}

const websiteOf = async (id: string) =>
  (await world.as("ada").read(`accounts(${id})?$select=websiteurl`))["websiteurl"];

it("what is empty is filled in where the right to write was shared", async () => {
  const paul = world.as("paul");
  const id = await annasAccount(paul, "ReadAccess, WriteAccess, AppendToAccess");

  expect([await qualifyInto(paul, id), await websiteOf(id)]).toEqual([200, "https://norfield.test"]);
});

it("nothing is written where only the right to read was shared", async () => {
  const paul = world.as("paul");
  const id = await annasAccount(paul, "ReadAccess, AppendToAccess");

  expect([await qualifyInto(paul, id), await websiteOf(id)]).toEqual([200, null]);
});
