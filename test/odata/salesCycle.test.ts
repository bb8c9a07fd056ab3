import { expect, it } from "vitest";
import { allColumns, dealsIn, documents, type Json } from "../deals.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const deals = dealsIn(world, "anna");
const { quote, order, invoice, opportunity } = documents;

it("a prospect becomes a paid invoice: Anna sells windows to a school, and every step can be walked back", async () => {
  const anna = world.as("anna");
  const read = async (path: string) => (await anna.read(path)) as Json;
  const window = await world.given.product(480, { name: "Oak window", filon_vatrate: 20 });

  // Somebody calls. Anna notes who it is and what is wanted.
  const lead = (await anna.create("leads", {
    subject: "Windows for the school",
    companyname: "École Saint-Exupéry SARL",
    firstname: "Marguerite",
    lastname: "Duval",
    emailaddress1: "m.duval@saint-ex.fr",
    telephone1: "02 40 11 22 33",
    address1_line1: "3 rue du Petit-Prince",
    address1_postalcode: "44000",
    address1_city: "Nantes",
    budgetamount: 9000,
  })) as Json;
  await anna.create("annotations", {
    subject: "First call",
    notetext: "The caretaker measures on Monday",
    "objectid_lead@odata.bind": `leads(${lead.leadid})`,
  });

  // The school is a customer already, under another spelling.
  const school = await world.given.account({ name: "Ecole Saint Exupery", address1_postalcode: "44000" });
  const preview = await read(`leads(${lead.leadid})/Microsoft.Dynamics.CRM.PreviewQualifyLead()`);
  expect(preview.account).toMatchObject({ decision: "existing", id: school["accountid"] });
  expect(preview.contact).toMatchObject({ decision: "new", name: "Marguerite Duval" });

  // She qualifies: the school is found, its contact and a deal are made.
  const { value } = await deals.done(`leads(${lead.leadid})/Microsoft.Dynamics.CRM.QualifyLead`, {
    CreateAccount: true,
    CreateContact: true,
    CreateOpportunity: true,
    Status: 3,
  });
  const [{ accountid }, { contactid }, { opportunityid }] = value;
  expect(accountid).toBe(school["accountid"]);
  expect(await read(`opportunities(${opportunityid})`)).toMatchObject({
    name: "Windows for the school",
    estimatedvalue: 9000,
    _customerid_value: accountid,
    _parentcontactid_value: contactid,
    _originatingleadid_value: lead.leadid,
  });

  // The caretaker has measured: sixteen windows, and the fitting.
  await anna.patch(`opportunities(${opportunityid})`, {
    "pricelevelid@odata.bind": `pricelevels(${window.pricelevelid})`,
  });
  await deals.line(opportunity, opportunityid, {
    "productid@odata.bind": `products(${window.productid})`,
    quantity: 16,
  });
  await deals.line(opportunity, opportunityid, deals.writeIn(1250, 1, { productdescription: "Fitting", tax: 250 }));
  expect((await deals.read(opportunity, opportunityid)).totalamount).toBe(16 * 480 * 1.2 + 1500);

  // A first quote is too dear; a second one, with a discount, is accepted.
  const first = await deals.done("GenerateQuoteFromOpportunity", {
    OpportunityId: opportunityid,
    ColumnSet: allColumns,
  });
  await deals.activate(first.quoteid);
  await deals.done("CloseQuote", { QuoteClose: deals.closing("quote", first.quoteid), Status: 5 });
  const second = await deals.done("ReviseQuote", { QuoteId: first.quoteid, ColumnSet: allColumns });
  await anna.patch(`quotes(${second.quoteid})`, { discountpercentage: 5 });
  await deals.activate(second.quoteid);
  await deals.done("WinQuote", {
    QuoteClose: deals.closing("quote", second.quoteid, { subject: "Signed by the head" }),
    Status: -1,
  });
  const won = await deals.read(quote, second.quoteid);
  expect(won).toMatchObject({
    statecode: 2,
    quotenumber: first.quotenumber,
    revisionnumber: 1,
    totallineitemamount: 8930,
    totaldiscountamount: 446.5,
    totalamountlessfreight: 8483.5,
    totaltax: 1786,
    totalamount: 10269.5,
  });

  // The quote becomes an order, and the deal is won.
  const ordered = await deals.done("ConvertQuoteToSalesOrder", { QuoteId: won.quoteid, ColumnSet: allColumns });
  await deals.done("WinOpportunity", {
    Status: 3,
    OpportunityClose: deals.closing("opportunity", opportunityid, { actualrevenue: 8483.5 }),
  });
  expect(await deals.read(opportunity, opportunityid)).toMatchObject({ statecode: 1, actualvalue: 8483.5 });

  // The price list rises; what was ordered stays as it was ordered, and is delivered.
  await world.as("ada").patch(`productpricelevels(${window.productpricelevelid})`, { amount: 520 });
  await deals.done("salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder", {
    OrderClose: deals.closing("order", ordered.salesorderid, { subject: "Fitted in the holidays" }),
    Status: 100001,
  });
  expect(await deals.read(order, ordered.salesorderid)).toMatchObject({ statecode: 3, totalamount: 10269.5 });

  // It is invoiced and paid.
  const billed = await deals.done("ConvertSalesOrderToInvoice", {
    SalesOrderId: ordered.salesorderid,
    ColumnSet: allColumns,
  });
  expect(billed).toMatchObject({ totalamount: 10269.5, totaltax: 1786, ispricelocked: true });
  await anna.patch(`invoices(${billed.invoiceid})`, { statecode: 2, statuscode: 100001 });
  expect(await deals.read(invoice, billed.invoiceid)).toMatchObject({ statecode: 2, statuscode: 100001 });

  // From the invoice one walks back to the first call.
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": `invoices(${billed.invoiceid})` }));
  const { nodes } = await read(`RetrieveLineage(Target=@t)?@t=${target}`);
  expect(nodes.map(({ table, state }: Json) => [table, state])).toEqual([
    ["lead", "Qualified"],
    ["account", "Active"],
    ["contact", "Active"],
    ["opportunity", "Won"],
    ["quote", "Revised"],
    ["quote", "Won"],
    ["salesorder", "Invoiced"],
    ["invoice", "Complete"],
  ]);

  // And the school's timeline remembers it all, once each.
  const account = encodeURIComponent(JSON.stringify({ "@odata.id": `accounts(${accountid})` }));
  const timeline = await read(`RetrieveTimeline(Target=@t)?@t=${account}`);
  expect(timeline.value.map(({ kind, subject }: Json) => `${kind}: ${subject}`).sort()).toEqual([
    "annotation: First call",
    "opportunityclose: Decided",
    "orderclose: Fitted in the holidays",
    "quoteclose: Decided",
    "quoteclose: Signed by the head",
  ]);
});
