import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const representation = { headers: { prefer: "return=representation" } };
const onlyUpdate = { headers: { "if-match": "*" } };
const onlyCreate = { headers: { "if-none-match": "*" } };

describe("PATCH", () => {
  it("changes what is given and nothing else, and answers 204 with the address", async () => {
    const before = await world.given.account({ name: "Norfield", description: "Windows" });

    const { status, headers, text } = await world
      .as("ada")
      .patch(`accounts(${before["accountid"]})`, { name: "Northfield", creditonhold: true }, onlyUpdate);

    expect([status, text]).toEqual([204, ""]);
    expect(headers.get("odata-entityid")).toContain(`accounts(${before["accountid"]})`);
    const after = await world.as("ada").read(`accounts(${before["accountid"]})`);
    expect(after).toMatchObject({ name: "Northfield", creditonhold: true, description: "Windows" });
    expect(after["@odata.etag"]).not.toBe(before["@odata.etag"]);
  });

  it("answers 200 with the selected columns when the client prefers a representation", async () => {
    const { accountid } = await world.given.account();

    const { status, headers, body } = await world
      .as("ada")
      .patch(`accounts(${accountid})?$select=name,revenue`, { name: "Northfield", revenue: 7 }, representation);

    expect([status, headers.get("preference-applied")]).toEqual([200, "return=representation"]);
    expect(body).toMatchObject({ name: "Northfield", revenue: 7, accountid });
    expect(body).not.toHaveProperty("description");
  });

  it("leaves a record alone when nothing differs: same version, no audit row", async () => {
    const { accountid, ...before } = await world.given.account({ name: "Norfield", revenue: 5 });

    const { status } = await world.as("ada").patch(`accounts(${accountid})`, { name: "Norfield", revenue: 5.0 });

    expect(status).toBe(204);
    expect((await world.as("ada").read(`accounts(${accountid})`))["@odata.etag"]).toBe(before["@odata.etag"]);
  });

  it("accepts an empty body", async () => {
    const { accountid } = await world.given.account();

    const { status } = await world.as("ada").patch(`accounts(${accountid})`, {});

    expect(status).toBe(204);
  });

  it("sets a lookup by address and clears it by null, either way of writing it", async () => {
    const { contactid } = await world.given.contact();
    const { accountid } = await world.given.account();
    const path = `accounts(${accountid})`;
    const contactOf = async () => (await world.as("ada").read(path))["_primarycontactid_value"];
    const set = () => world.as("ada").patch(path, { "primarycontactid@odata.bind": `contacts(${contactid})` });

    await set();
    expect(await contactOf()).toBe(contactid);
    await world.as("ada").patch(path, { "primarycontactid@odata.bind": null });
    expect(await contactOf()).toBeNull();
    await set();
    await world.as("ada").patch(path, { primarycontactid: null });
    expect(await contactOf()).toBeNull();
  });

  it("keeps one customer: setting the contact side empties the account side", async () => {
    const { accountid } = await world.given.account();
    const other = await world.given.contact();
    const { contactid } = await world.given.contact({
      "parentcustomerid_account@odata.bind": `accounts(${accountid})`,
    });

    await world
      .as("ada")
      .patch(`contacts(${contactid})`, { "parentcustomerid_contact@odata.bind": `contacts(${other["contactid"]})` });

    const { body } = await world
      .as("ada")
      .get(`contacts(${contactid})?$expand=parentcustomerid_account,parentcustomerid_contact($select=contactid)`);
    expect(body["_parentcustomerid_value"]).toBe(other["contactid"]);
    expect(body["_accountid_value"]).toBeNull();
    expect(body.parentcustomerid_account).toBeNull();
    expect(body.parentcustomerid_contact.contactid).toBe(other["contactid"]);
  });

  it("never changes a lookup by its read-only property", async () => {
    const { contactid } = await world.given.contact();
    const { accountid } = await world.given.account();

    await world.as("ada").patch(`accounts(${accountid})`, { _primarycontactid_value: contactid });

    expect((await world.as("ada").read(`accounts(${accountid})`))["_primarycontactid_value"]).toBeNull();
  });

  it("refuses to change records nested in the body", async () => {
    const account = await world.given.account({ name: "Norfield", primarycontactid: { lastname: "Roux" } });

    const { status } = await world
      .as("ada")
      .patch(`accounts(${account["accountid"]})`, { name: "Other", primarycontactid: { lastname: "Aubert" } });

    expect(status).toBe(400);
    expect((await world.as("ada").read(`accounts(${account["accountid"]})`))["name"]).toBe("Norfield");
  });

  it("changes state and reason together, or the state alone with its usual reason", async () => {
    const { accountid } = await world.given.account();

    const both = await world
      .as("ada")
      .patch(`accounts(${accountid})?$select=statecode,statuscode`, { statecode: 1, statuscode: 2 }, representation);
    const alone = await world
      .as("ada")
      .patch(`accounts(${accountid})?$select=statecode,statuscode`, { statecode: 0 }, representation);

    expect(both.body).toMatchObject({ statecode: 1, statuscode: 2 });
    expect(alone.body).toMatchObject({ statecode: 0, statuscode: 1 });
  });

  it("refuses a reason that does not belong to the state", async () => {
    const { accountid } = await world.given.account();

    const { status, body } = await world.as("ada").patch(`accounts(${accountid})`, { statecode: 0, statuscode: 2 });

    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
  });

  it("hands a record over: the owning user and business unit follow the owner", async () => {
    const { accountid } = await world.given.account();

    await world
      .as("ada")
      .patch(`accounts(${accountid})`, { "ownerid@odata.bind": `systemusers(${world.as("marc").id})` });

    const after = await world.as("ada").read(`accounts(${accountid})`);
    expect([after["_ownerid_value"], after["_owninguser_value"], after["_owningteam_value"]]).toEqual([
      world.as("marc").id,
      world.as("marc").id,
      null,
    ]);
  });

  it("hands a record to a team", async () => {
    const team = await world.as("ada").create("teams", {
      name: "East",
      teamtype: 0,
      "administratorid@odata.bind": `systemusers(${world.as("ada").id})`,
      "businessunitid@odata.bind": `businessunits(${(await world.as("ada").read("WhoAmI"))["BusinessUnitId"]})`,
    });
    const { accountid } = await world.given.account();

    await world.as("ada").patch(`accounts(${accountid})`, { "ownerid@odata.bind": `teams(${team["teamid"]})` });

    const after = await world.as("ada").read(`accounts(${accountid})`);
    expect([after["_ownerid_value"], after["_owningteam_value"], after["_owninguser_value"]]).toEqual([
      team["teamid"],
      team["teamid"],
      null,
    ]);
  });

  it("refuses to take away what a record cannot be without", async () => {
    const { opportunityid } = await world.given.opportunity();
    const { productid, uomid } = await world.given.product(10);
    const line = await world.as("ada").create("opportunityproducts", {
      "opportunityid@odata.bind": `opportunities(${opportunityid})`,
      "productid@odata.bind": `products(${productid})`,
      "uomid@odata.bind": `uoms(${uomid})`,
      quantity: 1,
      priceperunit: 5,
      ispriceoverridden: true,
    });
    const path = `opportunityproducts(${line["opportunityproductid"]})`;

    const { status, body } = await world.as("ada").patch(path, { opportunityid: null });

    expect([status, body.error.code]).toEqual([400, "0x80040203"]);
    expect((await world.as("ada").read(path))["_opportunityid_value"]).toBe(opportunityid);
  });

  it("ignores the key in the body", async () => {
    const { accountid } = await world.given.account();

    const { status } = await world.as("ada").patch(`accounts(${accountid})`, { accountid: randomUUID(), name: "Kept" });

    expect(status).toBe(204);
    expect((await world.as("ada").read(`accounts(${accountid})`))["name"]).toBe("Kept");
  });
});

