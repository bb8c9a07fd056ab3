import { describe, expect, it } from "vitest";
import { createUser } from "../../../cli/people.ts";
import { createClient, issueToken } from "../../../engine/access/clients.ts";
import { dealsIn, type Json } from "../../../test/deals.ts";
import { personOf, useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };

const outcomes = async (call: string, query = "", who = "ada", headers: Record<string, string> = {}) =>
  (await world.as(who).get(`RetrieveLeadOutcomes(${call})${query}`, { headers })).body as Json;
const inYear = (year: number, groupBy = "source") =>
  outcomes(`From=${year}-01-01,To=${year}-12-31,GroupBy=@g`, `?@g='${groupBy}'`);

/** A lead of a year of its own, so that each test counts only its own. */
const given = (year: number, values: object = {}) =>
  world.given.lead({
    overriddencreatedon: `${year}-03-10T09:00:00Z`,
    companyname: `Tuilerie ${year} ${Math.random()}`,
    leadsourcecode: 7,
    ...values,
  }) as Promise<Json>;

const qualify = async (leadid: string) => {
  const { body } = await world.as("ada").post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, everything);
  const [{ accountid }, , { opportunityid }] = body.value as [Json, Json, Json];
  return { accountid, opportunityid };
};

describe("RetrieveLeadOutcomes", () => {
  it("follows leads to the invoice, with amounts and the share that got to each step", async () => {
    const [first, , lost] = [await given(2001), await given(2001), await given(2001)];
    const { accountid, opportunityid } = await qualify(first.leadid);
    await world.as("ada").patch(`leads(${lost.leadid})`, { statecode: 2, statuscode: 5 });
    const quote = await deals.activeQuote({
      "customerid_account@odata.bind": `accounts(${accountid})`,
      "opportunityid@odata.bind": `opportunities(${opportunityid})`,
    });
    await deals.done("WinQuote", { QuoteClose: deals.closing("quote", quote.quoteid), Status: -1 });
    const order = await deals.done("ConvertQuoteToSalesOrder", {
      QuoteId: quote.quoteid,
      ColumnSet: { AllColumns: true },
    });
    await deals.done("ConvertSalesOrderToInvoice", {
      SalesOrderId: order.salesorderid,
      ColumnSet: { AllColumns: true },
    });
    await deals.done("WinOpportunity", {
      OpportunityClose: deals.closing("opportunity", opportunityid, { actualrevenue: 210 }),
      Status: 3,
    });

    const { total, groups, currency } = await inYear(2001);

    expect(currency).toBe("EUR");
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ key: "7", label: "Trade Show" });
    expect(total).toMatchObject({
      leads: 3,
      open: 1,
      qualified: 1,
      disqualified: 1,
      opportunities: 1,
      opportunitiesWon: 1,
      opportunitiesLost: 0,
      quoted: 1,
      won: 1,
      ordered: 1,
      invoiced: 1,
      qualifiedRate: 0.3333,
      invoicedRate: 0.3333,
      openAmount: 0,
      quotedAmount: 200,
      wonAmount: 210,
      orderedAmount: 200,
      invoicedAmount: 200,
      disqualifiedBy: [{ reason: 5, label: "Cannot Contact", leads: 1 }],
    });
    const [toQualify, toQuote] = total.steps as [Json, Json];
    expect(toQualify).toMatchObject({ from: "created", to: "qualified", leads: 1 });
    expect(toQualify.meanDays).toBeGreaterThan(365 * 20);
    expect(toQuote).toMatchObject({ from: "qualified", to: "quoted", leads: 1, medianDays: 0 });
  });

  it("groups by source, owner or month, the greatest first; what has no source is a group of its own", async () => {
    await given(2002);
    await given(2002);
    await given(2002, { leadsourcecode: null, overriddencreatedon: "2002-12-31T23:30:00Z" });
    await given(2002, { leadsourcecode: null, overriddencreatedon: "2002-01-01T00:30:00+01:00" });

    const [bySource, byOwner, byMonth] = [await inYear(2002), await inYear(2002, "owner"), await inYear(2002, "month")];

    const told = ({ groups }: Json) => groups.map(({ key, leads }: Json) => [key, leads]);
    expect(told(bySource)).toEqual([
      ["7", 2],
      [null, 1],
    ]);
    expect(byOwner.groups).toHaveLength(1);
    expect(byOwner.groups[0].label).toBe("Administrator");
    // In Paris the last half hour of the year is the next one's.
    expect(told(byMonth)).toEqual([
      ["2002-03", 2],
      ["2002-01", 1],
    ]);
  });

  it("counts a deal that two leads led to once", async () => {
    const [first, second] = [await given(2003), await given(2003)];
    const { opportunityid } = await qualify(first.leadid);
    await world.as("ada").post(`leads(${second.leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
      ...everything,
      OpportunityId: opportunityid,
    });

    const { total } = await inYear(2003);

    expect([total.qualified, total.opportunities]).toEqual([2, 1]);
  });

  it("leaves out leads and deals that the caller may not read", async () => {
    await given(2004);
    // A System Customizer reads their own.
    const filon = { context: world.context, database: world.database };
    const name = { email: "zoe@filon.test", firstname: "Zoé", lastname: "Test", role: "System Customizer" };
    const id = await createUser(filon, name);
    const { clientId, secret } = await createClient(world.database, "zoe", id);
    const zoe = personOf(world.url, id, (await issueToken(world.database, clientId, secret)) ?? "");
    await zoe.create("leads", { lastname: "Hers", overriddencreatedon: "2004-05-01T10:00:00Z" });

    const { body: hers } = await zoe.get("RetrieveLeadOutcomes(From=2004-01-01,To=2004-12-31)");
    const ada = await outcomes("From=2004-01-01,To=2004-12-31");

    expect([hers.total.leads, ada.total.leads]).toEqual([1, 2]);
  });

  it("tells a period without leads by zeros and no rates", async () => {
    const { total, groups } = await inYear(2005);

    expect([total.leads, total.invoicedAmount, total.qualifiedRate]).toEqual([0, 0, null]);
    expect(groups).toEqual([]);
  });

  it("speaks the caller's language, and takes the last year unless told", async () => {
    await world.given.lead({ leadsourcecode: 9 });

    const { groupBy, groups, from, to } = await outcomes("", "", "ada", { "accept-language": "fr" });

    expect(groupBy).toBe("source");
    expect(groups.map(({ label }: Json) => label)).toContain("Bouche-à-oreille");
    expect(Number(to.slice(0, 4)) - Number(from.slice(0, 4))).toBe(1);
  });

  it("refuses a grouping or a day there is not", async () => {
    const answers = [await outcomes("GroupBy=@g", "?@g='moon'"), await outcomes("From=@f", "?@f='yesterday'")];

    expect(answers.map(({ error }) => error.code)).toEqual(["0x80048d19", "0x80048d19"]);
    expect(answers[0].error.message).toContain("source, owner, month");
  });
});
