import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld } from "../../world.ts";

const world = useWorld();
const missing = "accounts(00000000-0000-0000-0000-000000000001)";
const always = { headers: { "if-match": "*" } };
const ada = () => world.as("ada");
const newAccount = async (values = {}) => `accounts(${(await world.given.account(values))["accountid"]})`;
const newContact = async (values = {}) => `contacts(${(await world.given.contact(values))["contactid"]})`;
const bare = (address: string) => address.slice(address.indexOf("(") + 1, -1);
const read = async (path: string) => (await ada().read(path)) as Record<string, unknown>;

describe("update", () => {
  it("072 changes what is sent and nothing else", async () => {
    const path = await newAccount({ description: "Kept" });
    const before = await read(path);
    const { status, headers } = await ada().patch(path, { name: "Updated", creditonhold: true }, always);
    expect([status, headers.get("odata-entityid")]).toEqual([204, expect.stringContaining(path)]);
    const after = await read(path);
    expect(after).toMatchObject({ name: "Updated", creditonhold: true, description: "Kept" });
    expect(after["@odata.etag"]).not.toBe(before["@odata.etag"]);
  });

  it("073 gives the record back when it is preferred", async () => {
    const path = await newAccount();
    const { status, headers, body } = await ada().patch(
      `${path}?$select=name,revenue`,
      { revenue: 7 },
      { headers: { prefer: "return=representation" } },
    );
    expect([status, headers.get("preference-applied")]).toEqual([200, "return=representation"]);
    expect(body).toMatchObject({ name: "Norfield", revenue: 7 });
    expect(body).not.toHaveProperty("createdon");
  });

  it("074 makes nothing with If-Match", async () => {
    expect((await ada().patch(missing, { name: "x" }, always)).status).toBe(404);
    expect((await ada().get(missing)).status).toBe(404);
  });

  it("075, 076, 077 sets and clears a single property", async () => {
    const path = await newContact({ description: "Gone soon" });
    expect((await ada().put(`${path}/telephone1`, { value: "555-0105" })).status).toBe(204);
    expect((await ada().get(`${path}/telephone1`)).body.value).toBe("555-0105");
    expect((await ada().delete(`${path}/description`)).status).toBe(204);
    expect((await read(path))["description"]).toBeNull();
  });

  it("078 sets and clears a lookup", async () => {
    const [path, contact] = [await newAccount(), await newContact()];
    for (const clear of [{ "primarycontactid@odata.bind": null }, { primarycontactid: null }]) {
      expect((await ada().patch(path, { "primarycontactid@odata.bind": contact })).status).toBe(204);
      expect((await read(path))["_primarycontactid_value"]).toBe(bare(contact));
      expect((await ada().patch(path, clear)).status).toBe(204);
      expect((await read(path))["_primarycontactid_value"]).toBeNull();
    }
  });

  it("079 a customer is one, an account or a contact", async () => {
    const [account, other] = [await newAccount(), await newContact()];
    const path = await newContact({ "parentcustomerid_account@odata.bind": account });
    expect((await ada().patch(path, { "parentcustomerid_contact@odata.bind": other })).status).toBe(204);
    const found = await ada().get(`${path}?$expand=parentcustomerid_account,parentcustomerid_contact`);
    expect(found.body).toMatchObject({
      _parentcustomerid_value: bare(other),
      parentcustomerid_account: null,
      parentcustomerid_contact: { contactid: bare(other) },
    });
  });

  it("080 the read-only value of a lookup changes nothing", async () => {
    const [path, contact] = [await newAccount(), await newContact()];
    await ada().patch(path, { _primarycontactid_value: bare(contact) });
    expect((await read(path))["_primarycontactid_value"]).toBeNull();
  });

  it("081 related rows in the body of a PATCH are refused", async () => {
    const path = await newAccount();
    const { status } = await ada().patch(path, { name: "x", contact_customer_accounts: [{ lastname: "Deep" }] });
    expect([status, (await read(path))["name"]]).toEqual([400, "Norfield"]);
  });

  it("082, 083 state and reason change together, in pairs that exist", async () => {
    const path = await newAccount();
    expect((await ada().patch(path, { statecode: 1, statuscode: 2 })).status).toBe(204);
    expect((await ada().patch(path, { statecode: 0, statuscode: 1 })).status).toBe(204);
    const { status, body } = await ada().patch(path, { statecode: 0, statuscode: 2 });
    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
    expect(await read(path)).toMatchObject({ statecode: 0, statuscode: 1 });
  });

  it("084 an owner is set by address", async () => {
    const path = await newAccount();
    const { id } = world.as("anna");
    expect((await ada().patch(path, { "ownerid@odata.bind": `systemusers(${id})` })).status).toBe(204);
    expect(await read(path)).toMatchObject({ _ownerid_value: id, _owninguser_value: id, _owningteam_value: null });
  });

  it("085, 086 nothing to change is no error; POST to a record is", async () => {
    const path = await newAccount();
    expect((await ada().patch(path, {})).status).toBe(204);
    expect([404, 405]).toContain((await ada().post(path, { name: "x" })).status);
  });
});