describe("upsert", () => {
  it("makes the record of a new id, then changes it", async () => {
    const id = randomUUID();

    const first = await world.as("ada").patch(`accounts(${id})`, { name: "Norfield" });
    const second = await world.as("ada").patch(`accounts(${id})`, { name: "Northfield" });

    expect([first.status, second.status]).toEqual([204, 204]);
    expect(first.headers.get("odata-entityid")).toContain(`accounts(${id})`);
    expect((await world.as("ada").read(`accounts(${id})`))["name"]).toBe("Northfield");
  });

  it("answers 201 when it made the record and 200 when it changed it", async () => {
    const id = randomUUID();

    const first = await world.as("ada").patch(`accounts(${id})`, { name: "Norfield" }, representation);
    const second = await world.as("ada").patch(`accounts(${id})`, { name: "Northfield" }, representation);

    expect([first.status, second.status]).toEqual([201, 200]);
  });

  it("only changes, with If-Match: *", async () => {
    const id = randomUUID();

    const { status, body } = await world.as("ada").patch(`accounts(${id})`, { name: "Norfield" }, onlyUpdate);

    expect([status, body.error.code]).toEqual([404, "0x80040217"]);
    expect((await world.as("ada").get(`accounts(${id})`)).status).toBe(404);
  });

  it("only makes, with If-None-Match: *", async () => {
    const id = randomUUID();

    const first = await world.as("ada").patch(`accounts(${id})`, { name: "Norfield" }, onlyCreate);
    const second = await world.as("ada").patch(`accounts(${id})`, { name: "Northfield" }, onlyCreate);

    expect([first.status, second.status, second.body.error.code]).toEqual([204, 412, "0x80040237"]);
    expect(second.body.error.message).toBe("A record with matching key values already exists.");
    expect((await world.as("ada").read(`accounts(${id})`))["name"]).toBe("Norfield");
  });

  it("of one new record by many at the same moment makes it once and refuses nobody", async () => {
    const id = randomUUID();

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        world.as("ada").patch(`accounts(${id})`, { name: `Name ${index}` }, representation),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
  });

  it("takes If-None-Match: null, which clients send by default, for no condition", async () => {
    const { accountid } = await world.given.account();
    const options = { headers: { "if-none-match": "null", "odata-maxversion": "4.0", accept: "application/json" } };

    const read = await world.as("ada").get(`accounts(${accountid})`, options);
    const written = await world.as("ada").patch(`accounts(${accountid})`, { name: "Northfield" }, options);
    const put = await world.as("ada").put(`accounts(${accountid})/name`, { value: "Norfield" }, options);

    expect([read.status, written.status, put.status]).toEqual([200, 204, 204]);
  });

  it("makes and changes a record by an alternate key, and answers with the address by that key", async () => {
    const { productid } = await world.given.product(10);
    const { "@odata.etag": _etag, ...product } = await world.as("ada").read(`products(${productid})`);
    const needed = {
      name: "Door",
      "defaultuomid@odata.bind": `uoms(${product["_defaultuomid_value"]})`,
      "defaultuomscheduleid@odata.bind": `uomschedules(${product["_defaultuomscheduleid_value"]})`,
    };

    const made = await world.as("ada").patch("products(productnumber='D-1')", needed);
    const changed = await world.as("ada").patch("products(productnumber='D-1')", { name: "Oak door" });

    expect([made.status, changed.status]).toEqual([204, 204]);
    expect(made.headers.get("odata-entityid")).toBe(`${world.url}/api/data/v9.2/products(productnumber='D-1')`);
    const { body } = await world.as("ada").get("products(productnumber='D-1')?$select=name,productnumber");
    expect(body).toMatchObject({ name: "Oak door", productnumber: "D-1" });
  });

  it("does not change the key a record is addressed by, whatever the body says", async () => {
    await world.given.product(10, { productnumber: "D-2" });

    const { status } = await world
      .as("ada")
      .patch("products(productnumber='D-2')", { productnumber: "D-3", name: "Door" });

    expect(status).toBe(204);
    expect((await world.as("ada").get("products(productnumber='D-2')")).status).toBe(200);
  });

  it("refuses a second record of one alternate key", async () => {
    await world.given.product(10, { productnumber: "D-4" });

    const { status, body } = await world.as("ada").patch("products(productnumber='W-9')", {
      productnumber: "D-4",
      name: "Door",
    });
    const again = await world.as("ada").post("products", {
      ...(await needs()),
      productnumber: "d-4",
    });

    expect(status).not.toBe(412);
    expect(body).toBeDefined();
    expect([again.status, again.body.error.code]).toEqual([412, "0x80060892"]);
  });
});

