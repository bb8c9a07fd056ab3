import { describe, expect, it } from "vitest";
import { recordMaps } from "../../crm/core/functions/recordMaps.ts";
import { addressLines } from "../../crm/core/functions/formatAddress.ts";
import { euroId, organizationId } from "../../crm/setup/firstRecords.ts";
import type { Json } from "../deals.ts";
import { useWorld } from "../world.ts";

const world = useWorld();

const get = (path: string, who = "ada") => world.as(who).get(path);
/** A view of anna's own, which nobody else reads. */
const hers = async () =>
  world.as("anna").create("userqueries", {
    name: "Hers",
    returnedtypecode: "account",
    querytype: 0,
    fetchxml: "<fetch><entity name='account' /></fetch>",
  });
const context = (fragment: string) => `${world.url}/api/data/v9.2/$metadata#${fragment}`;

describe("RetrieveTotalRecordCount", () => {
  it("counts the rows of each table, in the order asked, with double or single quotes", async () => {
    await world.given.account({ name: "Counted" });
    const accounts = Number((await get("accounts/$count")).text);
    const leads = Number((await get("leads/$count")).text);

    const aliased = await get(`RetrieveTotalRecordCount(EntityNames=@p1)?@p1=["lead","account"]`);
    const inline = await get(`RetrieveTotalRecordCount(EntityNames=['lead','account'])`);

    expect(aliased.status).toBe(200);
    expect(aliased.body).toEqual({
      "@odata.context": context("Microsoft.Dynamics.CRM.RetrieveTotalRecordCountResponse"),
      EntityRecordCountCollection: {
        Count: 2,
        IsReadOnly: false,
        Keys: ["lead", "account"],
        Values: [leads, accounts],
      },
    });
    expect(inline.body).toEqual(aliased.body);
  });

  it("counts what the caller reaches, and no more", async () => {
    await hers();
    const count = (who: string, table: string) =>
      get(`RetrieveTotalRecordCount(EntityNames=@p1)?@p1=["${table}"]`, who);

    const anna = await count("anna", "userquery");
    const paul = await count("paul", "userquery");

    expect(anna.body.EntityRecordCountCollection.Values).toEqual([1]);
    expect(paul.body.EntityRecordCountCollection.Values).toEqual([0]);
    expect((await count("paul", "audit")).status).toBe(403);
  });

  it("refuses a table that is not there", async () => {
    const { status, body } = await get(`RetrieveTotalRecordCount(EntityNames=@p1)?@p1=["nosuch"]`);

    expect([status, body.error.code]).toEqual([400, "0x80041102"]);
  });
});

describe("RetrieveCurrentOrganization", () => {
  const type = "Microsoft.Dynamics.CRM.EndpointAccessType";

  it("says which organization it is and where it is found", async () => {
    const { status, body } = await get(`RetrieveCurrentOrganization(AccessType=@p1)?@p1=${type}'Default'`);

    expect(status).toBe(200);
    expect(body.Detail).toMatchObject({
      OrganizationId: organizationId,
      FriendlyName: "Filon",
      UniqueName: "filon",
      UrlName: "filon",
      State: "Enabled",
      Endpoints: {
        Count: 2,
        Keys: ["WebApplication", "OrganizationDataService"],
        Values: [`${world.url}/`, `${world.url}/api/data/v9.2/`],
      },
    });
    expect(body.Detail.OrganizationVersion).toMatch(/^9\.2\./);
  });

  it("takes the member inline, with its quotes encoded or not, and refuses what is none", async () => {
    const inline = await get(`RetrieveCurrentOrganization(AccessType=${type}%27Default%27)`);
    const wrong = await get(`RetrieveCurrentOrganization(AccessType=@p1)?@p1=${type}'Nowhere'`);

    expect(inline.status).toBe(200);
    expect([wrong.status, wrong.body.error.target]).toEqual([400, "AccessType"]);
  });
});

describe("FormatAddress", () => {
  const parts = (...[line1, city, state, code, country]: string[]) =>
    `FormatAddress(Line1=@p1,City=@p2,StateOrProvince=@p3,PostalCode=@p4,Country=@p5)?@p1='${line1}'&@p2='${city}'&@p3='${state}'&@p4='${code}'&@p5='${country}'`;

  it.each([
    [["123 Maple St.", "Seattle", "WA", "98007", "USA"], "123 Maple St.\r\nSeattle, WA 98007\r\nUSA"],
    [["1-2-3 Sakura", "Nagoya", "Aichi", "455-2345", "JAPAN"], "455-2345\r\nAichi\r\nNagoya\r\n1-2-3 Sakura\r\nJAPAN"],
    [["8 rue de la Paix", "Paris", "", "75002", "France"], "8 rue de la Paix\r\n75002 Paris\r\nFrance"],
    [["10 Downing St", "London", "", "SW1A 2AA", "U.K."], "10 Downing St\r\nLondon\r\nSW1A 2AA\r\nU.K."],
    [["1 O''Connell St", "Sydney", "NSW", "2000", "Australia"], "1 O'Connell St\r\nSydney, NSW 2000\r\nAustralia"],
  ])("writes %j in its country's order", async (given, expected) => {
    const { status, body } = await get(parts(...given));

    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": context("Microsoft.Dynamics.CRM.FormatAddressResponse"),
      Address: expected,
    });
  });

  it("leaves no trace of what is blank", () => {
    const blank = { line1: " ", city: "", state: "WA", postalCode: "", country: "US" };

    expect(addressLines(blank)).toEqual(["WA", "US"]);
  });

  it("takes all its parameters and no other", async () => {
    const missing = await get("FormatAddress(Line1='a')");
    const extra = await get("WhoAmI(Line1='a')");

    expect([missing.status, extra.status]).toEqual([400, 400]);
  });
});