describe("upsert", () => {
  it("087, 088 makes what is not there under the id given", async () => {
    const path = `accounts(${randomUUID()})`;
    expect((await ada().patch(path, { name: "Made" })).status).toBe(204);
    expect((await ada().patch(path, { name: "Changed" })).status).toBe(204);
    const whole = { headers: { prefer: "return=representation" } };
    const other = `accounts(${randomUUID()})`;
    expect((await ada().patch(other, { name: "Made" }, whole)).status).toBe(201);
    expect((await ada().patch(other, { name: "Changed" }, whole)).status).toBe(200);
  });

  it("089 with If-None-Match only makes", async () => {
    const none = { headers: { "if-none-match": "*" } };
    const path = `accounts(${randomUUID()})`;
    expect((await ada().patch(path, { name: "Made" }, none)).status).toBe(204);
    const { status, body } = await ada().patch(path, { name: "Changed" }, none);
    expect([status, body.error.message]).toEqual([
      412,
      expect.stringContaining("A record with matching key values already exists."),
    ]);
  });

  it("094 a column that is no key is refused in the address", async () => {
    const { status, body } = await ada().get("accounts(name='x')");
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining("The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.account'"),
    ]);
  });
});

describe("conditions", () => {
  const columns = "$select=name,revenue,telephone1,description";
  const begin = async () => {
    const { body } = await ada().post(
      `accounts?${columns}`,
      { name: "Contoso Ltd", telephone1: "555-0000", revenue: 5000000, description: "Parent company" },
      { headers: { prefer: "return=representation" } },
    );
    return { path: `accounts(${body.accountid})`, etag: String(body["@odata.etag"]) };
  };

  it("099–104 read, change and delete only the version that is known", async () => {
    const { path, etag } = await begin();
    const same = await ada().get(`${path}?${columns}`, { headers: { "if-none-match": etag } });
    expect([same.status, same.text]).toEqual([304, ""]);
    expect((await ada().put(`${path}/telephone1`, { value: "555-0001" })).status).toBe(204);
    const changed = await ada().get(`${path}?${columns}`, { headers: { "if-none-match": etag } });
    expect(changed.status).toBe(200);
    const stale = { headers: { "if-match": etag } };
    const deleted = await ada().delete(path, stale);
    expect([deleted.status, deleted.body.error]).toMatchObject([
      412,
      {
        code: "0x80060882",
        message: "The version of the existing record doesn't match the RowVersion property provided.",
      },
    ]);
    expect((await ada().patch(path, { telephone1: "555-0002", revenue: 6 }, stale)).status).toBe(412);
    expect(await read(path)).toMatchObject({ telephone1: "555-0001", revenue: 5000000 });
    const fresh = { headers: { "if-match": changed.body["@odata.etag"] } };
    expect((await ada().patch(path, { telephone1: "555-0003" }, fresh)).status).toBe(204);
  });

  it("105 what shows more than the row is always read", async () => {
    const { path, etag } = await begin();
    const known = { "if-none-match": etag };
    expect((await ada().get(`${path}?$expand=primarycontactid`, { headers: known })).status).toBe(200);
    const annotated = { ...known, prefer: 'odata.include-annotations="*"' };
    expect((await ada().get(path, { headers: annotated })).status).toBe(200);
  });

  it("106, 107 what is not there is neither deleted nor made", async () => {
    expect((await ada().delete(await newAccount(), always)).status).toBe(204);
    expect((await ada().delete(missing, always)).status).toBe(404);
    const { status } = await ada().patch(missing, { name: "x" }, { headers: { "if-match": 'W/"123"' } });
    expect([404, 412]).toContain(status);
    expect((await ada().get(missing)).status).toBe(404);
  });

  it("108 a table without versions takes no condition", async () => {
    const free = [...world.context.model.tables.values()].filter(
      ({ columns: all, readOnly }) => !all.has("versionnumber") && !readOnly,
    );
    for (const table of free) {
      const path = `${table.entitySet}(${randomUUID()})`;
      const { status } = await ada().patch(path, {}, { headers: { "if-match": 'W/"1"' } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  it("109 the tag is the version, and versions grow", async () => {
    const path = await newAccount();
    const versions: number[] = [];
    for (const name of ["a", "b", "c"]) {
      await ada().patch(path, { name });
      const row = await read(path);
      expect(row["@odata.etag"]).toBe(`W/"${String(row["versionnumber"])}"`);
      versions.push(Number(row["versionnumber"]));
    }
    expect(versions).toEqual([...versions].sort((left, right) => left - right));
  });
});

describe("delete", () => {
  it("110 deletes once", async () => {
    const path = await newAccount();
    expect([(await ada().delete(path)).status, (await ada().delete(path)).status]).toEqual([204, 404]);
  });

  it("111 is refused while something needs the record", async () => {
    const { pricelevelid } = await world.given.product(10);
    await newAccount({ "defaultpricelevelid@odata.bind": `pricelevels(${pricelevelid})` });
    const { status, body } = await ada().delete(`pricelevels(${pricelevelid})`);
    expect([status, body.error.code]).toEqual([405, expect.any(String)]);
    expect((await ada().get(`pricelevels(${pricelevelid})`)).status).toBe(200);
  });

  it("112 takes along what belongs to the record, and unlinks the rest", async () => {
    const contact = await newContact();
    const account = await newAccount({
      "primarycontactid@odata.bind": contact,
      Account_Tasks: [{ subject: "With it" }],
    });
    const tasks = (await ada().get(`${account}/Account_Tasks`)).body.value;
    await ada().delete(contact);
    expect((await read(account))["_primarycontactid_value"]).toBeNull();
    await ada().delete(account);
    expect((await ada().get(`tasks(${tasks[0].activityid})`)).status).toBe(404);
  });

  it("113 there is no DeleteMultiple for a table of rows", async () => {
    const { status } = await ada().post("accounts/Microsoft.Dynamics.CRM.DeleteMultiple", { Targets: [] });
    expect([400, 404, 405]).toContain(status);
  });
});

describe("association", () => {
  const root = () => `${world.url}/api/data/v9.2/`;

  it("114–118 links and unlinks in a collection, by every form of address", async () => {
    const [account, contact] = [await newAccount(), await newContact()];
    const set = `${account}/contact_customer_accounts`;
    const ends = [
      `${account}/contact_customer_accounts(${bare(contact)})/$ref`,
      `${set}/$ref?$id=${root()}${contact}`,
      `${set}/$ref?$id=${root()}${contact}`,
    ];
    const addresses = [`${root()}${contact}`, contact, `${root()}/${contact}`];
    for (const [index, address] of addresses.entries()) {
      expect((await ada().post(`${set}/$ref`, { "@odata.id": address })).status).toBe(204);
      expect((await ada().get(`${set}/$count`)).text).toBe("1");
      expect((await ada().delete(ends[index] ?? "")).status).toBe(204);
      expect((await ada().get(`${set}/$count`)).text).toBe("0");
    }
  });

  it("119, 120 sets and clears a lookup by $ref", async () => {
    const account = await newAccount();
    const deal = `opportunities(${(await world.given.opportunity())["opportunityid"]})`;
    expect((await ada().put(`${deal}/customerid_account/$ref`, { "@odata.id": account })).status).toBe(204);
    expect((await read(deal))["_customerid_value"]).toBe(bare(account));
    expect((await ada().put(`${deal}/parentaccountid/$ref`, { "@odata.id": account })).status).toBe(204);
    expect((await ada().delete(`${deal}/parentaccountid/$ref`)).status).toBe(204);
    expect((await read(deal))["_parentaccountid_value"]).toBeNull();
  });

  it("121 a collection takes no PUT", async () => {
    const { status } = await ada().put(`${await newContact()}/account_primary_contact/$ref`, {
      "@odata.id": await newAccount(),
    });
    expect([400, 404, 405]).toContain(status);
  });

  it("122, 123 many to many: a pair is linked once, however often it is asked", async () => {
    const { value } = (await read("roles?$filter=name eq 'Read Only'")) as { value: { roleid: string }[] };
    const role = String(value[0]?.roleid);
    const set = `systemusers(${world.as("paul").id})/systemuserroles_association`;
    for (const _ of [1, 2])
      expect((await ada().post(`${set}/$ref`, { "@odata.id": `${root()}roles(${role})` })).status).toBe(204);
    expect((await ada().get(`${set}?$select=name&$filter=roleid eq ${role}`)).body.value).toHaveLength(1);
    expect((await ada().delete(`${set}(${role})/$ref`)).status).toBe(204);
  });

  it("124 links of a new record are bound as a list", async () => {
    const { leadid } = await world.given.lead();
    const account = await newAccount({ "accountleads_association@odata.bind": [`/leads(${leadid})`] });
    expect((await ada().get(`${account}/accountleads_association`)).body.value).toMatchObject([{ leadid }]);
  });

  it("125 nothing is linked to what is not there", async () => {
    const { status } = await ada().post(`${await newAccount()}/contact_customer_accounts/$ref`, {
      "@odata.id": `${root()}contacts(00000000-0000-0000-0000-000000000001)`,
    });
    expect([400, 404]).toContain(status);
  });
});