async function needs() {
  const { body } = await world.as("ada").get("products?$top=1&$filter=productnumber eq 'D-4'");
  const [product] = body.value;
  return {
    name: "Door",
    "defaultuomid@odata.bind": `uoms(${product["_defaultuomid_value"]})`,
    "defaultuomscheduleid@odata.bind": `uomschedules(${product["_defaultuomscheduleid_value"]})`,
  };
}

describe("a single property", () => {
  it("is set by PUT", async () => {
    const { contactid } = await world.given.contact();

    const { status } = await world.as("ada").put(`contacts(${contactid})/telephone1`, { value: "01 02 03 04 05" });

    expect(status).toBe(204);
    expect((await world.as("ada").get(`contacts(${contactid})/telephone1`)).body.value).toBe("01 02 03 04 05");
  });

  it("is emptied by DELETE", async () => {
    const { accountid } = await world.given.account({ description: "Windows" });

    const { status } = await world.as("ada").delete(`accounts(${accountid})/description`);

    expect(status).toBe(204);
    expect((await world.as("ada").read(`accounts(${accountid})`))["description"]).toBeNull();
  });

  it("is emptied by DELETE when it is a lookup, too", async () => {
    const account = await world.given.account({ primarycontactid: { lastname: "Roux" } });

    const { status } = await world.as("ada").delete(`accounts(${account["accountid"]})/_primarycontactid_value`);

    expect(status).toBe(204);
    expect((await world.as("ada").read(`accounts(${account["accountid"]})`))["_primarycontactid_value"]).toBeNull();
  });

  it("is not emptied by a PUT that says no value", async () => {
    const { accountid } = await world.given.account({ description: "Windows" });

    const { status, body } = await world.as("ada").put(`accounts(${accountid})/description`, { vlaue: "typo" });

    expect([status, body.error.code]).toEqual([400, "0x80048d19"]);
    expect((await world.as("ada").read(`accounts(${accountid})`))["description"]).toBe("Windows");
  });

  it("refuses a value of the wrong type", async () => {
    const { accountid } = await world.given.account();

    const { status, body } = await world.as("ada").put(`accounts(${accountid})/numberofemployees`, { value: "many" });

    expect([status, body.error.target]).toEqual([400, "numberofemployees"]);
  });

  it("cannot be patched or posted to", async () => {
    const { accountid } = await world.given.account();

    const patched = await world.as("ada").patch(`accounts(${accountid})/name`, { value: "x" });
    const posted = await world.as("ada").post(`accounts(${accountid})/name`, { value: "x" });

    expect([patched.status, posted.status]).toEqual([405, 405]);
  });
});