describe("GetTimeZoneCodeByLocalizedName", () => {
  const ask = (name: string) =>
    get(`GetTimeZoneCodeByLocalizedName(LocalizedStandardName=@p1,LocaleId=@p2)?@p1='${name}'&@p2=1033`);

  it.each([
    ["Pacific Standard Time", 4],
    ["Romance Standard Time", 105],
    ["UTC", 92],
  ])("knows %s as %i", async (name, code) => {
    expect((await ask(name)).body.TimeZoneCode).toBe(code);
  });

  it("refuses a zone nobody knows", async () => {
    const { status, body } = await ask("Nowhere Standard Time");

    expect([status, body.error.code]).toEqual([400, "timeZoneUnknown"]);
  });
});

describe("InitializeFrom", () => {
  const from = (address: string, target: string, fieldType = "ValidForCreate") =>
    `InitializeFrom(EntityMoniker=@p1,TargetEntityName=@p2,TargetFieldType=@p3)?@p1={'@odata.id':'${address}'}&@p2='${target}'&@p3=Microsoft.Dynamics.CRM.TargetFieldType'${fieldType}'`;

  it("gives what a record can be made with, ready to be posted", async () => {
    const parent = await world.given.account({
      name: "Parent",
      address1_line1: "123 Maple St.",
      address1_city: "Seattle",
      telephone1: "1",
      "transactioncurrencyid@odata.bind": `transactioncurrencies(${euroId})`,
    });

    const { status, body } = await get(from(`accounts(${parent["accountid"]})`, "account"));

    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": context("accounts/$entity"),
      "@odata.type": "#Microsoft.Dynamics.CRM.account",
      "parentaccountid@odata.bind": `accounts(${parent["accountid"]})`,
      address1_line1: "123 Maple St.",
      address1_city: "Seattle",
      "transactioncurrencyid@odata.bind": `transactioncurrencies(${euroId})`,
    });
    const child = await world.as("ada").create("accounts", { ...body, name: "Child" });
    expect(child).toMatchObject({ _parentaccountid_value: parent["accountid"], address1_city: "Seattle" });
  });

  it("follows the administrator's maps from a lead", async () => {
    const lead = await world.given.lead({ subject: "Windows", companyname: "Vitrages Duval", budgetamount: 1200.5 });

    const account = await get(from(`leads(${lead["leadid"]})`, "account"));
    const opportunity = await get(from(`leads(${lead["leadid"]})`, "opportunity"));

    expect(account.body).toMatchObject({
      name: "Vitrages Duval",
      "originatingleadid@odata.bind": `leads(${lead["leadid"]})`,
    });
    expect(opportunity.body).toMatchObject({ name: "Windows", budgetamount: 1200.5 });
    expect((await world.as("ada").post("opportunities", opportunity.body)).status).toBe(204);
  });

  it("binds a lookup of several tables by the one it holds", async () => {
    const opportunity = await world.given.opportunity({ name: "Deal" });

    const { body } = await get(from(`opportunities(${opportunity["opportunityid"]})`, "quote"));

    expect(body).toMatchObject({
      name: "Deal",
      "opportunityid@odata.bind": `opportunities(${opportunity["opportunityid"]})`,
      "customerid_account@odata.bind": `accounts(${opportunity["_customerid_value"]})`,
    });
  });

  it("gives the bare type where nothing is mapped", async () => {
    const contact = await world.given.contact();

    const { body } = await get(from(`contacts(${contact["contactid"]})`, "product"));

    expect(body).toEqual({
      "@odata.context": context("products/$entity"),
      "@odata.type": "#Microsoft.Dynamics.CRM.product",
    });
  });

  it("refuses a record that is not there, a table that is not, and one out of reach", async () => {
    const lead = await world.given.lead();
    const view = await hers();
    const answers = await Promise.all([
      get(from("accounts(00000000-0000-0000-0000-000000000001)", "account")),
      get(from(`leads(${lead["leadid"]})`, "nosuch")),
      get(from(`leads(${lead["leadid"]})`, "account", "Whenever")),
      get(from(`userqueries(${view["userqueryid"]})`, "account"), "paul"),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 400, 400, 403]);
  });

  it("has maps whose columns and links are there, on both sides of one kind", () => {
    const { tables } = world.context.model;
    const wrong = recordMaps.flatMap(({ from: source, to: target, links, columns, renamed = {} }) => {
      const [old, made] = [tables.get(source), tables.get(target)];
      const pairs = [...columns.map((name) => [name, name]), ...Object.entries(renamed)];
      const unfit = pairs.filter(([first = "", second = ""]) => {
        const [one, other] = [old?.columns.get(first), made?.columns.get(second)];
        return !one || one.kind !== other?.kind;
      });
      const lost = links.filter((link) => {
        const navigation = made?.navigations.get(link);
        return navigation?.kind !== "one" || !navigation.targets.includes(source);
      });
      return [...unfit.map(String), ...lost].map((name) => `${source} → ${target}: ${name}`);
    });

    expect(wrong).toEqual([]);
  });
});

describe("a bound function", () => {
  it("is called with its namespace, an unbound one without", async () => {
    const { leadid } = (await world.given.lead()) as Json;
    const answers = await Promise.all(
      [
        "Microsoft.Dynamics.CRM.WhoAmI()",
        `leads(${leadid})/PreviewQualifyLead()`,
        "PreviewQualifyLead()",
        `leads(${leadid})/Microsoft.Dynamics.CRM.WhoAmI()`,
      ].map((path) => get(path)),
    );

    for (const { status } of answers) expect([400, 404]).toContain(status);
  });
});
