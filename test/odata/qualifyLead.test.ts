import { describe, expect, it } from "vitest";
import { setupUserId } from "../../crm/setup/firstRecords.ts";
import { dealsIn, documents, type Json } from "../deals.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const deals = dealsIn(world);
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };
const nothing = { CreateAccount: false, CreateContact: false, CreateOpportunity: false, Status: 3 };

const given = async (values: object = {}) => (await world.given.lead({ ...values })) as Json;
const qualify = (id: string, more: object = {}, who = "ada") =>
  world.as(who).post(`leads(${id})/Microsoft.Dynamics.CRM.QualifyLead`, { ...everything, ...more });
const read = async (path: string) => (await world.as("ada").read(path)) as Json;
const list = async (path: string) => (await read(path)).value as Json[];

/** Qualifies and gives the ids of what the lead became, and the lead. */
async function qualified(values: object, more: object = {}, who = "ada") {
  const lead = await given(values);
  const { status, body } = await qualify(lead.leadid, more, who);
  expect([status, body.error?.message]).toEqual([200, undefined]);
  const idOf = (table: string) => body.value.find((one: Json) => `${table}id` in one)?.[`${table}id`] as string;
  return {
    leadid: lead.leadid as string,
    answer: body.value as Json[],
    accountid: idOf("account"),
    contactid: idOf("contact"),
    opportunityid: idOf("opportunity"),
  };
}

