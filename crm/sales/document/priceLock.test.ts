import { describe, expect, it } from "vitest";
import { allColumns, dealsIn, documents, type Document } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);

/** A document whose prices are locked because it was made from another one, of 2 pieces at a list price of 50. */
async function locked(document: Document) {
  const { productid, pricelevelid, productpricelevelid } = await world.given.product(50);
  const lines = [{ "productid@odata.bind": `products(${productid})`, quantity: 2 }];
  const values = { "pricelevelid@odata.bind": `pricelevels(${pricelevelid})` };
  const { quoteid } = await deals.document(documents.quote, values, lines);
  await deals.activate(quoteid);
  await deals.done("WinQuote", { QuoteClose: deals.closing("quote", quoteid), Status: -1 });
  const order = await deals.done("ConvertQuoteToSalesOrder", { QuoteId: quoteid, ColumnSet: allColumns });
  const made =
    document === documents.order
      ? order
      : await deals.done("ConvertSalesOrderToInvoice", { SalesOrderId: order.salesorderid, ColumnSet: allColumns });
  const id = made[document.key] as string;
  const price = (amount: number) =>
    world
      .as("ada")
      .patch(`productpricelevels(${productpricelevelid})`, { amount })
      .then(({ status }) => {
        expect(status).toBe(204);
      });
  const total = async () => (await deals.read(document, id)).totalamount as number;
  const quantity = async (value: number) => {
    const [line] = await deals.linesOf(document, id);
    await world.as("ada").patch(`${document.lines}(${line[document.lineKey]})`, { quantity: value });
  };
  return { id, price, total, quantity };
}

describe.each([
  [documents.order, "SalesOrder"],
  [documents.invoice, "Invoice"],
] as const)("prices of an $name", (document, name) => {
  const lock = (id: string) => deals.act(`Lock${name}Pricing`, { [`${name}Id`]: id });
  const unlock = (id: string) => deals.act(`Unlock${name}Pricing`, { [`${name}Id`]: id });

  it("stay while they are locked, whatever the price list says and the quantity becomes", async () => {
    const { id, price, total, quantity } = await locked(document);

    await price(70);
    expect(await total()).toBe(100);
    await quantity(3);
    expect(await total()).toBe(150);
    expect((await deals.read(document, id)).ispricelocked).toBe(true);
  });

  it("follow the price list once they are unlocked, and stay where they are when they are locked again", async () => {
    const { id, price, total, quantity } = await locked(document);
    await price(70);

    const unlocked = await unlock(id);
    expect([unlocked.status, unlocked.text, await total()]).toEqual([204, "", 140]);

    await price(80);
    await quantity(3);
    expect(await total()).toBe(240);

    expect((await lock(id)).status).toBe(204);
    await price(10);
    await quantity(2);
    expect(await total()).toBe(160);
  });

  it("are neither locked nor unlocked once the document is closed", async () => {
    const { id } = await locked(document);
    if (document === documents.order)
      await deals.done("CancelSalesOrder", { OrderClose: deals.closing("order", id), Status: -1 });
    else await world.as("ada").patch(`invoices(${id})`, { statecode: 3, statuscode: 100003 });

    const answers = [await lock(id), await unlock(id)];

    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual(
      answers.map(() => [400, "0x80043b09"]),
    );
  });
});
