import { describe, expect, it } from "vitest";
import { allColumns, dealsIn, documents, totals } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const { quote } = documents;

const revise = (id: string) => deals.act("ReviseQuote", { QuoteId: id, ColumnSet: allColumns });
const close = (id: string, Status = 5) => deals.done("CloseQuote", { QuoteClose: deals.closing("quote", id), Status });

/** A closed quote with a catalogue line at an overridden price and a write-in with a typed tax. */
async function closedQuote() {
  const { productid, pricelevelid } = await world.given.product(50);
  const { opportunityid } = await deals.document(documents.opportunity);
  const made = await deals.document(
    quote,
    {
      "opportunityid@odata.bind": `opportunities(${opportunityid})`,
      "pricelevelid@odata.bind": `pricelevels(${pricelevelid})`,
      discountpercentage: 10,
    },
    [
      {
        "productid@odata.bind": `products(${productid})`,
        quantity: 2,
        ispriceoverridden: true,
        priceperunit: 45,
      },
      deals.writeIn(100, 3, { manualdiscountamount: 10, tax: 5 }),
    ],
  );
  await deals.activate(made.quoteid);
  await close(made.quoteid);
  return { ...made, opportunityid };
}

describe("ReviseQuote", () => {
  it("makes the next draft of a closed quote: same number, next revision, lines and totals as they were", async () => {
    const closed = await closedQuote();

    const { status, body } = await revise(closed.quoteid);

    expect(status).toBe(200);
    expect(body.quoteid).not.toBe(closed.quoteid);
    expect(body).toMatchObject({
      statecode: 0,
      statuscode: 1,
      quotenumber: closed.quotenumber,
      revisionnumber: 1,
      quotecreationmethod: 776160001,
      name: closed.name,
      _opportunityid_value: closed.opportunityid,
      _customerid_value: closed["_customerid_value"],
      closedon: null,
    });
    for (const total of totals) expect([total, body[total]]).toEqual([total, closed[total]]);
    const lines = await deals.linesOf(quote, body.quoteid);
    expect(lines.map((line) => [line.quantity, line.priceperunit, line.manualdiscountamount, line.tax])).toEqual([
      [2, 45, null, null],
      [3, 100, 10, 5],
    ]);
    expect(await deals.read(quote, closed.quoteid)).toMatchObject({ statecode: 3, statuscode: 7, revisionnumber: 0 });
  });

  it("makes a draft that can be changed, activated and won", async () => {
    const { quoteid } = await closedQuote();
    const { body } = await revise(quoteid);

    await deals.line(quote, body.quoteid, deals.writeIn(1, 1));
    await deals.activate(body.quoteid);
    await deals.done("WinQuote", { QuoteClose: deals.closing("quote", body.quoteid), Status: -1 });

    expect((await deals.read(quote, body.quoteid)).statecode).toBe(2);
  });

  it("answers 400 0x80048d00 while another revision is a draft or active, and counts on once it is closed", async () => {
    const { quoteid } = await closedQuote();
    const { body: second } = await revise(quoteid);

    const whileDraft = await revise(quoteid);
    await deals.activate(second.quoteid);
    const whileActive = await revise(quoteid);
    await close(second.quoteid, 6);
    const third = await revise(quoteid);

    expect([whileDraft, whileActive].map(({ status, body }) => [status, body.error.code])).toEqual([
      [400, "0x80048d00"],
      [400, "0x80048d00"],
    ]);
    expect([third.status, third.body.revisionnumber]).toEqual([200, 2]);
  });

  it("makes one draft when two people revise different revisions at the same moment", async () => {
    const first = await closedQuote();
    const { body: second } = await revise(first.quoteid);
    await deals.activate(second.quoteid);
    await close(second.quoteid);

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => revise(index % 2 ? first.quoteid : second.quoteid)),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { body } = await world.as("ada").get(`quotes?$filter=quotenumber eq '${first.quotenumber}'&$count=true`);
    expect(body["@odata.count"]).toBe(3);
  });

  it.each([
    ["draft", () => deals.document(quote)],
    ["active", () => deals.activeQuote()],
    ["won", () => deals.wonQuote()],
  ])("answers 400 for a quote that is %s", async (_, make) => {
    const { quoteid } = await make();

    const { status, body } = await revise(quoteid);

    expect([status, body.error.code]).toEqual([400, "quoteNotClosed"]);
  });

  it("answers 403 for somebody who only reads", async () => {
    const { quoteid } = await closedQuote();

    const { status } = await world.as("remi").post("ReviseQuote", { QuoteId: quoteid, ColumnSet: allColumns });

    expect(status).toBe(403);
  });
});
