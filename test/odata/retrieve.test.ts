import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();

describe("GET of one record", () => {
  it("gives the selected columns, the key, the etag, and the currency of an amount: nothing else", async () => {
    const { accountid } = await world.given.account({ name: "Norfield", revenue: 80000 });

    const { status, headers, body } = await world.as("ada").get(`accounts(${accountid})?$select=name,revenue`);

    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^application\/json; odata\.metadata=minimal/);
    expect(headers.get("odata-version")).toBe("4.0");
    expect(body["@odata.context"]).toMatch(/\/api\/data\/v9\.2\/\$metadata#accounts\(name,revenue\)\/\$entity$/);
    expect(Object.keys(body).sort()).toEqual([
      "@odata.context",
      "@odata.etag",
      "_transactioncurrencyid_value",
      "accountid",
      "name",
      "revenue",
    ]);
  });

  it("gives every column without $select, those without a value as null", async () => {
    const { accountid } = await world.given.account();

    const { body } = await world.as("ada").get(`accounts(${accountid})`);

    expect(body["@odata.context"]).toMatch(/#accounts\/\$entity$/);
    expect(body.description).toBeNull();
    expect(body["_primarycontactid_value"]).toBeNull();
    expect(body).not.toHaveProperty("primarycontactid");
  });

  it("tolerates a comma at the end of $select", async () => {
    const { accountid } = await world.given.account();

    const { status } = await world.as("ada").get(`accounts(${accountid})?$select=name,&$expand=primarycontactid`);

    expect(status).toBe(200);
  });

  it.each([
    ["its key by name", (id: string) => `accounts(accountid=${id})`],
    ["a guid in upper case", (id: string) => `accounts(${id.toUpperCase()})`],
    ["a guid in apostrophes", (id: string) => `accounts('${id}')`],
    ["a path with doubled slashes", (id: string) => `/accounts(${id})`],
  ])("finds the record by %s", async (_form, path) => {
    const { accountid } = await world.given.account({ name: "Norfield" });

    const { status, body } = await world.as("ada").get(path(accountid ?? ""));

    expect([status, body.accountid]).toEqual([200, accountid]);
  });

  it("finds a record by an alternate key, an apostrophe in it doubled, case and accents aside", async () => {
    const { productid } = await world.given.product(10, { productnumber: "Fenêtre d'O'Neil" });

    const { status, body } = await world.as("ada").get("products(productnumber='FENETRE d''O''Neil')?$select=name");

    expect([status, body.productid]).toEqual([200, productid]);
  });

  it("answers 404 with the id when there is no such record", async () => {
    const id = randomUUID();

    const { status, body } = await world.as("ada").get(`accounts(${id})`);

    expect([status, body.error.code]).toEqual([404, "0x80040217"]);
    expect(body.error.message).toContain(`${id} Does Not Exist`);
  });

  it("answers 404 when there is no record of an alternate key", async () => {
    const { status } = await world.as("ada").get("products(productnumber='nothing')");

    expect(status).toBe(404);
  });

  it("refuses columns that are no key", async () => {
    const { status, body } = await world.as("ada").get("accounts(name='Norfield')");

    expect(status).toBe(400);
    expect(body.error.message).toMatch(
      /^The key in the request URI is not valid for resource 'Microsoft\.Dynamics\.CRM\.account'/,
    );
  });

  it.each(["nosuch", "Name", "primarycontactid/name"])("refuses the unknown column %s", async (column) => {
    const { accountid } = await world.given.account();

    const { status, body } = await world.as("ada").get(`accounts(${accountid})?$select=${column}`);

    expect(status).toBe(400);
    expect(body.error.message).toBe(
      `Could not find a property named '${column}' on type 'Microsoft.Dynamics.CRM.account'.`,
    );
  });

  it("tells a record out of reach (403) from one that is not there (404)", async () => {
    const { accountid } = await world.given.account();
    await world.database.run({
      text: "UPDATE account SET owningbusinessunit = gen_random_uuid() WHERE accountid = $1::uuid",
      values: [accountid],
    });

    const { status, body } = await world.as("anna").get(`accounts(${accountid})`);

    expect([status, body.error.code]).toEqual([403, "0x80040220"]);
  });
});

describe("GET of one property", () => {
  it("gives the value in an object", async () => {
    const { accountid } = await world.given.account({ name: "Norfield" });

    const { status, body } = await world.as("ada").get(`accounts(${accountid})/name`);

    expect(status).toBe(200);
    expect(body["@odata.context"]).toMatch(new RegExp(`#accounts\\(${accountid}\\)/name$`));
    expect(body.value).toBe("Norfield");
  });

  it("gives the bare text for $value", async () => {
    const { accountid } = await world.given.account({ name: "Forêt & Fils", revenue: 12.5 });

    const name = await world.as("ada").get(`accounts(${accountid})/name/$value`);
    const revenue = await world.as("ada").get(`accounts(${accountid})/revenue/$value`);

    expect([name.status, name.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(name.text).toBe("Forêt & Fils");
    expect(Number(revenue.text)).toBe(12.5);
  });

  it("answers 204 for a property without a value", async () => {
    const { accountid } = await world.given.account();

    const plain = await world.as("ada").get(`accounts(${accountid})/description`);
    const raw = await world.as("ada").get(`accounts(${accountid})/description/$value`);

    expect([plain.status, raw.status, plain.text, raw.text]).toEqual([204, 204, "", ""]);
  });

  it("answers 404 for a record that is not there, 400 for a property that is not", async () => {
    const { accountid } = await world.given.account();

    const record = await world.as("ada").get(`accounts(${randomUUID()})/name`);
    const property = await world.as("ada").get(`accounts(${accountid})/nosuch`);

    expect([record.status, property.status]).toEqual([404, 400]);
  });
});

describe("GET along a navigation property", () => {
  it("gives the record a lookup points to", async () => {
    const account = await world.given.account({ primarycontactid: { firstname: "Anne", lastname: "Roux" } });

    const { status, body } = await world
      .as("ada")
      .get(`accounts(${account["accountid"]})/primarycontactid?$select=fullname`);

    expect(status).toBe(200);
    expect(body["@odata.context"]).toMatch(/#contacts\(fullname\)\/\$entity$/);
    expect(body).toMatchObject({ fullname: "Anne Roux", contactid: account["_primarycontactid_value"] });
  });

  it("answers 204 when the lookup is empty, 404 when the record it starts from is not there", async () => {
    const { accountid } = await world.given.account();

    const empty = await world.as("ada").get(`accounts(${accountid})/primarycontactid`);
    const missing = await world.as("ada").get(`accounts(${randomUUID()})/primarycontactid`);

    expect([empty.status, missing.status]).toEqual([204, 404]);
  });

  it("gives the owner, be it a user or a team", async () => {
    const { body: teams } = await world.as("ada").get("teams?$top=1");
    const [{ teamid }] = teams.value;
    const ofTeam = await world.given.account({ "ownerid@odata.bind": `teams(${teamid})` });
    const ofUser = await world.given.account();

    const team = await world.as("ada").get(`accounts(${ofTeam["accountid"]})/ownerid`);
    const user = await world.as("ada").get(`accounts(${ofUser["accountid"]})/ownerid/$ref`);

    expect(team.body.teamid).toBe(teamid);
    expect(user.body["@odata.id"]).toContain(`systemusers(${world.as("ada").id})`);
  });

  it("gives, filters, counts and addresses the records of a collection", async () => {
    const { accountid } = await world.given.account({
      contact_customer_accounts: [{ lastname: "Aubert" }, { lastname: "Kessler" }, { lastname: "Roux" }],
    });
    const collection = `accounts(${accountid})/contact_customer_accounts`;

    const rows = await world.as("ada").get(`${collection}?$select=lastname&$filter=lastname gt 'B'&$orderby=lastname`);
    const count = await world.as("ada").get(`${collection}/$count`);
    const some = await world.as("ada").get(`${collection}/$count?$filter=lastname gt 'B'`);
    const refs = await world.as("ada").get(`${collection}/$ref`);

    expect(rows.body.value.map((row: { lastname: string }) => row.lastname)).toEqual(["Kessler", "Roux"]);
    expect([count.text, some.text, count.headers.get("content-type")]).toEqual(["3", "2", "text/plain; charset=utf-8"]);
    expect(refs.body["@odata.context"]).toMatch(/\$metadata#Collection\(\$ref\)$/);
    expect(refs.body.value).toHaveLength(3);
    expect(refs.body.value[0]["@odata.id"]).toMatch(/^http:.*\/api\/data\/v9\.2\/contacts\([0-9a-f-]{36}\)$/);
  });

  it("addresses the record a lookup points to", async () => {
    const account = await world.given.account({ primarycontactid: { lastname: "Roux" } });

    const { body } = await world.as("ada").get(`accounts(${account["accountid"]})/primarycontactid/$ref`);

    expect(body["@odata.context"]).toMatch(/\$metadata#\$ref$/);
    expect(body["@odata.id"]).toBe(`${world.url}/api/data/v9.2/contacts(${account["_primarycontactid_value"]})`);
  });

  it("answers 404 for a collection of a record that is not there", async () => {
    const id = randomUUID();

    const answers = await Promise.all(
      ["", "/$count", "/$ref"].map((end) => world.as("ada").get(`accounts(${id})/contact_customer_accounts${end}`)),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it("answers an empty collection with no rows", async () => {
    const { accountid } = await world.given.account();

    const { status, body } = await world.as("ada").get(`accounts(${accountid})/contact_customer_accounts`);

    expect([status, body.value]).toEqual([200, []]);
  });
});

describe("the service", () => {
  it("lists its sets in the service document", async () => {
    const { status, body } = await world.as("remi").get("");

    expect(status).toBe(200);
    expect(body["@odata.context"]).toMatch(/\/api\/data\/v9\.2\/\$metadata$/);
    expect(body.value).toContainEqual({ name: "accounts", kind: "EntitySet", url: "accounts" });
    const names = body.value.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["accounts", "contacts", "leads", "opportunities", "quotes", "salesorders", "invoices"]),
    );
  });

  it.each(["v9.0", "v9.1", "v9.2"])("answers alike as %s, its links of that version", async (version) => {
    const { accountid } = await world.given.account();

    const { status, body } = await world.as("ada").get(`${world.url}/api/data/${version}/accounts(${accountid})`);

    expect(status).toBe(200);
    expect(body["@odata.context"]).toContain(`/api/data/${version}/$metadata#`);
  });

  it("answers 401 without a token and with a wrong one", async () => {
    const bare = await fetch(`${world.url}/api/data/v9.2/accounts`);
    const wrong = await fetch(`${world.url}/api/data/v9.2/accounts`, { headers: { authorization: "Bearer nonsense" } });

    expect([bare.status, wrong.status]).toEqual([401, 401]);
    expect(await bare.json()).toHaveProperty("error.code", "notSignedIn");
  });

  it("answers 404 for a set it does not have", async () => {
    const { status, body } = await world.as("ada").get("nosuchset");

    expect(status).toBe(404);
    expect(body).toEqual({
      error: { code: "0x80060888", message: "Resource not found for the segment 'nosuchset'." },
    });
  });

  it("tells the .NET client how many requests it may send at once", async () => {
    const { headers } = await world.as("ada").get("WhoAmI");

    expect(Number(headers.get("x-ms-dop-hint"))).toBeGreaterThan(0);
  });
});

describe("options that are meant for sets", () => {
  it.each(["$filter=name eq 'Elsewhere'", "$apply=aggregate($count as n)"])(
    "a record does not take %s, and is not told to be out of reach",
    async (option) => {
      const { accountid } = await world.given.account({ primarycontactid: { lastname: "Roux" } });

      for (const path of [`accounts(${accountid})`, `accounts(${accountid})/primarycontactid`]) {
        const { status, body } = await world.as("ada").get(`${path}?${option}`);

        expect([status, body.error.code]).toEqual([400, "0x80060888"]);
        expect(body.error.message).toContain("only to collections");
      }
    },
  );

  it("may be empty", async () => {
    const { status } = await world.as("ada").get("accounts?$select=name&$filter=&$orderby=&$expand=&$apply=");

    expect(status).toBe(200);
  });
});
