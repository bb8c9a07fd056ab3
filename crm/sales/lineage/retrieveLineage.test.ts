import { describe, expect, it } from "vitest";
import { allColumns, dealsIn, documents, type Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const sets = {
  lead: "leads",
  account: "accounts",
  contact: "contacts",
  opportunity: "opportunities",
  quote: "quotes",
  salesorder: "salesorders",
  invoice: "invoices",
} as const;
type Table = keyof typeof sets;

const lineage = (table: Table, id: string, who = "ada") => {
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": `${sets[table]}(${id})` }));
  return world.as(who).get(`RetrieveLineage(Target=@t)?@t=${target}`);
};

/** A graph without what depends on where one looks from. */
const graph = ({ nodes, links }: Json) => ({
  nodes: nodes.map((node: Json) => ({ ...node, current: undefined })),
  links,
});

/** A deal from lead to invoice, with two revisions of its quote. */
async function wholeDeal(company: string) {
  const { leadid } = (await world.given.lead({ companyname: company, lastname: company, budgetamount: 300 })) as Json;
  const { value } = await deals.done(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
    CreateAccount: true,
    CreateContact: true,
    CreateOpportunity: true,
    Status: 3,
  });
  const [{ accountid }, { contactid }, { opportunityid }] = value;
  await deals.line(documents.opportunity, opportunityid, deals.writeIn(100, 2));
  const first = await deals.done("GenerateQuoteFromOpportunity", {
    OpportunityId: opportunityid,
    ColumnSet: allColumns,
  });
  await deals.activate(first.quoteid);
  await deals.done("CloseQuote", { QuoteClose: deals.closing("quote", first.quoteid), Status: 5 });
  const second = await deals.done("ReviseQuote", { QuoteId: first.quoteid, ColumnSet: allColumns });
  await deals.activate(second.quoteid);
  const order = await deals.done("ConvertQuoteToSalesOrder", {
    QuoteId: second.quoteid,
    ColumnSet: allColumns,
    QuoteCloseSubject: "Yes",
  });
  const invoice = await deals.done("ConvertSalesOrderToInvoice", {
    SalesOrderId: order.salesorderid,
    ColumnSet: allColumns,
  });
  return {
    lead: leadid as string,
    account: accountid as string,
    contact: contactid as string,
    opportunity: opportunityid as string,
    quotes: [first.quoteid, second.quoteid] as string[],
    order: order.salesorderid as string,
    invoice: invoice.invoiceid as string,
  };
}

