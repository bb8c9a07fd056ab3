import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();

async function contactsOf(accountid: unknown): Promise<string[]> {
  const { body } = await world.as("ada").get(`accounts(${accountid})/contact_customer_accounts?$select=contactid`);
  return body.value.map((row: { contactid: string }) => row.contactid);
}

describe("POST to …/$ref of a collection", () => {
  const forms = [
    ["an absolute URL", (id: string) => `${world.url}/api/data/v9.2/contacts(${id})`],
    ["an absolute URL with a doubled slash", (id: string) => `${world.url}/api/data/v9.2//contacts(${id})`],
    ["a relative address", (id: string) => `contacts(${id})`],
    ["an address from the root", (id: string) => `/api/data/v9.2/contacts(${id})`],
  ] as const;

  it.each(forms)("links the record that @odata.id names by %s", async (_form, address) => {
    const { accountid } = await world.given.account();
    const { contactid } = await world.given.contact();

    const { status, text } = await world
      .as("ada")
      .post(`accounts(${accountid})/contact_customer_accounts/$ref`, { "@odata.id": address(contactid ?? "") });

    expect([status, text]).toEqual([204, ""]);
    expect(await contactsOf(accountid)).toEqual([contactid]);
  });

  it("answers 404 for a record that is not there, and links nothing", async () => {
    const { accountid } = await world.given.account();

    const { status } = await world
      .as("ada")
      .post(`accounts(${accountid})/contact_customer_accounts/$ref`, { "@odata.id": `contacts(${randomUUID()})` });

    expect(status).toBe(404);
    expect(await contactsOf(accountid)).toEqual([]);
  });

  it("refuses a record of another table", async () => {
    const { accountid } = await world.given.account();
    const { leadid } = await world.given.lead();

    const { status } = await world
      .as("ada")
      .post(`accounts(${accountid})/contact_customer_accounts/$ref`, { "@odata.id": `leads(${leadid})` });

    expect(status).toBe(400);
  });

  it.each([{}, { "@odata.id": 5 }, { "@odata.id": "" }, { "@odata.id": "contacts" }, { "@odata.id": "x(" }])(
    "refuses the body %j",
    async (body) => {
      const { accountid } = await world.given.account();

      const { status } = await world.as("ada").post(`accounts(${accountid})/contact_customer_accounts/$ref`, body);

      expect(status).toBe(400);
    },
  );
});

describe("DELETE of …/$ref of a collection", () => {
  it("unlinks the record whose key stands in the path; both records stay", async () => {
    const { accountid } = await world.given.account({ contact_customer_accounts: [{ lastname: "Roux" }] });
    const [contactid] = await contactsOf(accountid);

    const { status } = await world
      .as("ada")
      .delete(`accounts(${accountid})/contact_customer_accounts(${contactid})/$ref`);

    expect(status).toBe(204);
    expect(await contactsOf(accountid)).toEqual([]);
    expect((await world.as("ada").get(`contacts(${contactid})`)).status).toBe(200);
  });

  it("unlinks the record that $id names", async () => {
    const { accountid } = await world.given.account({ contact_customer_accounts: [{ lastname: "Roux" }] });
    const [contactid] = await contactsOf(accountid);
    const address = encodeURIComponent(`${world.url}/api/data/v9.2/contacts(${contactid})`);

    const { status } = await world
      .as("ada")
      .delete(`accounts(${accountid})/contact_customer_accounts/$ref?$id=${address}`);

    expect(status).toBe(204);
    expect(await contactsOf(accountid)).toEqual([]);
  });

  it("leaves a record alone that hangs on another one", async () => {
    const first = await world.given.account({ contact_customer_accounts: [{ lastname: "Roux" }] });
    const { accountid } = await world.given.account();
    const [contactid] = await contactsOf(first["accountid"]);

    await world.as("ada").delete(`accounts(${accountid})/contact_customer_accounts(${contactid})/$ref`);

    expect(await contactsOf(first["accountid"])).toEqual([contactid]);
  });

  it("does not unlink everything at once", async () => {
    const { accountid } = await world.given.account({ contact_customer_accounts: [{ lastname: "Roux" }] });

    const { status } = await world.as("ada").delete(`accounts(${accountid})/contact_customer_accounts/$ref`);

    expect(status).toBe(405);
    expect(await contactsOf(accountid)).toHaveLength(1);
  });
});

