import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { useWorld } from "../../world.ts";

const world = useWorld();
const whole = { prefer: "return=representation" };
const nobody = "contacts(00000000-0000-0000-0000-000000000001)";
const idIn = (location: string | null) => /\(([0-9a-f-]{36})\)$/.exec(location ?? "")?.[1] ?? "";
const countOf = async (set: string, filter: string) =>
  Number((await world.as("ada").get(`${set}/$count?$filter=${filter}`)).text);

/** POSTs without asking for the record; gives its id. */
async function post(set: string, values: object): Promise<string> {
  const { status, headers, body } = await world.as("ada").post(set, values);
  expect([status, body.error?.message]).toEqual([204, undefined]);
  return idIn(headers.get("odata-entityid"));
}

it("021 a record is made; its address comes back, and no body", async () => {
  const { status, text, headers } = await world.as("ada").post("accounts", {
    name: "Sample Account",
    creditonhold: false,
    address1_latitude: 47.639583,
    description: "A description",
    revenue: 5000000,
    accountcategorycode: 1,
  });
  expect([status, text, headers.get("odata-version")]).toEqual([204, "", "4.0"]);
  const address = headers.get("odata-entityid") ?? "";
  expect(address).toMatch(new RegExp(`^${world.url}/api/data/v9.2/accounts\\([0-9a-f-]{36}\\)$`));
  expect(await world.as("ada").read(address)).toMatchObject({ address1_latitude: 47.63958, revenue: 5000000 });
});