describe("RetrieveLineage", () => {
  it("gives the same graph from every record of a deal", async () => {
    const deal = await wholeDeal("Généalogie");
    const from: [Table, string][] = [
      ["lead", deal.lead],
      ["account", deal.account],
      ["contact", deal.contact],
      ["opportunity", deal.opportunity],
      ["quote", deal.quotes[0]!],
      ["quote", deal.quotes[1]!],
      ["salesorder", deal.order],
      ["invoice", deal.invoice],
    ];

    const answers = [];
    for (const [table, id] of from) answers.push((await lineage(table, id)).body);

    const [first, ...others] = answers.map(graph);
    for (const other of others) expect(other).toEqual(first);
    answers.forEach(({ nodes }, index) =>
      expect(nodes.filter(({ current }: Json) => current).map(({ id }: Json) => id)).toEqual([from[index]?.[1]]),
    );
    expect(first?.nodes.map(({ table, state, amount }: Json) => [table, state, amount])).toEqual([
      ["lead", "Qualified", 300],
      ["account", "Active", null],
      ["contact", "Active", null],
      ["opportunity", "In Progress", 300],
      ["quote", "Revised", 200],
      ["quote", "Won", 200],
      ["salesorder", "Invoiced", 200],
      ["invoice", "New", 200],
    ]);
    expect(first?.nodes[0]).toMatchObject({ label: "Lead", createdBy: "Administrator", currency: "EUR" });
  });

  it("links what came of what, by the longer way", async () => {
    const deal = await wholeDeal("Filiation");

    const { links } = (await lineage("lead", deal.lead)).body;

    const revised = deal.quotes.map((quote) => [deal.opportunity, quote, "quoted"]);
    expect(links.map(({ from, to, label }: Json) => [from, to, label])).toEqual(
      expect.arrayContaining([
        [deal.lead, deal.account, "qualified as"],
        [deal.lead, deal.contact, "qualified as"],
        [deal.lead, deal.opportunity, "gave"],
        ...revised,
        [deal.quotes[1], deal.order, "ordered"],
        [deal.order, deal.invoice, "invoiced"],
      ]),
    );
    expect(links).toHaveLength(7);
  });

  it("shows whose deal it is when there was no lead", async () => {
    const { opportunityid, _accountid_value: account } = await deals.document(documents.opportunity, {}, [
      deals.writeIn(10, 1),
    ]);
    const quote = await deals.done("GenerateQuoteFromOpportunity", {
      OpportunityId: opportunityid,
      ColumnSet: allColumns,
    });

    const fromQuote = (await lineage("quote", quote.quoteid)).body;
    const fromAccount = (await lineage("account", account)).body;

    expect(graph(fromAccount)).toEqual(graph(fromQuote));
    expect(fromQuote.nodes.map(({ table }: Json) => table)).toEqual(["account", "opportunity", "quote"]);
    expect(fromQuote.links.map(({ from, to }: Json) => [from, to])).toEqual([
      [account, opportunityid],
      [opportunityid, quote.quoteid],
    ]);
  });

  it("shows every lead of an opportunity, those that joined it too", async () => {
    const deal = await wholeDeal("Rejointe");
    const { leadid } = (await world.given.lead({ companyname: "Rejointe", lastname: "Seconde" })) as Json;
    await deals.done(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
      CreateAccount: true,
      CreateContact: true,
      CreateOpportunity: false,
      OpportunityId: deal.opportunity,
      Status: 3,
    });

    const { nodes, links } = (await lineage("invoice", deal.invoice)).body;

    expect(nodes.filter(({ table }: Json) => table === "lead")).toHaveLength(2);
    expect(links).toContainEqual({ from: leadid, to: deal.opportunity, label: "joined" });
  });

  it("starts from an account with all its deals, and from a deal with that one only", async () => {
    const deal = await wholeDeal("Deux affaires");
    const other = await wholeDeal("Deux affaires");
    expect(other.account).toBe(deal.account);

    const fromAccount = (await lineage("account", deal.account)).body;
    const fromDeal = (await lineage("invoice", deal.invoice)).body;

    const invoices = ({ nodes }: Json) => nodes.filter(({ table }: Json) => table === "invoice").length;
    expect([invoices(fromAccount), invoices(fromDeal)]).toEqual([2, 1]);
  });

  it("shows a caller what the caller may read, and refuses where that is not the record asked about", async () => {
    const deal = await wholeDeal("Cloisonnée");
    const unit = await world.as("ada").create("businessunits", { name: "Walled" });
    await world.database.run({
      text: "UPDATE quote SET owningbusinessunit = $1::uuid WHERE quoteid = ANY ($2::uuid[])",
      values: [unit["businessunitid"], deal.quotes],
    });

    const seen = await lineage("invoice", deal.invoice, "anna");
    const refused = await lineage("quote", deal.quotes[0]!, "anna");
    const all = await lineage("quote", deal.quotes[0]!, "remi");

    expect(seen.body.nodes.map(({ table }: Json) => table)).toEqual([
      "lead",
      "account",
      "contact",
      "opportunity",
      "salesorder",
      "invoice",
    ]);
    expect(seen.text).not.toContain(deal.quotes[0]);
    expect(refused.status).toBe(403);
    expect([all.status, all.body.nodes.length]).toEqual([200, 8]);
  });

  it("refuses tables that are no part of a deal, and records that are not there", async () => {
    const target = encodeURIComponent(JSON.stringify({ "@odata.id": `systemusers(${world.as("anna").id})` }));

    const answers = [
      await world.as("ada").get(`RetrieveLineage(Target=@t)?@t=${target}`),
      await lineage("quote", "00000000-0000-4000-8000-000000000000"),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 404]);
  });
});

describe("the acts of a lineage", () => {
  it("tell of merges, that stand and that were undone, and of qualifications that were undone", async () => {
    const ada = world.as("ada");
    const { leadid } = (await world.given.lead({ lastname: "Perrin", companyname: "Fonderie Perrin" })) as Json;
    const qualify = () =>
      ada.post(`leads(${leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
        CreateAccount: true,
        CreateContact: true,
        CreateOpportunity: true,
        Status: 3,
      });
    await qualify();
    await ada.post(`leads(${leadid})/Microsoft.Dynamics.CRM.UndoQualifyLead`, {});
    const [{ accountid }] = (await qualify()).body.value;
    const other = (await world.given.account({ name: "Perrin Fils" })) as Json;
    const named = (id: string) => ({ "@odata.type": "Microsoft.Dynamics.CRM.account", accountid: id });
    const merge = () => ada.post("Merge", { Target: named(accountid), Subordinate: named(other.accountid) });
    await merge();
    await ada.post(`accounts(${other.accountid})/Microsoft.Dynamics.CRM.UndoMerge`);
    await merge();

    const { acts } = (await lineage("lead", leadid)).body as Json;

    const qualification = acts.filter(({ kind }: Json) => kind === "qualification");
    expect(qualification).toHaveLength(1);
    expect(qualification[0]).toMatchObject({
      table: "lead",
      id: leadid,
      by: "Administrator",
      undoneBy: "Administrator",
    });
    expect(qualification[0].text).toMatch(
      /^"Perrin" was qualified, and the qualification was undone\. Deleted again: /,
    );
    const merges = acts.filter(({ kind }: Json) => kind === "merge");
    expect(merges.map(({ undoneAt }: Json) => undoneAt !== null).sort()).toEqual([false, true]);
    expect(merges[0]).toMatchObject({ id: other.accountid, into: accountid });
    expect(merges.map(({ text }: Json) => text).sort()).toEqual([
      '"Perrin Fils" was merged into "Fonderie Perrin", and the merge was undone.',
      '"Perrin Fils" was merged into "Fonderie Perrin".',
    ]);
  });
});
