import { describe, expect, it } from "vitest";
import { allColumns, dealsIn, documents, totals } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const { quote, order } = documents;

const convert = (id: string, more = {}) =>
  deals.act("ConvertQuoteToSalesOrder", { QuoteId: id, ColumnSet: allColumns, ...more });
const ordersOf = async (id: string) =>
  (await world.as("ada").get(`salesorders?$filter=_quoteid_value eq ${id}`)).body.value;

describe("ConvertQuoteToSalesOrder", () => {
  it("makes an order of a won quote: prices locked, lines linked, totals the same", async () => {
    const { opportunityid } = await deals.document(documents.opportunity);
    const won = await deals.wonQuote({
      "opportunityid@odata.bind": `opportunities(${opportunityid})`,
      discountpercentage: 10,
      freightamount: 20,
    });

    const { status, body } = await convert(won.quoteid);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: won.name,
      statecode: 0,
      statuscode: 1,
      ispricelocked: true,
      _quoteid_value: won.quoteid,
      _opportunityid_value: opportunityid,
      _customerid_value: won["_customerid_value"],
    });
    expect(body.ordernumber).toMatch(/^ORD-\d{5,}-[A-Z0-9]{6}$/);
    for (const total of totals) expect([total, body[total]]).toEqual([total, won[total]]);
    const [from] = await deals.linesOf(quote, won.quoteid);
    const [to] = await deals.linesOf(order, body.salesorderid);
    expect(to).toMatchObject({ _quotedetailid_value: from.quotedetailid, extendedamount: 200 });
    expect(await deals.read(quote, won.quoteid)).toMatchObject({ statecode: 2, statuscode: 4 });
  });

  it("answers with the columns that were asked for", async () => {
    const { quoteid } = await deals.wonQuote();

    const { body } = await convert(quoteid, { ColumnSet: { Columns: ["salesorderid", "totalamount"] } });

    expect(
      Object.keys(body)
        .filter((key) => !key.includes("@") && !key.startsWith("_"))
        .sort(),
    ).toEqual(["salesorderid", "totalamount"]);
  });

  it("makes a second order when it is called again", async () => {
    const { quoteid } = await deals.wonQuote();

    const answers = [await convert(quoteid), await convert(quoteid)];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await ordersOf(quoteid)).toHaveLength(2);
  });

  it.each(["draft", "active", "closed"])("answers 400 for a quote that is %s", async (state) => {
    const { quoteid } = state === "draft" ? await deals.document(quote) : await deals.activeQuote();
    if (state === "closed") await deals.done("CloseQuote", { QuoteClose: deals.closing("quote", quoteid), Status: 5 });

    const { status, body } = await convert(quoteid);

    expect([status, body.error.code]).toEqual([400, "quoteNotWon"]);
    expect(await ordersOf(quoteid)).toEqual([]);
  });

  it("wins an active quote in the same step when the closing is given", async () => {
    const { quoteid } = await deals.activeQuote();

    const { status, body } = await convert(quoteid, {
      QuoteCloseDate: "2026-02-03T09:00:00Z",
      QuoteCloseStatus: -1,
      QuoteCloseSubject: "Ordered by phone",
      QuoteCloseDescription: "She will confirm by mail",
    });

    expect([status, body.totalamount]).toEqual([200, 200]);
    expect(await deals.read(quote, quoteid)).toMatchObject({ statecode: 2, statuscode: 4 });
    const { body: closings } = await world.as("ada").get(`quotecloses?$filter=_quoteid_value eq ${quoteid}`);
    expect(closings.value).toHaveLength(1);
    expect(closings.value[0]).toMatchObject({
      subject: "Ordered by phone",
      description: "She will confirm by mail",
      actualend: "2026-02-03T09:00:00Z",
      statecode: 1,
    });
  });

  it("orders nothing from an expired quote, and leaves it active", async () => {
    const { quoteid } = await deals.activeQuote({ effectiveto: "2020-01-31T00:00:00Z" });

    const { status, body } = await convert(quoteid, { QuoteCloseSubject: "Too late" });

    expect([status, body.error.code]).toEqual([400, "quoteExpired"]);
    expect((await deals.read(quote, quoteid)).statecode).toBe(1);
    expect(await ordersOf(quoteid)).toEqual([]);
  });

  it("answers 403 for somebody who only reads, and makes no order", async () => {
    const { quoteid } = await deals.wonQuote();

    const { status } = await world
      .as("remi")
      .post("ConvertQuoteToSalesOrder", { QuoteId: quoteid, ColumnSet: allColumns });

    expect(status).toBe(403);
    expect(await ordersOf(quoteid)).toEqual([]);
  });
});