/** How many records of each kind there are: to see that nothing was written. */
async function counts() {
  const tables = ["account", "contact", "opportunity", "connection", "audit", "task"];
  const text = `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table})`).join(", ")}`;
  const [row] = await world.database.run({ text, values: [] });
  return row;
}

describe("QualifyLead", () => {
  it("answers with references to account, contact and opportunity, in this order", async () => {
    const { answer } = await qualified({ companyname: "Atelier Roux", lastname: "Roux" });

    expect(answer.map((one) => Object.keys(one))).toEqual([
      ["@odata.type", "accountid"],
      ["@odata.type", "contactid"],
      ["@odata.type", "opportunityid"],
    ]);
    expect(answer.map((one) => one["@odata.type"])).toEqual([
      "#Microsoft.Dynamics.CRM.account",
      "#Microsoft.Dynamics.CRM.contact",
      "#Microsoft.Dynamics.CRM.opportunity",
    ]);
  });

  it("closes the lead and links everything that came of it", async () => {
    const { leadid, accountid, contactid, opportunityid } = await qualified({
      subject: "Twelve windows",
      companyname: "Menuiserie Vasseur",
      firstname: "Line",
      lastname: "Vasseur",
    });

    const [lead, account, contact, opportunity] = [
      await read(`leads(${leadid})`),
      await read(`accounts(${accountid})`),
      await read(`contacts(${contactid})`),
      await read(`opportunities(${opportunityid})`),
    ];
    expect(lead).toMatchObject({
      statecode: 1,
      statuscode: 3,
      _parentaccountid_value: accountid,
      _parentcontactid_value: contactid,
      _qualifyingopportunityid_value: opportunityid,
    });
    expect(account).toMatchObject({ name: "Menuiserie Vasseur", _originatingleadid_value: leadid });
    expect(contact).toMatchObject({
      fullname: "Line Vasseur",
      _originatingleadid_value: leadid,
      _parentcustomerid_value: accountid,
      _accountid_value: accountid,
    });
    expect(opportunity).toMatchObject({
      name: "Twelve windows",
      statecode: 0,
      _originatingleadid_value: leadid,
      _customerid_value: accountid,
      _parentaccountid_value: accountid,
      _parentcontactid_value: contactid,
    });
  });

  it("hands on what is known of the company, the person and the deal", async () => {
    const address = {
      address1_line1: "8 rue Racine",
      address1_postalcode: "29200",
      address1_city: "Brest",
      address1_country: "France",
    };
    const { accountid, contactid, opportunityid } = await qualified({
      subject: "New hall",
      companyname: "Chantier Kermadec",
      firstname: "Yann",
      lastname: "Kermadec",
      jobtitle: "Owner",
      emailaddress1: "yann@kermadec.fr",
      telephone1: "02 98 00 00 01",
      mobilephone: "06 00 00 00 01",
      websiteurl: "https://kermadec.fr",
      filon_siren: "732829320",
      filon_vatnumber: "FR44732829320",
      donotbulkemail: true,
      description: "Met at the fair",
      budgetamount: 12000,
      purchasetimeframe: 1,
      decisionmaker: true,
      ...address,
    });

    expect(await read(`accounts(${accountid})`)).toMatchObject({
      ...address,
      telephone1: "02 98 00 00 01",
      websiteurl: "https://kermadec.fr",
      filon_siren: "732829320",
      filon_vatnumber: "FR44732829320",
      donotbulkemail: true,
    });
    expect(await read(`contacts(${contactid})`)).toMatchObject({
      ...address,
      firstname: "Yann",
      jobtitle: "Owner",
      emailaddress1: "yann@kermadec.fr",
      telephone1: "02 98 00 00 01",
      mobilephone: "06 00 00 00 01",
      description: "Met at the fair",
      donotbulkemail: true,
    });
    expect(await read(`opportunities(${opportunityid})`)).toMatchObject({
      description: "Met at the fair",
      budgetamount: 12000,
      estimatedvalue: 12000,
      purchasetimeframe: 1,
      decisionmaker: true,
    });
  });

  it("makes the lead read-only", async () => {
    const { leadid } = await qualified({ companyname: "Closed & Co" });

    const { status, body } = await world.as("ada").patch(`leads(${leadid})`, { subject: "Other" });

    expect([status, body.error.code]).toEqual([400, "0x80043b09"]);
  });

  it("makes the contact a stakeholder of the opportunity", async () => {
    const { contactid, opportunityid } = await qualified({ companyname: "Stakes SA", lastname: "Mercier" });

    const [connection] = await list(`connections?$filter=_record1id_value eq ${opportunityid}&$expand=record2roleid`);
    expect(connection).toMatchObject({ _record2id_value: contactid, record2roleid: { name: "Stakeholder" } });
  });

  it("moves the lead's process to the stage Develop, on the opportunity", async () => {
    const { leadid, opportunityid } = await qualified({ companyname: "Stages SA" });

    const instances = await list(
      `leadtoopportunitysalesprocesses?$filter=_leadid_value eq ${leadid}&$expand=activestageid($select=stagename)`,
    );
    expect(instances).toHaveLength(1);
    expect(instances[0]).toMatchObject({
      _opportunityid_value: opportunityid,
      activestageid: { stagename: "Develop" },
      statecode: 0,
    });
    expect(instances[0].traversedpath.split(",")).toHaveLength(2);
  });

  it("leaves an audit row of the lead that holds the whole decision", async () => {
    const { leadid, accountid, contactid, opportunityid } = await qualified({ companyname: "Audited SA" });

    const rows = await list(`audits?$filter=_objectid_value eq ${leadid} and action eq 24`);
    expect(rows).toHaveLength(1);
    const { decision, changedAttributes } = JSON.parse(rows[0].changedata);
    expect(decision).toMatchObject({
      account: { decision: "new", id: null, name: "Audited SA", candidates: [] },
      contact: { decision: "new" },
      made: {
        account: { table: "account", id: accountid },
        contact: { table: "contact", id: contactid },
        opportunities: [{ table: "opportunity", id: opportunityid }],
      },
      conflicts: [],
    });
    expect(changedAttributes).toContainEqual({ logicalName: "statecode", oldValue: 0, newValue: 1 });
  });
});

describe("what QualifyLead makes", () => {
  it("is nothing when nothing is wanted; the lead is qualified all the same", async () => {
    const { leadid, answer } = await qualified({ companyname: "Nothing SA" }, nothing);

    expect(answer).toEqual([]);
    expect(await read(`leads(${leadid})`)).toMatchObject({
      statecode: 1,
      _parentaccountid_value: null,
      _parentcontactid_value: null,
      _qualifyingopportunityid_value: null,
    });
    expect(await list("accounts?$filter=name eq 'Nothing SA'")).toEqual([]);
  });

  it.each([
    ["the account alone", { CreateAccount: true }, ["account"]],
    ["the contact alone", { CreateContact: true }, ["contact"]],
    ["account and contact", { CreateAccount: true, CreateContact: true }, ["account", "contact"]],
    ["account and opportunity", { CreateAccount: true, CreateOpportunity: true }, ["account", "opportunity"]],
    ["contact and opportunity", { CreateContact: true, CreateOpportunity: true }, ["contact", "opportunity"]],
  ])("is %s when that is wanted", async (name, flags, expected) => {
    const { answer } = await qualified({ companyname: `Part ${name}` }, { ...nothing, ...flags });

    expect(answer.map((one) => one["@odata.type"].split(".").at(-1))).toEqual(expected);
  });

  it("is no account for a lead without a company, and the contact is the opportunity's customer", async () => {
    const { answer, contactid, opportunityid } = await qualified({ lastname: "Solo" });

    expect(answer).toHaveLength(2);
    expect(await read(`opportunities(${opportunityid})`)).toMatchObject({
      _customerid_value: contactid,
      _contactid_value: contactid,
      _accountid_value: null,
      _parentaccountid_value: null,
      _parentcontactid_value: contactid,
    });
  });

  it("is refused when an opportunity is wanted and there is nobody to be its customer", async () => {
    const lead = await given({ subject: "Anonymous", lastname: null });

    const { status, body } = await qualify(lead.leadid);

    expect([status, body.error.code]).toEqual([400, "opportunityNeedsCustomer"]);
    expect((await read(`leads(${lead.leadid})`)).statecode).toBe(0);
  });

  it("uses the lead's own account and contact, and makes nothing in their place, whatever is wanted", async () => {
    const account = await world.given.account({ name: "Known before" });
    const contact = await world.given.contact({ lastname: "Known" });
    const links = {
      companyname: "Somebody else",
      "parentaccountid@odata.bind": `accounts(${account["accountid"]})`,
      "parentcontactid@odata.bind": `contacts(${contact["contactid"]})`,
    };

    const asked = await qualified(links);
    const unasked = await qualified(links, nothing);

    for (const { accountid, contactid } of [asked, unasked])
      expect([accountid, contactid]).toEqual([account["accountid"], contact["contactid"]]);
    expect(await list("accounts?$filter=name eq 'Somebody else'")).toEqual([]);
    expect(await read(`opportunities(${asked.opportunityid})`)).toMatchObject({
      _customerid_value: account["accountid"],
      _parentcontactid_value: contact["contactid"],
    });
  });

  it("is nothing where AccountId and ContactId name what to use", async () => {
    const account = await world.given.account({ name: "Chosen" });
    const contact = await world.given.contact({ lastname: "Chosen" });

    const made = await qualified(
      { companyname: "Not chosen", lastname: "Not chosen" },
      { AccountId: account["accountid"], ContactId: contact["contactid"], CreateAccount: false },
    );

    expect([made.accountid, made.contactid]).toEqual([account["accountid"], contact["contactid"]]);
    expect(await list("accounts?$filter=name eq 'Not chosen'")).toEqual([]);
    expect((await read(`contacts(${made.contactid})`))["_parentcustomerid_value"]).toBe(account["accountid"]);
  });

  it("leaves a chosen contact under the account it belongs to", async () => {
    const theirs = await world.given.account({ name: "Theirs" });
    const contact = await world.given.contact({
      lastname: "Settled",
      "parentcustomerid_account@odata.bind": `accounts(${theirs["accountid"]})`,
    });

    const { contactid } = await qualified({ companyname: "Ours" }, { ContactId: contact["contactid"] });

    expect((await read(`contacts(${contactid})`))["_parentcustomerid_value"]).toBe(theirs["accountid"]);
  });

  it.each([true, false])("joins the opportunity that OpportunityId names (CreateOpportunity %s)", async (create) => {
    const account = await world.given.account({ name: "Long known" });
    const open = await deals.document(documents.opportunity, {
      name: "Their project",
      "customerid_account@odata.bind": `accounts(${account["accountid"]})`,
    });

    const made = await qualified(
      { subject: "Second call", companyname: "Long known", budgetamount: 7000 },
      { OpportunityId: open.opportunityid, CreateOpportunity: create },
    );

    expect(made.answer).toHaveLength(3);
    expect(made.opportunityid).toBe(open.opportunityid);
    expect(await read(`opportunities(${open.opportunityid})`)).toMatchObject({
      name: "Their project",
      budgetamount: 7000,
      _originatingleadid_value: made.leadid,
      _parentcontactid_value: made.contactid,
    });
    expect((await read(`leads(${made.leadid})`))["_qualifyingopportunityid_value"]).toBe(open.opportunityid);
    expect(await list(`connections?$filter=_record1id_value eq ${open.opportunityid}`)).toHaveLength(1);
  });

  it("joins no opportunity that is closed", async () => {
    const { opportunityid } = await deals.document(documents.opportunity);
    await deals.done("LoseOpportunity", { Status: 4, OpportunityClose: deals.closing("opportunity", opportunityid) });
    const lead = await given({ companyname: "Too late" });

    const { status, body } = await qualify(lead.leadid, { OpportunityId: opportunityid });

    expect([status, body.error.code]).toEqual([400, "0x80040515"]);
    expect(await list("accounts?$filter=name eq 'Too late'")).toEqual([]);
  });

  it("is not put on an account or contact that is inactive", async () => {
    const account = await world.given.account({ name: "Asleep", statecode: 1, statuscode: 2 });
    const lead = await given({ companyname: "Awake" });

    const { status, body } = await qualify(lead.leadid, { AccountId: account["accountid"] });

    expect([status, body.error.code]).toEqual([400, "0x80040517"]);
  });

  it("is up to five opportunities, each as it is given", async () => {
    const wanted = [
      { name: "Windows", estimatedvalue: 1000.5, estimatedclosedate: "2027-01-31" },
      { name: "Doors" },
      { name: "Shutters", estimatedvalue: 3000 },
      { name: "Stairs" },
      {},
    ];

    const { answer, leadid } = await qualified(
      { subject: "Whole house", companyname: "Five deals" },
      { Opportunities: wanted },
    );

    expect(answer).toHaveLength(7);
    const made = await list(`opportunities?$filter=_originatingleadid_value eq ${leadid}`);
    const shown = made.map(({ name, estimatedvalue, estimatedclosedate }) => [
      name,
      estimatedvalue,
      estimatedclosedate,
    ]);
    expect(shown.sort()).toEqual(
      [
        ["Windows", 1000.5, "2027-01-31"],
        ["Doors", null, null],
        ["Shutters", 3000, null],
        ["Stairs", null, null],
        ["Whole house", null, null],
      ].sort(),
    );
    expect((await read(`leads(${leadid})`))["_qualifyingopportunityid_value"]).toBe(answer[2].opportunityid);
  });

  it("is not six opportunities", async () => {
    const lead = await given({ companyname: "Six deals" });

    const { status, body } = await qualify(lead.leadid, {
      Opportunities: Array.from({ length: 6 }, (_, index) => ({ name: `Deal ${index}` })),
    });

    expect([status, body.error.code]).toEqual([400, "tooManyOpportunities"]);
    expect(await list("accounts?$filter=name eq 'Six deals'")).toEqual([]);
  });

  it("has the customer, currency and campaign that are given", async () => {
    const customer = await world.given.contact({ lastname: "Buyer" });
    const currency = await world.as("ada").create("transactioncurrencies", {
      currencyname: "Swiss Franc",
      isocurrencycode: "CHF",
      currencysymbol: "CHF",
      currencyprecision: 2,
      exchangerate: 0.95,
    });
    const campaign = await world.as("ada").create("campaigns", { name: "Spring" });

    const { answer, opportunityid } = await qualified(
      { companyname: "Given" },
      {
        CreateAccount: false,
        CreateContact: false,
        OpportunityCustomerId: { "@odata.type": "Microsoft.Dynamics.CRM.contact", contactid: customer["contactid"] },
        OpportunityCurrencyId: {
          "@odata.type": "Microsoft.Dynamics.CRM.transactioncurrency",
          transactioncurrencyid: currency["transactioncurrencyid"],
        },
        SourceCampaignId: { "@odata.type": "Microsoft.Dynamics.CRM.campaign", campaignid: campaign["campaignid"] },
      },
    );

    expect(answer).toHaveLength(1);
    expect(await read(`opportunities(${opportunityid})`)).toMatchObject({
      _customerid_value: customer["contactid"],
      _transactioncurrencyid_value: currency["transactioncurrencyid"],
      _campaignid_value: campaign["campaignid"],
      exchangerate: 0.95,
    });
  });

  it("takes the lead's own campaign when none is given", async () => {
    const campaign = await world.as("ada").create("campaigns", { name: "Autumn" });

    const { opportunityid } = await qualified({
      companyname: "From a campaign",
      "campaignid@odata.bind": `campaigns(${campaign["campaignid"]})`,
    });

    expect((await read(`opportunities(${opportunityid})`))["_campaignid_value"]).toBe(campaign["campaignid"]);
  });

  it("cannot have a customer of another table", async () => {
    const lead = await given({ companyname: "Wrong customer" });

    const { status } = await qualify(lead.leadid, {
      OpportunityCustomerId: { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: setupUserId },
    });

    expect(status).toBe(400);
  });
});

describe("the owner of what QualifyLead makes", () => {
  const ownersOf = async ({ accountid, contactid, opportunityid }: Awaited<ReturnType<typeof qualified>>) => [
    (await read(`accounts(${accountid})`))["_ownerid_value"],
    (await read(`contacts(${contactid})`))["_ownerid_value"],
    (await read(`opportunities(${opportunityid})`))["_ownerid_value"],
  ];
  const ofAnna = () => ({ "ownerid@odata.bind": `systemusers(${world.as("anna").id})` });
  const all = (id: string) => [id, id, id];

  it("is who qualifies, for a lead of their own", async () => {
    expect(await ownersOf(await qualified({ companyname: "Own" }))).toEqual(all(setupUserId));
  });

  it("is the lead's owner, when somebody else qualifies it", async () => {
    const made = await qualified({ companyname: "Anna's", ...ofAnna() }, {}, "marc");

    expect(await ownersOf(made)).toEqual(all(world.as("anna").id));
  });

  it("is who qualifies, when the organization does not keep lead owners", async () => {
    const [{ organizationid }] = (await list("organizations")) as [Json];
    await world.as("ada").patch(`organizations(${organizationid})`, { filon_keepleadowner: false });

    const made = await qualified({ companyname: "Taken over", ...ofAnna() }, {}, "marc");

    await world.as("ada").patch(`organizations(${organizationid})`, { filon_keepleadowner: true });
    expect(await ownersOf(made)).toEqual(all(world.as("marc").id));
  });

  it("is who OwnerId names", async () => {
    const made = await qualified({ companyname: "Handed over" }, { OwnerId: world.as("paul").id });

    expect(await ownersOf(made)).toEqual(all(world.as("paul").id));
  });
});

describe("the status QualifyLead is given", () => {
  it.each([3, -1])("%i qualifies", async (Status) => {
    const { leadid } = await qualified({ companyname: `Status ${Status}` }, { Status });

    expect(await read(`leads(${leadid})`)).toMatchObject({ statecode: 1, statuscode: 3 });
  });

  it.each([4, 5, 6, 7])("%i, a disqualified one, disqualifies and makes nothing", async (Status) => {
    const { leadid, answer } = await qualified({ companyname: `Disqualified ${Status}` }, { Status });

    expect(answer).toEqual([]);
    expect(await read(`leads(${leadid})`)).toMatchObject({ statecode: 2, statuscode: Status });
    expect(await list(`accounts?$filter=name eq 'Disqualified ${Status}'`)).toEqual([]);
  });

  it.each([1, 2, 99])("%i, which closes no lead, is refused", async (Status) => {
    const lead = await given({ companyname: "Wrong status" });

    const { status, body } = await qualify(lead.leadid, { Status });

    expect([status, body.error.code]).toEqual([400, "0x80048408"]);
    expect((await read(`leads(${lead.leadid})`)).statecode).toBe(0);
  });
});

describe("QualifyLead refuses", () => {
  it("a lead that is qualified or disqualified already", async () => {
    const { leadid } = await qualified({ companyname: "Twice" });
    const lost = await given({ companyname: "Lost" });
    await world.as("ada").patch(`leads(${lost.leadid})`, { statecode: 2, statuscode: 4 });

    const answers = [await qualify(leadid), await qualify(lost.leadid)];

    expect(answers.map(({ status, body }) => [status, body.error.code, body.error.message])).toEqual(
      answers.map(() => [400, "0x80040519", "The lead is already closed."]),
    );
  });

  it("a lead that is not there", async () => {
    const { status } = await qualify("00000000-0000-4000-8000-000000000000");

    expect(status).toBe(404);
  });

  it("to be called unbound or without its namespace, and leaves the lead as it was", async () => {
    const { leadid } = await given({ companyname: "Untouched" });

    const answers = [
      await world.as("ada").post("QualifyLead", everything),
      await world.as("ada").post(`leads(${leadid})/QualifyLead`, everything),
      await world.as("ada").post("leads/Microsoft.Dynamics.CRM.QualifyLead", everything),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 400, 404]);
    expect((await read(`leads(${leadid})`)).statecode).toBe(0);
  });

  it("a call without the four required parameters, or with one it does not know", async () => {
    const { leadid } = await given({ companyname: "Incomplete" });
    const call = (body: object) => world.as("ada").post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, body);

    const answers = [
      ...(await Promise.all(Object.keys(everything).map((name) => call({ ...everything, [name]: undefined })))),
      await call({ ...everything, CreateEverything: true }),
      await call({ ...everything, Status: "3" }),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
    expect((await read(`leads(${leadid})`)).statecode).toBe(0);
  });

  it("somebody who only reads, and writes nothing", async () => {
    const { leadid } = await given({ companyname: "Read only" });
    const before = await counts();

    const { status, body } = await qualify(leadid, {}, "remi");

    expect([status, body.error.code]).toEqual([403, "0x80040220"]);
    expect(await counts()).toEqual(before);
    expect((await read(`leads(${leadid})`)).statecode).toBe(0);
  });

  it("a salesperson the lead of somebody else", async () => {
    const { leadid } = await given({
      companyname: "Paul's",
      "ownerid@odata.bind": `systemusers(${world.as("paul").id})`,
    });

    const { status } = await qualify(leadid, {}, "anna");

    expect(status).toBe(403);
  });

  it.each([
    ["a name that is too long", { name: "x".repeat(301) }],
    ["a value that is too large", { estimatedvalue: 1e15 }],
    ["a day that is none", { estimatedclosedate: "2027-02-30" }],
  ])("%s for the last opportunity whole: no account is left behind", async (name, last) => {
    const { leadid } = await given({ companyname: `Half ${name}`, lastname: "Half" });
    const before = await counts();

    const { status } = await qualify(leadid, { Opportunities: [{ name: "Good" }, last] });

    expect(status).toBe(400);
    expect(await counts()).toEqual(before);
    expect(await read(`leads(${leadid})`)).toMatchObject({ statecode: 0, _parentaccountid_value: null });
  });

  it("a campaign, customer, account or owner that is not there whole", async () => {
    const { leadid } = await given({ companyname: "Dangling", lastname: "Dangling" });
    const before = await counts();
    const id = "00000000-0000-4000-8000-000000000000";

    const answers = [
      await qualify(leadid, { SourceCampaignId: { "@odata.type": "mscrm.campaign", campaignid: id } }),
      await qualify(leadid, { OpportunityCustomerId: { "@odata.type": "mscrm.account", accountid: id } }),
      await qualify(leadid, { AccountId: id }),
      await qualify(leadid, { OpportunityId: id }),
      await qualify(leadid, { OwnerId: id }),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(await counts()).toEqual(before);
  });
});

describe("many at once", () => {
  it("make one account for 50 leads of one company qualified at the same moment, and 50 opportunities", async () => {
    const leads = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        given({
          companyname: "Beaulieu & Fils SARL",
          lastname: `Person ${index}`,
          emailaddress1: `p${index}@beaulieu.fr`,
        }),
      ),
    );

    const answers = await Promise.all(leads.map(({ leadid }) => qualify(leadid)));

    expect(answers.map(({ status }) => status)).toEqual(leads.map(() => 200));
    const accounts = await list("accounts?$filter=name eq 'Beaulieu %26 Fils SARL'");
    expect(accounts).toHaveLength(1);
    const opportunities = await world
      .as("ada")
      .get(`opportunities?$filter=_customerid_value eq ${accounts[0].accountid}&$count=true`);
    expect(opportunities.body["@odata.count"]).toBe(50);
  });

  it("make one contact for 20 leads of one person at two companies", async () => {
    const leads = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        given({
          companyname: index % 2 ? "Premier employeur" : "Second employeur",
          lastname: "Delorme",
          emailaddress1: "Delorme@example.fr",
        }),
      ),
    );

    const answers = await Promise.all(leads.map(({ leadid }) => qualify(leadid)));

    expect(answers.map(({ status }) => status)).toEqual(leads.map(() => 200));
    expect(await list("contacts?$filter=emailaddress1 eq 'delorme@example.fr'")).toHaveLength(1);
  });

  it("let one of 50 simultaneous qualifications of one lead succeed and refuse the other 49 clearly", async () => {
    const { leadid } = await given({ companyname: "Vallon Bleu", lastname: "Mercier" });

    const answers = await Promise.all(Array.from({ length: 50 }, () => qualify(leadid)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ status, body }) => `${status} ${body.error.code}`))).toEqual(
      new Set(["400 0x80040519"]),
    );
  });
});
