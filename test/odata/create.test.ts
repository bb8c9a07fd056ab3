import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const representation = { headers: { prefer: "return=representation" } };

describe("POST to a set", () => {
  it("answers 204 without a body and tells the address of the record in OData-EntityId", async () => {
    const { status, text, headers } = await world.as("ada").post("accounts", {
      name: "Norfield",
      creditonhold: false,
      description: "Windows and doors",
      revenue: 5000000,
      accountcategorycode: 1,
    });

    expect({ status, text, version: headers.get("odata-version") }).toEqual({ status: 204, text: "", version: "4.0" });
    expect(headers.get("odata-entityid")).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/api\/data\/v9\.2\/accounts\([0-9a-f-]{36}\)$/,
    );
    const { body } = await world.as("ada").get(headers.get("odata-entityid") ?? "");
    expect(body).toMatchObject({ name: "Norfield", creditonhold: false, revenue: 5000000, accountcategorycode: 1 });
  });

  it("answers 201 with the record when the client prefers a representation", async () => {
    const { status, headers, body } = await world.as("ada").post("accounts", { name: "Norfield" }, representation);

    expect(status).toBe(201);
    expect(headers.get("preference-applied")).toBe("return=representation");
    expect(body["@odata.context"]).toMatch(/\$metadata#accounts\/\$entity$/);
    expect(body["@odata.etag"]).toMatch(/^W\/"\d+"$/);
    expect(body.accountid).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("gives the selected columns alone, with the key and the currency of an amount", async () => {
    const { body } = await world
      .as("ada")
      .post(
        "accounts?$select=name,creditonhold,revenue,createdon",
        { name: "Norfield", revenue: 80000 },
        representation,
      );

    expect(body["@odata.context"]).toMatch(/#accounts\(name,creditonhold,revenue,createdon\)\/\$entity$/);
    expect(Object.keys(body).sort()).toEqual([
      "@odata.context",
      "@odata.etag",
      "_transactioncurrencyid_value",
      "accountid",
      "createdon",
      "creditonhold",
      "name",
      "revenue",
    ]);
  });

  it("annotates the record it gives back when the client wants annotations", async () => {
    const prefer = 'return=representation,odata.include-annotations="*"';

    const { status, body } = await world
      .as("ada")
      .post("accounts", { name: "Norfield", revenue: 80000 }, { headers: { prefer } });

    expect(status).toBe(201);
    expect(body["revenue@OData.Community.Display.V1.FormattedValue"]).toBe("€80,000.00");
    expect(body["statuscode@OData.Community.Display.V1.FormattedValue"]).toBe("Active");
  });

  it("keeps a key the client chose, and refuses it the second time with 412", async () => {
    const accountid = randomUUID();
    const first = await world.as("ada").post("accounts", { accountid, name: "Norfield" });

    const second = await world.as("ada").post("accounts", { accountid, name: "Another" });

    expect(first.headers.get("odata-entityid")).toContain(`accounts(${accountid})`);
    expect([second.status, second.body.error.code]).toEqual([412, "0x80040237"]);
    expect((await world.as("ada").read(`accounts(${accountid})`))["name"]).toBe("Norfield");
  });

  it("puts a person's name together", async () => {
    const contact = await world.given.contact({ firstname: "Rémi", lastname: "Aubert" });

    expect(contact["fullname"]).toBe("Rémi Aubert");
  });

  it("refuses a property the type does not have, naming it", async () => {
    const { status, body } = await world.as("ada").post("accounts", { name: "Norfield", nosuch: 1 });

    expect([status, body.error.code]).toEqual([400, "0x80048d19"]);
    expect(body.error.message).toMatch(
      /^Error identified in Payload provided by the user for Entity :'accounts'.*nosuch/,
    );
    expect(body.error.target).toBe("nosuch");
  });

  it("passes over what the server fills in itself, so that a record that was read can be sent back", async () => {
    const account = await world.given.account({
      createdon: "2001-01-01T00:00:00Z",
      versionnumber: 1,
      _createdby_value: world.as("anna").id,
    });

    expect(account["createdon"]).not.toBe("2001-01-01T00:00:00Z");
    expect(account["versionnumber"]).not.toBe(1);
    expect(account["_createdby_value"]).toBe(world.as("ada").id);
  });

  it("takes the moment a record was really made from overriddencreatedon", async () => {
    const account = await world.given.account({ overriddencreatedon: "2019-05-04T10:00:00Z" });

    expect(account["createdon"]).toBe("2019-05-04T10:00:00Z");
  });
});

describe("@odata.bind", () => {
  const forms = [
    ["contacts(<id>)", (id: string) => `contacts(${id})`],
    ["/contacts(<id>)", (id: string) => `/contacts(${id})`],
    ["an absolute URL", (id: string) => `${world.url}/api/data/v9.2/contacts(${id})`],
    ["an absolute URL with a doubled slash", (id: string) => `${world.url}/api/data/v9.2//contacts(${id})`],
    ["the key by name", (id: string) => `contacts(contactid=${id})`],
    ["a guid in upper case", (id: string) => `contacts(${id.toUpperCase()})`],
  ] as const;

  it.each(forms)("points a lookup to a record by %s", async (_form, address) => {
    const { contactid } = await world.given.contact();

    const account = await world.given.account({ "primarycontactid@odata.bind": address(contactid ?? "") });

    expect(account["_primarycontactid_value"]).toBe(contactid);
  });

  it("points a lookup to a record by its alternate key", async () => {
    const { productid } = await world.given.product(10, { productnumber: "W-O'Neil" });
    const parent = await world.given.opportunity();

    const line = await world.as("ada").create("opportunityproducts", {
      "opportunityid@odata.bind": `opportunities(${parent["opportunityid"]})`,
      "productid@odata.bind": "products(productnumber='W-O''Neil')",
      priceperunit: 10,
      ispriceoverridden: true,
      quantity: 1,
    });

    expect(line["_productid_value"]).toBe(productid);
  });

  it("points a customer column to an account or to a contact, by the navigation property of each", async () => {
    const { accountid } = await world.given.account();
    const { contactid } = await world.given.contact();

    const ofAccount = await world.given.contact({ "parentcustomerid_account@odata.bind": `accounts(${accountid})` });
    const ofContact = await world.given.contact({ "parentcustomerid_contact@odata.bind": `contacts(${contactid})` });

    expect([ofAccount["_parentcustomerid_value"], ofAccount["_accountid_value"]]).toEqual([accountid, accountid]);
    expect([ofContact["_parentcustomerid_value"], ofContact["_accountid_value"]]).toEqual([contactid, null]);
  });

  it("refuses a customer of the wrong table for the navigation property", async () => {
    const { contactid } = await world.given.contact();

    const { status, body } = await world
      .as("ada")
      .post("contacts", { lastname: "Martin", "parentcustomerid_account@odata.bind": `contacts(${contactid})` });

    expect([status, body.error.target]).toEqual([400, "parentcustomerid_account"]);
  });

  it("answers 404 when the record it names is not there, and makes nothing", async () => {
    const name = `Norfield ${randomUUID()}`;

    const { status, body } = await world
      .as("ada")
      .post("accounts", { name, "primarycontactid@odata.bind": `contacts(${randomUUID()})` });

    expect([status, body.error.code]).toEqual([404, "0x80040217"]);
    expect((await world.as("ada").get(`accounts?$filter=name eq '${name}'`)).body.value).toEqual([]);
  });

  it.each(["nosuch", "PrimaryContactId"])("refuses the unknown navigation property %s", async (name) => {
    const { status, body } = await world
      .as("ada")
      .post("accounts", { name: "Norfield", [`${name}@odata.bind`]: `contacts(${randomUUID()})` });

    expect(status).toBe(400);
    expect(body.error.message).toContain(`An undeclared property '${name}' which only has property annotations`);
  });

  it("links the records of a list through a collection", async () => {
    const leads = [await world.given.lead(), await world.given.lead()].map(({ leadid }) => leadid);

    const { accountid } = await world.given.account({
      "accountleads_association@odata.bind": leads.map((id) => `/leads(${id})`),
    });

    const { body } = await world.as("ada").get(`accounts(${accountid})/accountleads_association?$select=leadid`);
    expect(body.value.map((lead: { leadid: string }) => lead.leadid).sort()).toEqual([...leads].sort());
  });
});

describe("deep insert", () => {
  it("makes a record with the one it points to, the ones that point to it, and theirs", async () => {
    const account = await world.given.account({
      name: "Fourth Floor",
      primarycontactid: { firstname: "Suzanne", lastname: "Roux" },
      opportunity_customer_accounts: [
        { name: "New windows", Opportunity_Tasks: [{ subject: "Measure" }, { subject: "Call back" }] },
      ],
    });

    const { body } = await world
      .as("ada")
      .get(
        `accounts(${account["accountid"]})?$expand=primarycontactid($select=fullname),opportunity_customer_accounts($select=name;$expand=Opportunity_Tasks($select=subject))`,
      );
    expect(body.primarycontactid.fullname).toBe("Suzanne Roux");
    const [opportunity] = body.opportunity_customer_accounts;
    expect(opportunity.name).toBe("New windows");
    expect(opportunity.Opportunity_Tasks.map((task: { subject: string }) => task.subject).sort()).toEqual([
      "Call back",
      "Measure",
    ]);
  });

  it("makes nothing at all when one of the records is refused", async () => {
    const name = `Half done ${randomUUID()}`;

    const { status } = await world.as("ada").post("accounts", {
      name,
      primarycontactid: { lastname: name },
      Account_Tasks: [{ subject: "Measure" }, { subject: "Call back", nosuch: 1 }],
    });

    expect(status).toBe(400);
    expect((await world.as("ada").get(`accounts?$filter=name eq '${name}'`)).body.value).toEqual([]);
    expect((await world.as("ada").get(`contacts?$filter=lastname eq '${name}'`)).body.value).toEqual([]);
  });

  it("makes nothing at all when a right is missing halfway", async () => {
    const name = `Half allowed ${randomUUID()}`;

    const { status } = await world.as("anna").post("accounts", {
      name,
      Account_Tasks: [{ subject: name, "ownerid_task@odata.bind": `systemusers(${world.as("marc").id})` }],
    });

    expect(status).toBe(403);
    expect((await world.as("ada").get(`accounts?$filter=name eq '${name}'`)).body.value).toEqual([]);
  });

  it("makes the kind of customer that @odata.type names", async () => {
    const contact = await world.given.contact({ parentcustomerid_account: { name: "Norfield" } });

    const { body } = await world
      .as("ada")
      .get(`contacts(${contact["contactid"]})?$expand=parentcustomerid_account($select=name)`);
    expect(body.parentcustomerid_account.name).toBe("Norfield");
  });
});

describe("POST to a collection of a record", () => {
  it("makes a record that points back", async () => {
    const { accountid } = await world.given.account();

    const { status, headers } = await world
      .as("ada")
      .post(`accounts(${accountid})/contact_customer_accounts`, { firstname: "Nadia", lastname: "Kessler" });

    expect(status).toBe(204);
    const contact = await world.as("ada").read(headers.get("odata-entityid") ?? "");
    expect(contact["_parentcustomerid_value"]).toBe(accountid);
  });

  it("makes and links a record through a relationship of many to many", async () => {
    const { accountid } = await world.given.account();

    const { status } = await world
      .as("ada")
      .post(`accounts(${accountid})/accountleads_association`, { subject: "Linked", lastname: "Roux" });

    expect(status).toBe(204);
    const { body } = await world.as("ada").get(`accounts(${accountid})/accountleads_association?$select=subject`);
    expect(body.value.map((lead: { subject: string }) => lead.subject)).toEqual(["Linked"]);
  });

  it("answers 404 when that record is not there", async () => {
    const { status, body } = await world
      .as("ada")
      .post(`accounts(${randomUUID()})/contact_customer_accounts`, { lastname: "Kessler" });

    expect([status, body.error.code]).toEqual([404, "0x80040217"]);
  });
});

describe("an activity", () => {
  it("hangs on a record and is listed among all activities, by its kind", async () => {
    const { accountid } = await world.given.account();
    const task = await world
      .as("ada")
      .create("tasks", { subject: "Measure", "regardingobjectid_account_task@odata.bind": `/accounts(${accountid})` });

    const { body } = await world
      .as("ada")
      .get(`accounts(${accountid})/Account_ActivityPointers?$select=subject,activitytypecode`);

    expect(body.value).toMatchObject([
      { activityid: task["activityid"], subject: "Measure", activitytypecode: "task" },
    ]);
  });

  it("takes its parties along", async () => {
    const { contactid } = await world.given.contact();
    const email = await world.as("ada").create("emails", {
      subject: "Offer",
      email_activity_parties: [
        { "partyid_contact@odata.bind": `contacts(${contactid})`, participationtypemask: 2 },
        { "partyid_systemuser@odata.bind": `systemusers(${world.as("ada").id})`, participationtypemask: 1 },
      ],
    });

    const { body } = await world
      .as("ada")
      .get(`activityparties?$filter=_activityid_value eq ${email["activityid"]}&$orderby=participationtypemask`);

    expect(body.value.map((party: Record<string, unknown>) => party["_partyid_value"])).toEqual([
      world.as("ada").id,
      contactid,
    ]);
  });

  it("cannot be made in the list of all activities", async () => {
    const { status, body } = await world.as("ada").post("activitypointers", { subject: "Measure" });

    expect([status, body.error.code]).toEqual([405, "readOnlyTable"]);
  });
});
