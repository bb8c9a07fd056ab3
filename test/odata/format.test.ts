import { beforeAll, describe, expect, it } from "vitest";
import { useWorld, type Answer } from "../world.ts";
import { refused } from "./probe.ts";

/** How much a client hears beside the values, and how numbers are written. */
const world = useWorld();
let id = "";
let contactid = "";
const full = "application/json;odata.metadata=full";
const none = "application/json; odata.metadata=none";

beforeAll(async () => {
  contactid = String((await world.given.contact({ firstname: "Ann", lastname: "Prime" }))["contactid"]);
  const account = await world.given.account({
    name: 'Con "toso", "revenue":5,',
    revenue: 1234567890.12,
    numberofemployees: 20,
    "primarycontactid@odata.bind": `contacts(${contactid})`,
    Account_Tasks: [{ subject: "One" }],
  });
  id = String(account["accountid"]);
});

const get = (path: string, accept: string, prefer?: string): Promise<Answer> =>
  world.as("ada").get(path, { headers: { accept, ...(prefer ? { prefer } : {}) } });
const root = () => `${world.url}/api/data/v9.2/`;

describe("odata.metadata=full", () => {
  it("tells of each record its type, its address, and the types JSON does not tell", async () => {
    const { headers, body } = await get(`accounts(${id})?$select=name,revenue,createdon,numberofemployees`, full);
    expect(headers.get("content-type")).toBe("application/json; odata.metadata=full");
    expect(body).toMatchObject({
      "@odata.etag": expect.stringMatching(/^W\//),
      "@odata.type": "#Microsoft.Dynamics.CRM.account",
      "@odata.id": `${root()}accounts(${id})`,
      "@odata.editLink": `accounts(${id})`,
      "accountid@odata.type": "#Guid",
      "revenue@odata.type": "#Decimal",
      "createdon@odata.type": "#DateTimeOffset",
      "_transactioncurrencyid_value@odata.type": "#Guid",
      revenue: 1234567890.12,
      numberofemployees: 20,
    });
    const untold = ["name@odata.type", "numberofemployees@odata.type", "primarycontactid@odata.navigationLink"];
    for (const name of untold) expect(body).not.toHaveProperty([name]);
  });

  it("leads to what hangs on a record that is read whole", async () => {
    const { body } = await get("accounts", full);
    expect(body.value[0]).toMatchObject({
      "primarycontactid@odata.navigationLink": `${root()}accounts(${id})/primarycontactid`,
      "contact_customer_accounts@odata.associationLink": `${root()}accounts(${id})/contact_customer_accounts/$ref`,
    });
  });

  it("tells the same of records inside, with annotations that were preferred", async () => {
    const path = `accounts(${id})?$select=name&$expand=primarycontactid($select=fullname),Account_Tasks($select=subject),ownerid`;
    const { status, body } = await get(path, full, 'odata.include-annotations="*"');
    expect(status).toBe(200);
    expect(body.primarycontactid).toMatchObject({
      "@odata.type": "#Microsoft.Dynamics.CRM.contact",
      "@odata.editLink": `contacts(${contactid})`,
      fullname: "Ann Prime",
    });
    expect(body.Account_Tasks[0]).toMatchObject({ "@odata.type": "#Microsoft.Dynamics.CRM.task", subject: "One" });
    expect(body.ownerid).toMatchObject({ "@odata.type": "#Microsoft.Dynamics.CRM.systemuser" });
    expect(body["primarycontactid@odata.navigationLink"]).toBe(`${root()}accounts(${id})/primarycontactid`);
  });

  it("tells the type of a single property, and of a record that was just made", async () => {
    const { body } = await get(`accounts(${id})/createdon`, full);
    expect(body).toMatchObject({ "@odata.type": "#DateTimeOffset", value: expect.any(String) });
    const headers = { accept: full, prefer: "return=representation" };
    const made = await world.as("ada").post("accounts?$select=name", { name: "New" }, { headers });
    expect([made.status, made.body["@odata.type"]]).toEqual([201, "#Microsoft.Dynamics.CRM.account"]);
  });
});

describe("odata.metadata=none", () => {
  it("leaves the values, how many there are, and where it goes on", async () => {
    await world.given.account({ name: "Other" });
    const prefer = 'odata.maxpagesize=1,odata.include-annotations="OData.Community.Display.V1.FormattedValue"';
    const { headers, body } = await get("accounts?$select=revenue&$orderby=revenue desc&$count=true", none, prefer);
    expect(headers.get("content-type")).toBe("application/json; odata.metadata=none");
    expect(Object.keys(body).sort()).toEqual(["@odata.count", "@odata.nextLink", "value"]);
    expect(Object.keys(body.value[0]).sort()).toEqual([
      "_transactioncurrencyid_value",
      "_transactioncurrencyid_value@OData.Community.Display.V1.FormattedValue",
      "accountid",
      "revenue",
      "revenue@OData.Community.Display.V1.FormattedValue",
    ]);
  });

  it("leaves addresses where they are the answer", async () => {
    const { body } = await get(`accounts(${id})/primarycontactid/$ref`, none);
    expect(body).toEqual({ "@odata.id": `${root()}contacts(${contactid})` });
    expect((await get("WhoAmI", none)).body).not.toHaveProperty(["@odata.context"]);
  });
});

describe("IEEE754Compatible=true", () => {
  const exact = "application/json;IEEE754Compatible=true";

  it("writes long numbers as texts, and what a double holds as numbers", async () => {
    const { headers, body } = await get(
      `accounts?$select=name,revenue,numberofemployees,versionnumber&$count=true`,
      exact,
    );
    expect(headers.get("content-type")).toBe("application/json; odata.metadata=minimal; IEEE754Compatible=true");
    const row = body.value.find(({ accountid }: { accountid: string }) => accountid === id);
    expect(row).toMatchObject({
      name: 'Con "toso", "revenue":5,',
      revenue: "1234567890.1200",
      numberofemployees: 20,
      versionnumber: expect.stringMatching(/^\d+$/),
    });
    expect(body["@odata.count"]).toMatch(/^\d+$/);
  });

  it("keeps every digit of an amount no double can hold, both ways", async () => {
    const headers = { "content-type": exact, accept: exact, prefer: "return=representation" };
    const sent = await world
      .as("ada")
      .post("accounts?$select=revenue", { name: "Rich", revenue: "90071992547409.93" }, { headers });
    expect([sent.status, sent.body.revenue]).toEqual([201, "90071992547409.9300"]);
    const one = await get(`accounts(${sent.body.accountid})/revenue`, exact);
    expect(one.body.value).toBe("90071992547409.9300");
  });

  it("goes together with the other levels, and into a batch", async () => {
    const both = "application/json;odata.metadata=full;IEEE754Compatible=true";
    const { body } = await get(`accounts(${id})?$select=revenue`, both);
    expect(body).toMatchObject({ "revenue@odata.type": "#Decimal", revenue: "1234567890.1200" });
    const raw = `--b\r\nContent-Type: application/http\r\n\r\nGET accounts(${id})?$select=revenue HTTP/1.1\r\nAccept: ${both}\r\n\r\n\r\n--b--`;
    const batch = await world.as("ada").post("$batch", undefined, {
      raw,
      headers: { "content-type": "multipart/mixed; boundary=b" },
    });
    expect(batch.text).toContain('"revenue":"1234567890.1200"');
    expect(batch.text).toContain("odata.metadata=full; IEEE754Compatible=true");
  });
});

describe("$format", () => {
  it("goes before the header", async () => {
    const { body } = await get(`accounts(${id})?$select=name&$format=${encodeURIComponent(none)}`, full);
    expect(Object.keys(body).sort()).toEqual(["accountid", "name"]);
    const json = await get(`accounts(${id})?$select=name&$format=json`, full);
    expect(json.headers.get("content-type")).toBe("application/json; odata.metadata=minimal");
  });

  it("is refused where there is no such format, before anything is written", async () => {
    for (const path of ["accounts?$format=xml", "accounts?$format=application/atom%2Bxml", "$metadata?$format=json"])
      expect(refused(await get(path, "*/*"))).toBe("406 0x80060888");
    expect(refused(await world.as("ada").post("accounts?$format=atom", { name: "Never" }))).toBe("406 0x80060888");
    expect((await get("accounts?$filter=name eq 'Never'", "*/*")).body.value).toEqual([]);
    expect((await get("$metadata?$format=application/xml", "*/*")).status).toBe(200);
  });
});

describe("the version", () => {
  it("is 4.0, whatever newer one a client can read", async () => {
    const known: Record<string, string>[] = [
      { "odata-maxversion": "4.01" },
      { "odata-version": "4.01" },
      { "odata-version": "null" },
    ];
    for (const headers of known) {
      const { status, headers: answered } = await world.as("ada").get("WhoAmI", { headers });
      expect([status, answered.get("odata-version")]).toEqual([200, "4.0"]);
    }
  });

  it("is refused when a client can read only older ones, or writes by another", async () => {
    const others: Record<string, string>[] = [
      { "odata-maxversion": "3.0" },
      { "odata-version": "3.0" },
      { "odata-version": "5.0" },
    ];
    for (const headers of others)
      expect(refused(await world.as("ada").post("accounts", { name: "Never" }, { headers }))).toBe("400 0x80060888");
  });
});
