import { beforeAll, expect, it } from "vitest";
import { useWorld } from "../../world.ts";

const world = useWorld();
const ada = () => world.as("ada");
const keysOf = (table: string) => `EntityDefinitions(LogicalName='${table}')/Keys`;
const whole = { headers: { prefer: "return=representation" } };

beforeAll(async () => {
  for (const [table, SchemaName, KeyAttributes] of [
    ["account", "by_number", ["accountnumber"]],
    ["contact", "by_email", ["emailaddress1"]],
    ["contact", "by_name", ["firstname", "emailaddress1"]],
    ["contact", "by_company", ["parentcustomerid", "lastname"]],
  ] as const) {
    const { status, body } = await ada().post(keysOf(table), { SchemaName, KeyAttributes });
    expect([status, body.error?.message]).toEqual([204, undefined]);
  }
});

it("090, 091 makes and changes by a key, which stays as it is", async () => {
  const path = "accounts(accountnumber='A1')";
  const made = await ada().patch(path, { name: "x" });
  expect([made.status, made.headers.get("odata-entityid")]).toEqual([
    204,
    `${world.url}/api/data/v9.2/accounts(accountnumber='A1')`,
  ]);
  expect((await ada().patch(path, { name: "y", accountnumber: "A2" })).status).toBe(204);
  expect(await ada().read(path)).toMatchObject({ name: "y", accountnumber: "A1" });
  expect((await ada().patch(path, { name: "z" }, whole)).status).toBe(200);
});

it("092 reads by a key", async () => {
  await world.given.account({ name: "By number", accountnumber: "B1" });
  expect((await ada().get("accounts(accountnumber='B1')?$select=name")).body.name).toBe("By number");
  expect((await ada().get("accounts(accountnumber='none')")).status).toBe(404);
});

it("093 a key of several parts, in any order, a lookup among them", async () => {
  const { accountid } = await world.given.account();
  const contact = await world.given.contact({
    firstname: "J",
    lastname: "Parts",
    emailaddress1: "j@parts.test",
    "parentcustomerid_account@odata.bind": `accounts(${accountid})`,
  });
  for (const key of [
    "firstname='J',emailaddress1='j@parts.test'",
    "emailaddress1='j@parts.test',firstname='J'",
    `_parentcustomerid_value=${accountid},lastname='Parts'`,
  ])
    expect((await ada().get(`contacts(${key})`)).body.contactid).toBe(contact["contactid"]);
});

it("095, 096 an apostrophe in a key, and what is deleted by one", async () => {
  await world.given.account({ accountnumber: "O'Neil" });
  const path = "accounts(accountnumber='O''Neil')";
  expect((await ada().get(path)).body.accountnumber).toBe("O'Neil");
  expect((await ada().delete(path)).status).toBe(204);
  expect((await ada().get(path)).status).toBe(404);
});

it("097 a key is there once", async () => {
  await world.given.account({ accountnumber: "C1" });
  const { status, body } = await ada().post("accounts", { name: "Twin", accountnumber: "C1" });
  expect([status, body.error.code]).toEqual([412, "0x80060892"]);
  await world.given.account();
  await world.given.account();
});

it("098 a lookup is bound by a key", async () => {
  const { contactid } = await world.given.contact({ emailaddress1: "j@bound.test" });
  const account = await world.given.account({
    "primarycontactid@odata.bind": "contacts(emailaddress1='j@bound.test')",
  });
  expect(account["_primarycontactid_value"]).toBe(contactid);
});

it("a key is switched on by administrators only, where it holds, and off again", async () => {
  const key = { SchemaName: "by_city", KeyAttributes: ["address1_city"] };
  expect((await world.as("anna").post(keysOf("account"), key)).status).toBe(403);
  for (const wrong of [
    {},
    { ...key, KeyAttributes: ["nosuch"] },
    { ...key, SchemaName: "x y" },
    { ...key, KeyAttributes: ["accountnumber"] },
  ])
    expect((await ada().post(keysOf("account"), wrong)).status).toBe(400);
  for (const _ of [1, 2]) await world.given.account({ address1_city: "Nantes" });
  expect((await ada().post(keysOf("account"), key)).status).toBe(412);
  expect((await ada().post(keysOf("contact"), key)).status).toBe(204);
  const { body } = await ada().get(`${keysOf("contact")}?$select=LogicalName,KeyAttributes,EntityKeyIndexStatus`);
  expect(body.value).toContainEqual(
    expect.objectContaining({
      LogicalName: "by_city",
      KeyAttributes: ["address1_city"],
      EntityKeyIndexStatus: "Active",
    }),
  );
  expect((await ada().delete(`${keysOf("contact")}(LogicalName='by_city')`)).status).toBe(204);
  expect((await ada().get("contacts(address1_city='x')")).status).toBe(400);
});
