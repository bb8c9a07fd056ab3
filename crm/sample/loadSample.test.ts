import { beforeAll, describe, expect, it } from "vitest";
import { isFirstRun } from "../../engine/access/people.ts";
import { companyName } from "../../engine/match/normalise.ts";
import { useWorld } from "../../test/world.ts";
import { setupUserId } from "../setup/firstRecords.ts";
import { deals } from "./deals.ts";
import { loadSample } from "./loadSample.ts";

const world = useWorld();
let line: string;

beforeAll(async () => {
  line = await loadSample(world.context);
});

/** What comes back is read as a test needs it. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever the protocol answers
async function all(path: string): Promise<any[]> {
  const { status, body } = await world.as("ada").get(path);
  expect([status, body["@odata.nextLink"]]).toEqual([200, undefined]);
  return body.value;
}

describe("The sample data", () => {
  it("says what it made, and is there as often as it says", async () => {
    expect(line).toBe("42 leads, 25 accounts, 36 contacts, 18 opportunities, 10 quotes, 5 orders, 4 invoices");
    expect(await all("opportunities?$select=name")).toHaveLength(deals.length);
  });

  it("is loaded once, however often it is asked for", async () => {
    const again = await loadSample(world.context);

    expect(again).toBe("there already");
    expect(await all("leads?$select=leadid")).toHaveLength(42);
  });

  it("has Eddard Charif among the administrator's open leads, ready to be qualified into everything new", async () => {
    const [lead] = await all("leads?$filter=fullname eq 'Eddard Charif'");

    const preview = await world.as("ada").read(`leads(${lead.leadid})/Microsoft.Dynamics.CRM.PreviewQualifyLead()`);

    expect(lead).toMatchObject({
      statecode: 0,
      _ownerid_value: setupUserId,
      companyname: "Charpentes du Nord SARL",
      subject: "Rénovation des menuiseries de l’atelier",
      jobtitle: "Gérant",
      emailaddress1: "eddard.charif@charpentes-du-nord.test",
      telephone1: expect.stringMatching(/^01 99 00 /),
      mobilephone: expect.stringMatching(/^06 39 98 /),
      budgetamount: 48000,
      estimatedclosedate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      need: 0,
      purchasetimeframe: 1,
      description: expect.stringContaining("simple vitrage"),
      address1_line1: "27 rue des Sablières",
      address1_postalcode: "59000",
      address1_city: "Lille",
      address1_country: "France",
    });
    expect(preview).toMatchObject({ account: { decision: "new" }, contact: { decision: "new" } });
  });

  it("has a lead whose company is an account under another spelling", async () => {
    const [lead] = await all("leads?$filter=companyname eq 'ETABLISSEMENTS PERIGAULT'");

    const preview = await world.as("ada").read(`leads(${lead.leadid})/Microsoft.Dynamics.CRM.PreviewQualifyLead()`);

    expect(preview).toMatchObject({ account: { decision: "existing", name: "Établissements Périgault SAS" } });
  });

  it("has no company twice", async () => {
    const accounts = await all("accounts?$select=name,filon_siren,accountid");

    const names = accounts.map(({ name }) => companyName(name));
    const numbers = accounts.map((account) => account.filon_siren).filter(Boolean);

    expect(names).toHaveLength(new Set(names).size);
    expect(numbers).toHaveLength(new Set(numbers).size);
  });

  it("gives every account a primary contact who belongs to it", async () => {
    const accounts = await all("accounts?$select=name&$expand=primarycontactid($select=_parentcustomerid_value)");

    const strays = accounts.filter((one) => one.primarycontactid?.["_parentcustomerid_value"] !== one.accountid);

    expect(strays.map(({ name }) => name)).toEqual([]);
  });

  it("links every qualified lead to what it became", async () => {
    const leads = await all(
      "leads?$filter=statecode eq 1&$select=subject,_parentaccountid_value,_parentcontactid_value,_qualifyingopportunityid_value&$expand=opportunity_originating_lead($select=opportunityid)",
    );

    const unlinked = leads.filter((lead) => !lead["_parentaccountid_value"] || !lead["_parentcontactid_value"]);
    const without = leads.filter((lead) => lead["_qualifyingopportunityid_value"] === null);

    expect(leads).toHaveLength(9);
    expect(unlinked).toEqual([]);
    expect(without.map(({ subject }) => subject)).toEqual(["Prescription de menuiseries bois"]);
    for (const lead of leads)
      expect(lead.opportunity_originating_lead[0]?.opportunityid ?? null).toBe(lead["_qualifyingopportunityid_value"]);
  });

  it.each([
    ["opportunities", "product_opportunities"],
    ["quotes", "quote_details"],
    ["salesorders", "order_details"],
    ["invoices", "invoice_details"],
  ])("sums the lines of all %s to their totals", async (set, lines) => {
    const documents = await all(`${set}?$expand=${lines}`);

    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) {
      const sum = (column: string) =>
        // oxlint-disable-next-line typescript/no-explicit-any -- as above
        document[lines].reduce((total: number, one: any) => total + cents(one[column]), 0);
      const discount = Math.round((cents(document.totallineitemamount) * (document.discountpercentage ?? 0)) / 100);
      const expected = {
        totallineitemamount: sum("baseamount") - sum("manualdiscountamount"),
        totaltax: sum("tax"),
        totalamount: sum("extendedamount") - discount + cents(document.freightamount),
      };
      expect(Object.fromEntries(Object.keys(expected).map((name) => [name, cents(document[name])]))).toEqual(expected);
      expect(document.pricingerrorcode).toBe(0);
    }
  });

  it("carries amounts in dollars and pounds over into euros", async () => {
    const deals = await all(
      "opportunities?$filter=transactioncurrencyid/isocurrencycode ne 'EUR'&$select=estimatedvalue,estimatedvalue_base,exchangerate",
    );

    expect(deals.map(({ exchangerate }) => exchangerate).toSorted()).toEqual([0.854, 1.085]);
    for (const deal of deals) expect(deal.estimatedvalue_base).toBeCloseTo(deal.estimatedvalue / deal.exchangerate, 3);
  });

  it("gives nobody a password: the first start is still to come", async () => {
    expect(await isFirstRun(world.database)).toBe(true);
  });

  it("writes to nobody who exists", async () => {
    const people = await all("contacts?$select=emailaddress1,telephone1,mobilephone");
    const leads = await all("leads?$select=emailaddress1,telephone1,mobilephone");
    const rows = [...people, ...leads];

    const addresses = rows.map((row) => row.emailaddress1).filter((address) => !/@[a-z-]+\.test$/.test(address));
    const numbers = rows
      .flatMap((row) => [row.telephone1, row.mobilephone])
      .filter((phone) => phone && !isFiction(phone));

    expect(addresses).toEqual([]);
    expect(numbers).toEqual([]);
  });
});

function cents(amount: number | null): number {
  return Math.round((amount ?? 0) * 100);
}

/** Ranges that the authorities of France, Germany, the United Kingdom, Sweden and North America keep for fiction. */
function isFiction(phone: string): boolean {
  return /^(01 99 00|06 39 98|\+49 30 23125|\+44 1632 960|\+46 8 465 004|\+1 212 555 01)/.test(phone);
}
