import { expect, it } from "vitest";
import { useWorld } from "../../world.ts";
import { send } from "../probe.ts";

const world = useWorld();
const missing = "accounts(00000000-0000-0000-0000-000000000001)";

it("001 the service document lists the entity sets", async () => {
  const { status, headers, body } = await world.as("ada").get("");
  expect([status, headers.get("content-type")]).toEqual([200, expect.stringMatching(/^application\/json/)]);
  expect(body["@odata.context"]).toMatch(/\$metadata$/);
  expect(body.value[0]).toEqual({ name: expect.any(String), kind: "EntitySet", url: expect.any(String) });
  const names = body.value.map(({ name }: { name: string }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["accounts", "contacts", "leads", "opportunities", "quotes", "salesorders", "invoices"]),
  );
});

it("002 $metadata describes the tables in the namespace of Dynamics", async () => {
  const { status, headers, text } = await world.as("ada").get("$metadata");
  expect([status, headers.get("content-type")]).toEqual([200, expect.stringMatching(/^application\/xml/)]);
  expect(text).toMatch(/<edmx:Edmx [^>]*Version="4.0"/);
  expect(text).toMatch(/<Schema [^>]*Namespace="Microsoft.Dynamics.CRM"[^>]*Alias="mscrm"/);
  expect(text).toMatch(/<EntityType Name="account"[\s\S]*?<PropertyRef Name="accountid"/);
  expect(text).toMatch(/<NavigationProperty Name="primarycontactid"/);
});

it("003 $metadata has annotations only when they are asked for", async () => {
  const ada = world.as("ada");
  const plain = await ada.get("$metadata");
  const byOption = await ada.get("$metadata?annotations=true");
  const byPrefer = await ada.get("$metadata", { headers: { prefer: 'odata.include-annotations="*"' } });
  expect([plain, byOption, byPrefer].map(({ text }) => text.includes("<Annotation"))).toEqual([false, true, true]);
});

it("004 an answer with a body names its protocol and format", async () => {
  const { headers } = await world.as("ada").get("accounts?$top=1");
  expect(headers.get("odata-version")).toBe("4.0");
  expect(headers.get("content-type")).toMatch(/^application\/json; odata.metadata=minimal/);
});

it("005 nobody gets in without a token, or with a wrong one", async () => {
  const none = await fetch(`${world.url}/api/data/v9.2/accounts`);
  const wrong = await world.as("ada").get("accounts", { headers: { authorization: "Bearer wrong" } });
  expect([none.status, wrong.status]).toEqual([401, 401]);
});

it("006 a set that is not there is told by name", async () => {
  const { status, body } = await world.as("ada").get("nosuchset");
  expect([status, body.error]).toEqual([
    404,
    { code: "0x80060888", message: "Resource not found for the segment 'nosuchset'." },
  ]);
});

it("007 an error is a code and a message, no more", async () => {
  const { body } = await world.as("ada").get(missing);
  expect(body).toEqual({ error: { code: expect.stringMatching(/^0x[0-9a-f]{8}$/), message: expect.any(String) } });
});

it("008 an error carries annotations when they are asked for", async () => {
  const { body } = await world.as("ada").get(missing, { headers: { prefer: 'odata.include-annotations="*"' } });
  expect(Object.keys(body.error).join()).toMatch(/@Microsoft\.PowerApps\.CDS\./);
});

it("009, 010 a whole set is neither deleted nor changed", async () => {
  const ada = world.as("ada");
  const answers = [await ada.delete("accounts"), await ada.patch("accounts", { name: "x" })];
  expect(answers.map(({ status }) => status)).toEqual([405, 405]);
});

it("011 malformed JSON is refused", async () => {
  const options = { raw: '{"name":', headers: { "content-type": "application/json" } };
  const { status, body } = await world.as("ada").post("accounts", undefined, options);
  expect([status, body.error.message]).toEqual([400, expect.any(String)]);
});

it("012 the usual headers of clients, If-None-Match: null among them, change nothing", async () => {
  const ada = world.as("ada");
  const headers = {
    accept: "application/json",
    "odata-maxversion": "4.0",
    "odata-version": "4.0",
    "if-none-match": "null",
  };
  const { accountid } = await world.given.account();
  const path = `accounts(${accountid})`;
  expect((await ada.get(path, { headers })).status).toBe(200);
  expect((await ada.patch(path, { name: "Patched" }, { headers })).status).toBe(204);
  expect((await ada.put(`${path}/name`, { value: "Put" }, { headers })).status).toBe(204);
  expect((await ada.post("accounts", { name: "Posted" }, { headers })).status).toBe(204);
  expect((await ada.delete(path, { headers })).status).toBe(204);
});

it("013 preferences on two lines and in one list mean the same", async () => {
  const preferences = ["odata.maxpagesize=2", 'odata.include-annotations="*"'];
  const lines = new Headers();
  for (const preference of preferences) lines.append("prefer", preference);
  await world.given.account();
  const one = await world.as("ada").get("accounts?$select=name", { headers: { prefer: preferences.join(",") } });
  const two = await send(
    world,
    "GET",
    `/api/data/v9.2/accounts?$select=name HTTP/1.1\r\nPrefer: ${preferences.join("\r\nPrefer: ")}\r\nX-Rest:`,
  );
  expect(one.headers.get("preference-applied")).toBeTruthy();
  expect(two.toLowerCase()).toContain(`preference-applied: ${one.headers.get("preference-applied")}`);
});

it("014 WhoAmI hints how many requests may run at once", async () => {
  const { headers } = await world.as("ada").get("WhoAmI");
  expect(headers.get("x-ms-dop-hint")).toMatch(/^[1-9]\d*$/);
});

it("016 $Select is not $select", async () => {
  await world.given.account();
  const { status, body } = await world.as("ada").get("accounts?$Select=name&$top=1");
  expect(status === 400 || "createdon" in body.value[0]).toBe(true);
});

it("017 $skip and $search are refused", async () => {
  const ada = world.as("ada");
  const answers = [await ada.get("accounts?$skip=5"), await ada.get("accounts?$search=x")];
  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
});

it("020 all versions answer alike, each with its own links", async () => {
  for (const version of ["v9.0", "v9.1", "v9.2"]) {
    const { status, body } = await world.as("ada").get(`${world.url}/api/data/${version}/accounts?$select=name`);
    expect([status, body["@odata.context"]]).toEqual([
      200,
      `${world.url}/api/data/${version}/$metadata#accounts(name)`,
    ]);
  }
});

it("HEAD answers as GET does, without a body", async () => {
  const answer = await send(world, "HEAD", "/api/data/v9.2/accounts?$top=1");
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(answer.split("\r\n\r\n")[1]).toBe("");
});
