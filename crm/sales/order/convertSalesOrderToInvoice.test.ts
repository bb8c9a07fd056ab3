import { describe, expect, it } from "vitest";
import { allColumns, dealsIn, documents, totals } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const { order, invoice } = documents;

const opened = (values = {}) => deals.document(order, values, [deals.writeIn(100, 2, { filon_vatrate: 20 })]);
const convert = (id: string) => deals.act("ConvertSalesOrderToInvoice", { SalesOrderId: id, ColumnSet: allColumns });

describe("ConvertSalesOrderToInvoice", () => {
  it("makes an invoice of an order: prices locked, lines linked, totals the same; the order is invoiced", async () => {
    const { opportunityid } = await deals.document(documents.opportunity);
    const source = await opened({ "opportunityid@odata.bind": `opportunities(${opportunityid})`, freightamount: 20 });

    const { status, body } = await convert(source.salesorderid);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: source.name,
      statecode: 0,
      ispricelocked: true,
      _salesorderid_value: source.salesorderid,
      _opportunityid_value: opportunityid,
      _customerid_value: source["_customerid_value"],
    });
    expect(body.invoicenumber).toMatch(/^INV-\d{5,}-[A-Z0-9]{6}$/);
    for (const total of totals) expect([total, body[total]]).toEqual([total, source[total]]);
    const [from] = await deals.linesOf(order, source.salesorderid);
    const [to] = await deals.linesOf(invoice, body.invoiceid);
    expect(to).toMatchObject({
      _salesorderdetailid_value: from.salesorderdetailid,
      extendedamount: 240,
      filon_vatrate: 20,
    });
    expect(await deals.read(order, source.salesorderid)).toMatchObject({ statecode: 4, statuscode: 100003 });
  });

  it("invoices a fulfilled order, and an order that has an invoice already", async () => {
    const { salesorderid } = await opened();
    await deals.done("salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder", {
      OrderClose: deals.closing("order", salesorderid),
      Status: 100001,
    });

    const answers = [await convert(salesorderid), await convert(salesorderid)];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it("answers 400 for a canceled order, and makes no invoice", async () => {
    const { salesorderid } = await opened();
    await deals.done("CancelSalesOrder", { OrderClose: deals.closing("order", salesorderid), Status: -1 });

    const { status, body } = await convert(salesorderid);

    expect([status, body.error.code]).toEqual([400, "orderCanceled"]);
    const { body: invoices } = await world.as("ada").get(`invoices?$filter=_salesorderid_value eq ${salesorderid}`);
    expect(invoices.value).toEqual([]);
  });

  it("answers 403 for somebody who only reads, and makes no invoice", async () => {
    const { salesorderid } = await opened();

    const { status } = await world
      .as("remi")
      .post("ConvertSalesOrderToInvoice", { SalesOrderId: salesorderid, ColumnSet: allColumns });

    expect(status).toBe(403);
    expect((await deals.read(order, salesorderid)).statecode).toBe(0);
  });
});
