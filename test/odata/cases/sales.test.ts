import { expect, it } from "vitest";
import { allColumns, dealsIn, documents, type Json } from "../../deals.ts";
import { useWorld } from "../../world.ts";

const world = useWorld();
const deals = dealsIn(world);
const { opportunity, quote, order, invoice } = documents;
const ada = () => world.as("ada");
const dynamics = "Microsoft.Dynamics.CRM";
const isRefused = (status: number) => status >= 400 && status < 500;

function qualify(leadid: string, wanted: Json = {}) {
  const all = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };
  return ada().post(`leads(${leadid})/${dynamics}.QualifyLead`, { ...all, ...wanted });
}

const newLead = async (values: Json = {}) =>
  (await world.given.lead({ companyname: "Blue Yonder", firstname: "Ann", ...values })) as Json;
const close = (kind: "quote" | "order", id: string, Status = -1) => ({
  [kind === "quote" ? "QuoteClose" : "OrderClose"]: deals.closing(kind, id),
  Status,
});
const convert = (QuoteId: string, more: Json = {}) =>
  deals.done("ConvertQuoteToSalesOrder", { QuoteId, ColumnSet: allColumns, ...more });
const newOrder = async () => convert((await deals.wonQuote()).quoteid);

it("261, 262, 265 a lead becomes an account, a contact and a deal, once", async () => {
  const { leadid } = await newLead({ subject: "Shelves" });
  const { status, body } = await qualify(leadid);
  expect([status, body.value.map((row: Json) => row["@odata.type"])]).toEqual([
    200,
    ["account", "contact", "opportunity"].map((table) => `#${dynamics}.${table}`),
  ]);
  const [{ accountid }, { contactid }, { opportunityid }] = body.value;
  expect(await ada().read(`leads(${leadid})`)).toMatchObject({
    statecode: 1,
    statuscode: 3,
    _parentaccountid_value: accountid,
    _parentcontactid_value: contactid,
    _qualifyingopportunityid_value: opportunityid,
  });
  const made = { _originatingleadid_value: leadid };
  expect(await ada().read(`accounts(${accountid})`)).toMatchObject({ name: "Blue Yonder", ...made });
  expect(await ada().read(`contacts(${contactid})`)).toMatchObject({
    firstname: "Ann",
    lastname: "Charif",
    _parentcustomerid_value: accountid,
    ...made,
  });
  expect(await ada().read(`opportunities(${opportunityid})`)).toMatchObject({
    name: "Shelves",
    _customerid_value: accountid,
    ...made,
  });
  const again = await qualify(leadid);
  expect([again.status, again.body.error.code]).toEqual([400, "0x80040519"]);
});

it("263, 264 only the deal, for a customer that is given, or nothing at all", async () => {
  const { accountid, _transactioncurrencyid_value: currency } = (await world.given.account({ revenue: 1 })) as Json;
  const { leadid } = await newLead();
  const { body } = await qualify(leadid, {
    CreateAccount: false,
    CreateContact: false,
    OpportunityCustomerId: { "@odata.type": `${dynamics}.account`, accountid },
    OpportunityCurrencyId: { "@odata.type": `${dynamics}.transactioncurrency`, transactioncurrencyid: currency },
  });
  expect(body.value).toHaveLength(1);
  expect(await ada().read(`opportunities(${body.value[0].opportunityid})`)).toMatchObject({
    _customerid_value: accountid,
    _transactioncurrencyid_value: currency,
  });
  const other = await newLead();
  const none = await qualify(other.leadid, { CreateAccount: false, CreateContact: false, CreateOpportunity: false });
  expect([none.status, none.body.value]).toEqual([200, []]);
  expect(await ada().read(`leads(${other.leadid})`)).toMatchObject({ statecode: 1 });
});

it("266, 267 neither unbound nor without its namespace, nor with a reason that is none", async () => {
  const { leadid } = await newLead();
  const answers = [
    await ada().post("QualifyLead", { Status: 3 }),
    await ada().post(`leads(${leadid})/QualifyLead`, { Status: 3 }),
    await qualify(leadid, { Status: 77 }),
  ];
  expect(answers.map(({ status }) => status).every((status) => status === 400 || status === 404)).toBe(true);
  expect(await ada().read(`leads(${leadid})`)).toMatchObject({ statecode: 0 });
});