describe("…/$ref of a lookup", () => {
  it("is set by PUT and emptied by DELETE", async () => {
    const { accountid } = await world.given.account();
    const parent = await world.given.account();
    const path = `accounts(${accountid})/parentaccountid/$ref`;

    const put = await world.as("ada").put(path, { "@odata.id": `accounts(${parent["accountid"]})` });
    const set = (await world.as("ada").read(`accounts(${accountid})`))["_parentaccountid_value"];
    const removed = await world.as("ada").delete(path);

    expect([put.status, set, removed.status]).toEqual([204, parent["accountid"], 204]);
    expect((await world.as("ada").read(`accounts(${accountid})`))["_parentaccountid_value"]).toBeNull();
    expect((await world.as("ada").get(path)).status).toBe(204);
  });

  it("takes a customer by the navigation property of its kind", async () => {
    const { opportunityid } = await world.given.opportunity();
    const { accountid } = await world.given.account();
    const { contactid } = await world.given.contact();
    const ref = (name: string) => `opportunities(${opportunityid})/${name}/$ref`;

    const account = await world.as("ada").put(ref("customerid_account"), { "@odata.id": `accounts(${accountid})` });
    const wrong = await world.as("ada").put(ref("customerid_account"), { "@odata.id": `contacts(${contactid})` });
    const contact = await world.as("ada").put(ref("customerid_contact"), { "@odata.id": `contacts(${contactid})` });

    expect([account.status, wrong.status, contact.status]).toEqual([204, 400, 204]);
    const after = await world.as("ada").read(`opportunities(${opportunityid})`);
    expect([after["_customerid_value"], after["_contactid_value"], after["_accountid_value"]]).toEqual([
      contactid,
      contactid,
      null,
    ]);
  });

  it("moves from one customer to another of the same kind, and what follows the customer with it", async () => {
    const first = await world.given.account();
    const second = await world.given.account();
    const { contactid } = await world.given.contact({
      "parentcustomerid_account@odata.bind": `accounts(${first["accountid"]})`,
    });

    const { status } = await world
      .as("ada")
      .put(`contacts(${contactid})/parentcustomerid_account/$ref`, { "@odata.id": `accounts(${second["accountid"]})` });

    expect(status).toBe(204);
    const after = await world.as("ada").read(`contacts(${contactid})`);
    expect([after["_parentcustomerid_value"], after["_accountid_value"]]).toEqual([
      second["accountid"],
      second["accountid"],
    ]);
  });

  it("is not emptied by the navigation property of another kind", async () => {
    const { accountid } = await world.given.account();
    const { contactid } = await world.given.contact({
      "parentcustomerid_account@odata.bind": `accounts(${accountid})`,
    });

    await world.as("ada").delete(`contacts(${contactid})/parentcustomerid_contact/$ref`);

    expect((await world.as("ada").read(`contacts(${contactid})`))["_parentcustomerid_value"]).toBe(accountid);
  });

  it("takes POST no more than a collection takes PUT", async () => {
    const { accountid } = await world.given.account();
    const { contactid } = await world.given.contact();

    const lookup = await world
      .as("ada")
      .post(`accounts(${accountid})/primarycontactid/$ref`, { "@odata.id": `contacts(${contactid})` });
    const collection = await world
      .as("ada")
      .put(`contacts(${contactid})/account_primary_contact/$ref`, { "@odata.id": `accounts(${accountid})` });

    expect([lookup.status, collection.status]).toEqual([405, 405]);
  });
});

describe("a relationship of many to many", () => {
  const roles = (userid: string) => `systemusers(${userid})/systemuserroles_association`;

  it("links, filters and unlinks", async () => {
    const userid = world.as("paul").id;
    const { body } = await world.as("ada").get("roles?$select=roleid&$filter=name eq 'Read Only'");
    const [{ roleid }] = body.value;

    const linked = await world.as("ada").post(`${roles(userid)}/$ref`, { "@odata.id": `roles(${roleid})` });
    const listed = await world.as("ada").get(`${roles(userid)}?$select=name&$filter=roleid eq ${roleid}`);
    const removed = await world.as("ada").delete(`${roles(userid)}(${roleid})/$ref`);
    const empty = await world.as("ada").get(`${roles(userid)}?$select=name&$filter=roleid eq ${roleid}`);

    expect([linked.status, removed.status]).toEqual([204, 204]);
    expect(listed.body.value).toMatchObject([{ roleid, name: "Read Only" }]);
    expect(empty.body.value).toEqual([]);
  });

  it("holds a pair once, however often it is linked", async () => {
    const { accountid } = await world.given.account();
    const { leadid } = await world.given.lead();
    const link = () =>
      world.as("ada").post(`accounts(${accountid})/accountleads_association/$ref`, { "@odata.id": `leads(${leadid})` });

    const answers = [await link(), await link()];

    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const { text } = await world.as("ada").get(`accounts(${accountid})/accountleads_association/$count`);
    expect(text).toBe("1");
  });

  it("is the same from either side", async () => {
    const { accountid } = await world.given.account();
    const { leadid } = await world.given.lead();

    await world
      .as("ada")
      .post(`leads(${leadid})/accountleads_association/$ref`, { "@odata.id": `accounts(${accountid})` });

    const { body } = await world.as("ada").get(`accounts(${accountid})/accountleads_association?$select=leadid`);
    expect(body.value).toMatchObject([{ leadid }]);
  });

  it("is refused to whoever may not attach the record", async () => {
    const { accountid } = await world.given.account();
    const { leadid } = await world.given.lead();

    const { status } = await world
      .as("remi")
      .post(`accounts(${accountid})/accountleads_association/$ref`, { "@odata.id": `leads(${leadid})` });

    expect(status).toBe(403);
  });
});