it("022, 024 the record itself comes back when it is preferred", async () => {
  const { status, headers, body } = await world.as("ada").post("accounts", { name: "Sample" }, { headers: whole });
  expect([status, headers.get("preference-applied")]).toEqual([201, "return=representation"]);
  expect(body).toMatchObject({
    "@odata.context": expect.stringMatching(/#accounts\/\$entity$/),
    "@odata.etag": expect.stringMatching(/^W\/"\d+"$/),
    accountid: expect.any(String),
  });
});

it("023 only the columns asked for come back", async () => {
  const columns = "name,creditonhold,accountcategorycode,revenue,createdon";
  const { body } = await world.as("ada").post(`accounts?$select=${columns}`, { name: "S" }, { headers: whole });
  expect(body["@odata.context"]).toMatch(new RegExp(`\\$metadata#accounts\\(${columns}\\)/\\$entity$`));
  expect(
    Object.keys(body)
      .filter((key) => !key.startsWith("@"))
      .sort(),
  ).toEqual([...columns.split(","), "_transactioncurrencyid_value", "accountid"].sort());
});

it("025 a client chooses an id once", async () => {
  const accountid = randomUUID();
  expect(await post("accounts", { accountid, name: "First" })).toBe(accountid);
  const { status, body } = await world.as("ada").post("accounts", { accountid, name: "Second" });
  expect([status, body.error.code]).toEqual([412, "0x80040237"]);
  expect(await world.as("ada").read(`accounts(${accountid})`)).toMatchObject({ name: "First" });
});

it("026 a full name is put together", async () => {
  const id = await post("contacts", { firstname: "Rafel", lastname: "Shillo" });
  expect(await world.as("ada").read(`contacts(${id})?$select=fullname`)).toMatchObject({ fullname: "Rafel Shillo" });
});

it("027, 028 a lookup is bound by every form of address", async () => {
  const { contactid } = await world.given.contact();
  for (const address of [
    `contacts(${contactid})`,
    `/contacts(${contactid})`,
    `${world.url}/api/data/v9.2/contacts(${contactid})`,
  ]) {
    const id = await post("accounts", { name: "Bound", "primarycontactid@odata.bind": address });
    expect(await world.as("ada").read(`accounts(${id})`)).toMatchObject({ _primarycontactid_value: contactid });
  }
});

it("029 a lookup to nothing makes nothing", async () => {
  const { status } = await world.as("ada").post("accounts", { name: "029", "primarycontactid@odata.bind": nobody });
  expect([400, 404]).toContain(status);
  expect(await countOf("accounts", "name eq '029'")).toBe(0);
});

it("030 what hangs on a record is made with it, three levels deep", async () => {
  const id = await post("accounts", {
    name: "Deep",
    primarycontactid: { firstname: "John", lastname: "Smith" },
    opportunity_customer_accounts: [
      { name: "Linked", Opportunity_Tasks: [{ subject: "Task 1" }, { subject: "Task 2" }] },
    ],
  });
  const found = (await world
    .as("ada")
    .read(
      `accounts(${id})?$expand=primarycontactid($select=fullname),opportunity_customer_accounts($select=name;$expand=Opportunity_Tasks($select=subject))`,
    )) as never;
  expect(found).toMatchObject({
    primarycontactid: { fullname: "John Smith" },
    opportunity_customer_accounts: [{ name: "Linked", Opportunity_Tasks: [{}, {}] }],
  });
});

it("031 the contact of a new account comes with tasks", async () => {
  const task = {
    scheduledstart: "2026-03-01T09:00:00Z",
    scheduledend: "2026-03-01T10:00:00Z",
    scheduleddurationminutes: 60,
  };
  const id = await post("accounts", {
    name: "Fourth Coffee",
    primarycontactid: {
      firstname: "Susie",
      lastname: "Curtis",
      jobtitle: "Coffee Master",
      Contact_Tasks: ["Sign", "Discuss", "Lunch"].map((subject) => ({ subject, ...task })),
    },
  });
  const { primarycontactid: contact } = (await world
    .as("ada")
    .read(`accounts(${id})?$expand=primarycontactid`)) as Record<string, { contactid: string; fullname: string }>;
  expect(contact?.fullname).toBe("Susie Curtis");
  const { Contact_Tasks: tasks } = (await world
    .as("ada")
    .read(`contacts(${contact?.contactid})?$expand=Contact_Tasks`)) as Record<string, object[]>;
  expect(tasks).toHaveLength(3);
});

it("032 an invalid child leaves no parent", async () => {
  const { status } = await world.as("ada").post("accounts", { name: "032", primarycontactid: { nosuch: 1 } });
  expect([status, await countOf("accounts", "name eq '032'")]).toEqual([400, 0]);
});

it("033 an unknown property is named", async () => {
  const { status, body } = await world.as("ada").post("accounts", { name: "033", nosuch: 1 });
  expect([status, body.error.code]).toEqual([400, "0x80048d19"]);
  expect(body.error.message).toMatch(
    /^Error identified in Payload provided by the user for Entity :'accounts'.*nosuch/s,
  );
});

it.each(["nosuch", "PrimaryContactId"])("034 a bind of %s, which is no navigation, is refused", async (name) => {
  const { status, body } = await world.as("ada").post("accounts", { name: "034", [`${name}@odata.bind`]: nobody });
  expect(status).toBe(400);
  expect(body.error.message).toContain(
    `An undeclared property '${name}' which only has property annotations in the payload`,
  );
});

it.each([
  ["035 a text for a number", { revenue: "much" }, undefined],
  ["036 a choice that is none", { accountcategorycode: 99 }, "0x8004431a"],
  ["037 a text that is too long", { name: "x".repeat(161) }, "0x80044331"],
])("%s is refused", async (_what, values, code) => {
  const { status, body } = await world.as("ada").post("accounts", { name: "035", description: "035", ...values });
  expect(status).toBe(400);
  if (code) expect(body.error.code).toBe(code);
  if (code === "0x80044331") expect(body.error.message).toMatch(/name.*160/s);
  expect(await countOf("accounts", "description eq '035'")).toBe(0);
});

it("038 a customer is told by its table", async () => {
  const { accountid } = await world.given.account();
  const id = await post("opportunities", { name: "038", "customerid_account@odata.bind": `accounts(${accountid})` });
  const { body } = await world
    .as("ada")
    .get(`opportunities(${id})`, { headers: { prefer: 'odata.include-annotations="*"' } });
  expect([body["_customerid_value"], body["_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]]).toEqual([
    accountid,
    "account",
  ]);
});

it("039, 040 a contact of a company knows its account, however it was linked", async () => {
  const { accountid } = await world.given.account();
  const bound = await post("contacts", {
    lastname: "Bound",
    "parentcustomerid_account@odata.bind": `accounts(${accountid})`,
  });
  const inside = await post(`accounts(${accountid})/contact_customer_accounts`, { lastname: "Inside" });
  for (const id of [bound, inside])
    expect(await world.as("ada").read(`contacts(${id})`)).toMatchObject({
      _parentcustomerid_value: accountid,
      _accountid_value: accountid,
    });
});

it("041 a task is an activity", async () => {
  const { accountid } = await world.given.account();
  const id = await post("tasks", {
    subject: "Call",
    "regardingobjectid_account_task@odata.bind": `/accounts(${accountid})`,
  });
  expect(await world.as("ada").read(`activitypointers(${id})`)).toMatchObject({
    activitytypecode: "task",
    _regardingobjectid_value: accountid,
  });
});

it("042 an e-mail and a telephone call have parties", async () => {
  const { contactid } = await world.given.contact();
  for (const kind of ["email", "phonecall"]) {
    const id = await post(`${kind}s`, {
      subject: "Hello",
      [`${kind}_activity_parties`]: [
        { "partyid_contact@odata.bind": `/contacts(${contactid})`, participationtypemask: 2 },
      ],
    });
    const { value } = (await world
      .as("ada")
      .read(`activityparties?$filter=_activityid_value eq ${id} and participationtypemask eq 2`)) as unknown as {
      value: object[];
    };
    expect(value).toMatchObject([{ _partyid_value: contactid }]);
  }
});

it("043 what the server fills in is not taken from a client; overriddencreatedon is", async () => {
  const id = await post("accounts", {
    name: "043",
    modifiedon: "2001-01-01T00:00:00Z",
    versionnumber: 1,
    overriddencreatedon: "2019-05-05T00:00:00Z",
  });
  const found = (await world.as("ada").read(`accounts(${id})`)) as Record<string, unknown>;
  expect(found["createdon"]).toBe("2019-05-05T00:00:00Z");
  expect(found["modifiedon"]).not.toContain("2001");
  expect(found["versionnumber"]).not.toBe(1);
});

it("044 the record that comes back carries annotations", async () => {
  const headers = { prefer: 'return=representation,odata.include-annotations="*"' };
  const { status, body } = await world.as("ada").post("accounts", { name: "044" }, { headers });
  expect([status, body["statuscode@OData.Community.Display.V1.FormattedValue"]]).toEqual([201, "Active"]);
});