it("268 a lead is disqualified and taken up again", async () => {
  const { leadid } = await newLead();
  const change = (values: Json) => ada().patch(`leads(${leadid})`, values);
  expect((await change({ statecode: 2, statuscode: 4 })).status).toBe(204);
  expect((await change({ statecode: 0, statuscode: 1 })).status).toBe(204);
  const { status, body } = await change({ statecode: 2, statuscode: 3 });
  expect([status, body.error.code]).toEqual([400, "0x80048408"]);
});

it("269 a quote from a deal", async () => {
  const { opportunityid } = await deals.document(opportunity, {}, [deals.writeIn(100, 2)]);
  const made = await deals.done("GenerateQuoteFromOpportunity", {
    OpportunityId: opportunityid,
    ColumnSet: { AllColumns: false, Columns: ["quoteid", "name"] },
  });
  expect(await deals.read(quote, made.quoteid)).toMatchObject({ statecode: 0, revisionnumber: 0 });
  expect(await deals.linesOf(quote, made.quoteid)).toHaveLength(1);
});

it("270, 271 a draft is not closed, an active quote not changed", async () => {
  const { quoteid } = await deals.document(quote, {}, [deals.writeIn(100, 2)]);
  for (const action of ["CloseQuote", "WinQuote"])
    expect(isRefused((await deals.act(action, close("quote", quoteid))).status)).toBe(true);
  expect(await deals.read(quote, quoteid)).toMatchObject({ statecode: 0 });
  await deals.activate(quoteid);
  expect(isRefused((await ada().patch(`quotes(${quoteid})`, { name: "Other" })).status)).toBe(true);
  expect(isRefused((await deals.tryLine(quote, quoteid)).status)).toBe(true);
});

it("272 a quote is won; the deal is left alone", async () => {
  const { opportunityid } = await deals.document(opportunity, {}, [deals.writeIn(100, 2)]);
  const { quoteid } = await deals.done("GenerateQuoteFromOpportunity", {
    OpportunityId: opportunityid,
    ColumnSet: allColumns,
  });
  await deals.activate(quoteid);
  const won = await deals.act("WinOpportunity", {
    OpportunityClose: deals.closing("opportunity", opportunityid),
    Status: 3,
  });
  expect(isRefused(won.status)).toBe(true); // 285
  expect((await deals.act("WinQuote", close("quote", quoteid))).status).toBe(204);
  expect(await deals.read(quote, quoteid)).toMatchObject({ statecode: 2, statuscode: 4 });
  expect(await deals.read(opportunity, opportunityid)).toMatchObject({ statecode: 0 });
});

it.each([
  [-1, 5],
  [6, 6],
])("273 a quote is closed with status %i", async (Status, statuscode) => {
  const { quoteid } = await deals.activeQuote();
  expect((await deals.act("CloseQuote", close("quote", quoteid, Status))).status).toBe(204);
  expect(await deals.read(quote, quoteid)).toMatchObject({ statecode: 3, statuscode });
});

it("274 a closed quote is revised, one draft at a time", async () => {
  const closed = await deals.activeQuote();
  await deals.done("CloseQuote", close("quote", closed.quoteid));
  const revise = () => deals.act("ReviseQuote", { QuoteId: closed.quoteid, ColumnSet: allColumns });
  const { body } = await revise();
  expect(await deals.read(quote, body.quoteid)).toMatchObject({
    statecode: 0,
    quotenumber: closed.quotenumber,
    revisionnumber: closed.revisionnumber + 1,
  });
  expect(await deals.linesOf(quote, body.quoteid)).toHaveLength(1);
  const again = await revise();
  expect([isRefused(again.status), again.body.error.code]).toEqual([true, "0x80048d00"]);
});

it("275, 277 a won quote becomes an order, as often as asked", async () => {
  const { quoteid } = await deals.wonQuote();
  const [first, second] = [await convert(quoteid), await convert(quoteid)];
  expect(first.salesorderid).not.toBe(second.salesorderid);
  expect(await deals.read(order, first.salesorderid)).toMatchObject({
    statecode: 0,
    statuscode: 1,
    ispricelocked: true,
    _quoteid_value: quoteid,
  });
});

