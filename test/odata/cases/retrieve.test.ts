import { beforeAll, expect, it } from "vitest";
import { useWorld } from "../../world.ts";

const world = useWorld();
const missing = "00000000-0000-0000-0000-000000000001";
const note = "OData.Community.Display.V1.FormattedValue";
const dynamics = "Microsoft.Dynamics.CRM";
let id = "";
let contactid = "";

beforeAll(async () => {
  contactid = String((await world.given.contact({ firstname: "Ann", lastname: "Prime" }))["contactid"]);
  const account = await world.given.account({
    name: "Contoso",
    revenue: 80000,
    numberofemployees: 20,
    "primarycontactid@odata.bind": `contacts(${contactid})`,
    contact_customer_accounts: [{ lastname: "One" }, { lastname: "Two" }],
    opportunity_customer_accounts: [{ name: "Deal", estimatedclosedate: "2026-05-01" }],
  });
  id = String(account["accountid"]);
});

const get = (path: string, prefer?: string) =>
  world.as("ada").get(path, prefer === undefined ? {} : { headers: { prefer } });
const keys = (row: object) => Object.keys(row).filter((key) => !key.startsWith("@"));

it("045, 059 a record holds what was selected, its key and its currency, and nothing else", async () => {
  const { status, body } = await get(`accounts(${id})?$select=name,revenue`);
  expect([status, body["@odata.context"]]).toEqual([
    200,
    expect.stringMatching(/#accounts\(name,revenue\)\/\$entity$/),
  ]);
  expect(keys(body).sort()).toEqual(["_transactioncurrencyid_value", "accountid", "name", "revenue"]);
  const lookup = await get(`accounts(${id})?$select=primarycontactid`);
  expect(keys(lookup.body).sort()).toEqual(["_primarycontactid_value", "accountid"]);
});

it("046 without $select all columns come, those without a value too", async () => {
  const { body } = await get(`accounts(${id})`);
  expect(body["@odata.context"]).toMatch(/#accounts\/\$entity$/);
  expect(body).toMatchObject({ description: null, name: "Contoso" });
  expect(body).not.toHaveProperty("primarycontactid");
});

it("047 a record that is not there", async () => {
  const { status, body } = await get(`accounts(${missing})`);
  expect([status, body.error.code]).toEqual([404, "0x80040217"]);
  expect(body.error.message).toMatch(new RegExp(`${missing}.*Does Not Exist`, "i"));
});

it("048 the key may be named, and written in capitals", async () => {
  for (const path of [`accounts(accountid=${id})`, `accounts(${id.toUpperCase()})`])
    expect((await get(path)).body.accountid).toBe(id);
});

it("049, 050, 051 a property by itself, raw, and without a value", async () => {
  const { body } = await get(`accounts(${id})/name`);
  expect(body).toEqual({ "@odata.context": expect.stringContaining(`#accounts(${id})/name`), value: "Contoso" });
  const raw = await get(`accounts(${id})/name/$value`);
  expect([raw.text, raw.headers.get("content-type")]).toEqual(["Contoso", expect.stringMatching(/^text\/plain/)]);
  const none = await get(`accounts(${id})/description`);
  expect([none.status, none.text]).toEqual([204, ""]);
});

it("052, 053 a lookup is followed, or told by address", async () => {
  const { body } = await get(`accounts(${id})/primarycontactid?$select=fullname`);
  expect(body).toMatchObject({
    "@odata.context": expect.stringMatching(/#contacts\(fullname\)\/\$entity$/),
    fullname: "Ann Prime",
  });
  const reference = await get(`accounts(${id})/primarycontactid/$ref`);
  expect(reference.body).toEqual({
    "@odata.context": expect.stringMatching(/\$metadata#\$ref$/),
    "@odata.id": `${world.url}/api/data/v9.2/contacts(${contactid})`,
  });
});

it("054, 055, 056 a collection: addresses, rows, and how many", async () => {
  const path = `accounts(${id})/contact_customer_accounts`;
  const { body } = await get(`${path}/$ref`);
  expect(body["@odata.context"]).toMatch(/#Collection\(\$ref\)$/);
  expect(body.value).toEqual(Array.from({ length: 2 }, () => ({ "@odata.id": expect.stringContaining("/contacts(") })));
  const rows = await get(`${path}?$select=fullname&$filter=lastname eq 'Two'`);
  expect(rows.body.value).toMatchObject([{ fullname: "Two" }]);
  const count = await get(`${path}/$count`);
  expect([count.text, count.headers.get("content-type")]).toEqual(["2", expect.stringMatching(/^text\/plain/)]);
});

it("057 an unknown column is named, with its table", async () => {
  const { status, body } = await get(`accounts(${id})?$select=nosuch`);
  expect([status, body.error.message]).toEqual([
    400,
    expect.stringContaining("Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.account'."),
  ]);
});

it("058 a comma too many in $select is forgiven", async () => {
  const { status, body } = await get(
    `accounts(${id})?$select=name,&$expand=primarycontactid($select=fullname,jobtitle,annualincome)`,
  );
  expect([status, body.primarycontactid.fullname]).toEqual([200, "Ann Prime"]);
});

it("060–066 annotations: labels, money, lookups, customers, dates and switches", async () => {
  const { headers, body } = await get(`accounts(${id})`, 'odata.include-annotations="*"');
  expect(headers.get("preference-applied")).toBe('odata.include-annotations="*"');
  expect(body).toMatchObject({
    [`statuscode@${note}`]: "Active",
    [`revenue@${note}`]: expect.stringMatching(/80[,\s.]000/),
    [`_primarycontactid_value@${note}`]: "Ann Prime",
    [`_primarycontactid_value@${dynamics}.lookuplogicalname`]: "contact",
    [`_primarycontactid_value@${dynamics}.associatednavigationproperty`]: "primarycontactid",
    createdon: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
    [`createdon@${note}`]: expect.any(String),
    [`creditonhold@${note}`]: "No",
  });
  const contacts = await get(`accounts(${id})/contact_customer_accounts`, 'odata.include-annotations="*"');
  expect(contacts.body.value[0][`_parentcustomerid_value@${dynamics}.associatednavigationproperty`]).toBe(
    "parentcustomerid_account",
  );
  const deals = await get(`accounts(${id})/opportunity_customer_accounts?$select=estimatedclosedate`);
  expect(deals.body.value[0].estimatedclosedate).toBe("2026-05-01");
});

it("067, 068 only the annotations asked for come", async () => {
  const formatted = await get(`accounts(${id})`, `odata.include-annotations="${note}"`);
  const ours = await get(`accounts(${id})`, `odata.include-annotations="${dynamics}.*"`);
  const kinds = (body: object) =>
    [`statuscode@${note}`, `_ownerid_value@${dynamics}.lookuplogicalname`].map((key) => key in body);
  expect([kinds(formatted.body), kinds(ours.body)]).toEqual([
    [true, false],
    [false, true],
  ]);
});

it("070 annotations inside expanded records and sums", async () => {
  const { body } = await get(
    `accounts(${id})?$expand=primarycontactid($select=statuscode)`,
    'odata.include-annotations="*"',
  );
  expect(body.primarycontactid[`statuscode@${note}`]).toBe("Active");
  const sums = await get("accounts?$apply=aggregate(revenue with sum as total)", 'odata.include-annotations="*"');
  expect(sums.body.value[0][`total@${note}`]).toMatch(/80[,\s.]000/);
});