describe("a state and its reason", () => {
  it.each([0, 1])("are refused when they do not belong together, whatever the record is in now (%i)", async (state) => {
    const { accountid } = await world.given.account();
    const account = `accounts(${accountid})`;
    await world.as("ada").patch(account, { statecode: state });

    const { status, body } = await world.as("ada").patch(account, { statecode: 1 - state, statuscode: state + 1 });

    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
    expect(await world.as("ada").read(account)).toMatchObject({ statecode: state, statuscode: state + 1 });
  });
});

describe("what stands below another record", () => {
  const below = (id: unknown) => ({ "parentaccountid@odata.bind": `accounts(${id})` });

  it("never stands below itself", async () => {
    const { accountid: top } = await world.given.account();
    const { accountid: middle } = await world.given.account(below(top));
    const { accountid: bottom } = await world.given.account(below(middle));

    for (const id of [top, middle, bottom]) {
      const { status, body } = await world.as("ada").patch(`accounts(${top})`, below(id));
      expect([status, body.error.code]).toEqual([400, "0x80040507"]);
    }
    expect((await world.as("ada").patch(`accounts(${bottom})`, below(top))).status).toBe(204);
  });

  it("is not made below itself", async () => {
    const accountid = randomUUID();

    const { body } = await world.as("ada").post("accounts", { name: "x", accountid, ...below(accountid) });

    expect(body.error.code).toMatch(/0x80040507|0x80040217/);
  });

  it("is a person below a person, too", async () => {
    const { contactid: above } = await world.given.contact();
    const bind = (id: unknown) => ({ "parentcustomerid_contact@odata.bind": `contacts(${id})` });
    const { contactid } = await world.given.contact(bind(above));

    const { status, body } = await world.as("ada").patch(`contacts(${above})`, bind(contactid));

    expect([status, body.error.code]).toEqual([400, "0x80040507"]);
  });

  it("comes to one end when two are put below one another at once", async () => {
    const { accountid: one } = await world.given.account();
    const { accountid: other } = await world.given.account();

    const answers = await Promise.all([
      world.as("ada").patch(`accounts(${one})`, below(other)),
      world.as("ada").patch(`accounts(${other})`, below(one)),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
  });
});