it("276 an active quote is won on the way to its order", async () => {
  const { quoteid } = await deals.activeQuote();
  const { salesorderid } = await convert(quoteid, {
    QuoteCloseDate: "2026-03-01T00:00:00Z",
    QuoteCloseSubject: "Signed",
    QuoteCloseDescription: "By post",
    QuoteCloseStatus: -1,
  });
  expect(await deals.read(quote, quoteid)).toMatchObject({ statecode: 2 });
  expect(await deals.read(order, salesorderid)).toMatchObject({ _quoteid_value: quoteid });
});

it("278 locked prices stay, unlocked ones follow the list", async () => {
  const item = await world.given.product(10);
  const list = { "pricelevelid@odata.bind": `pricelevels(${item.pricelevelid})` };
  const line = { "productid@odata.bind": `products(${item.productid})`, quantity: 2 };
  const { quoteid } = await deals.document(quote, list, [line]);
  await deals.activate(quoteid);
  await deals.done("WinQuote", close("quote", quoteid));
  const { salesorderid } = await convert(quoteid);
  await ada().patch(`productpricelevels(${item.productpricelevelid})`, { amount: 15 });
  expect(await deals.read(order, salesorderid)).toMatchObject({ totallineitemamount: 20 });
  expect((await deals.act("UnlockSalesOrderPricing", { SalesOrderId: salesorderid })).status).toBe(204);
  expect(await deals.read(order, salesorderid)).toMatchObject({ totallineitemamount: 30 });
  expect((await deals.act("LockSalesOrderPricing", { SalesOrderId: salesorderid })).status).toBe(204);
});

it("279, 280, 281, 332 an order is fulfilled or cancelled by its actions, which are activities", async () => {
  const [first, second] = [await newOrder(), await newOrder()];
  const patched = await ada().patch(`salesorders(${second.salesorderid})`, { statecode: 2, statuscode: 4 });
  expect([isRefused(patched.status), patched.body.error.message]).toEqual([
    true,
    expect.stringContaining("CancelSalesOrder"),
  ]);
  const fulfil = await deals.act(
    `salesorders/${dynamics}.FulfillSalesOrder`,
    close("order", first.salesorderid, 100001),
  );
  expect(fulfil.status).toBe(204);
  expect(await deals.read(order, first.salesorderid)).toMatchObject({ statecode: 3, statuscode: 100001 });
  expect((await deals.act("CancelSalesOrder", close("order", second.salesorderid))).status).toBe(204);
  expect(await deals.read(order, second.salesorderid)).toMatchObject({ statecode: 2, statuscode: 4 });
  const { body } = await ada().get(
    "activitypointers?$select=activitytypecode&$filter=activitytypecode eq 'orderclose'",
  );
  expect(body.value.length).toBeGreaterThan(1);
});

it("282, 283 an order becomes an invoice, which is paid or cancelled, then closed to changes", async () => {
  const { salesorderid } = await newOrder();
  const bill = () => deals.done("ConvertSalesOrderToInvoice", { SalesOrderId: salesorderid, ColumnSet: allColumns });
  const made = await bill();
  expect(await deals.read(order, salesorderid)).toMatchObject({ statecode: 4 });
  expect(await deals.read(invoice, made.invoiceid)).toMatchObject({
    ispricelocked: true,
    _salesorderid_value: salesorderid,
  });
  const other = await deals.document(invoice, {}, [deals.writeIn(10, 1)]);
  for (const [id, statecode, statuscode] of [
    [made.invoiceid, 2, 100001],
    [other.invoiceid, 3, 100003],
  ]) {
    expect((await ada().patch(`invoices(${id})`, { statecode, statuscode })).status).toBe(204);
    expect(isRefused((await ada().patch(`invoices(${id})`, { name: "Other" })).status)).toBe(true);
  }
});

it.each([
  ["leads", { subject: "x", lastname: "x", statecode: 1, statuscode: 3 }],
  ["quotes", { name: "x", statecode: 2, statuscode: 4 }],
  ["salesorders", { name: "x", statecode: 2, statuscode: 4 }],
  ["opportunities", { name: "x", statecode: 1, statuscode: 3 }],
])("what closes by an action is not made closed: %s", async (set, values) => {
  const { accountid } = await world.given.account();
  const customer = { "customerid_account@odata.bind": `accounts(${accountid})` };
  const { status } = await ada().post(set, { ...(set === "leads" ? {} : customer), ...values });
  expect(isRefused(status)).toBe(true);
});
