import { describe, expect, it } from "vitest";
import { dealsIn, documents, totals } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const everyDocument = Object.values(documents);
const { quote } = documents;

const bind = {
  priceList: (id: string) => ({ "pricelevelid@odata.bind": `pricelevels(${id})` }),
  product: (id: string) => ({ "productid@odata.bind": `products(${id})` }),
  currency: (id: string) => ({ "transactioncurrencyid@odata.bind": `transactioncurrencies(${id})` }),
};

/** A currency of which one euro buys 1.25. */
async function dollar(): Promise<{ transactioncurrencyid: string }> {
  return world.as("ada").create("transactioncurrencies", {
    currencyname: "US Dollar",
    isocurrencycode: "USD",
    currencysymbol: "$",
    currencyprecision: 2,
    exchangerate: 1.25,
  }) as never;
}

async function setOrganization(values: Record<string, unknown>) {
  const { value } = (await world.as("ada").read("organizations")) as never as { value: { organizationid: string }[] };
  const { status } = await world.as("ada").patch(`organizations(${value[0]?.organizationid})`, values);
  expect(status).toBe(204);
}

describe.each(everyDocument)("totals of an $name", (document) => {
  it("are 369.2 for the worked check: two lines, header discounts and freight", async () => {
    const { productid, pricelevelid } = await world.given.product(50);
    await volumeDiscount(pricelevelid, { isamounttype: true }, [{ lowquantity: 2, highquantity: 9, amount: 1 }]);

    const made = await deals.document(
      document,
      { ...bind.priceList(pricelevelid), discountamount: 5, discountpercentage: 10, freightamount: 20 },
      [deals.writeIn(100, 3, { manualdiscountamount: 10, tax: 5 }), { ...bind.product(productid), quantity: 2 }],
    );

    const lines = await deals.linesOf(document, made[document.key]);
    expect(lines.map(({ baseamount, extendedamount }) => [baseamount, extendedamount])).toEqual([
      [300, 295],
      [98, 98],
    ]);
    expect(Object.fromEntries(totals.map((name) => [name, made[name]]))).toEqual({
      totallineitemamount: 388,
      totallineitemdiscountamount: 10,
      totaldiscountamount: 53.8,
      totalamountlessfreight: 344.2,
      totaltax: 5,
      totalamount: 369.2,
    });
  });

  it("follow every change of a line and of the header", async () => {
    const made = await deals.document(document, {}, [deals.writeIn(100, 2)]);
    const id = made[document.key];
    const total = async () => (await deals.read(document, id)).totalamount;
    expect(made.totalamount).toBe(200);

    const second = await deals.line(document, id, deals.writeIn(50, 1));
    expect(await total()).toBe(250);

    await world.as("ada").patch(`${document.lines}(${second[document.lineKey]})`, { quantity: 3 });
    expect(await total()).toBe(350);

    await world.as("ada").patch(`${document.set}(${id})`, { discountpercentage: 10, freightamount: 15 });
    expect(await total()).toBe(330);

    await world.as("ada").delete(`${document.lines}(${second[document.lineKey]})`);
    expect(await total()).toBe(195);
  });

  it("cannot be written by a client", async () => {
    const made = await deals.document(document, {}, [deals.writeIn(100, 2)]);

    await world.as("ada").patch(`${document.set}(${made[document.key]})`, { totalamount: 5, totaltax: 9 });

    const after = await deals.read(document, made[document.key]);
    expect([after.totalamount, after.totaltax]).toEqual([200, 0]);
  });

  it("have twins in the base currency at the rate of the day", async () => {
    const { transactioncurrencyid } = await dollar();

    const made = await deals.document(document, bind.currency(transactioncurrencyid), [
      deals.writeIn(100, 2, { tax: 10 }),
    ]);

    const [line] = await deals.linesOf(document, made[document.key]);
    expect([made.totalamount, made.totalamount_base, made.exchangerate]).toEqual([210, 168, 1.25]);
    expect([line.priceperunit, line.priceperunit_base, line.extendedamount_base]).toEqual([100, 80, 168]);
    expect(line["_transactioncurrencyid_value"]).toBe(transactioncurrencyid);
  });

  it("keep the currency once there are lines, and may change it before", async () => {
    const { transactioncurrencyid } = await dollar();
    const empty = await deals.document(document);
    const filled = await deals.document(document, {}, [deals.writeIn(1, 1)]);
    const change = (id: string) =>
      world.as("ada").patch(`${document.set}(${id})`, {
        ...bind.currency(transactioncurrencyid),
        "pricelevelid@odata.bind": null,
      });

    const [free, fixed] = [await change(empty[document.key]), await change(filled[document.key])];

    expect(free.status).toBe(204);
    expect([fixed.status, fixed.body.error.code]).toEqual([
      400,
      { opportunity: "0x80048479", quote: "0x8004480e", order: "0x80048cee", invoice: "0x80048ced" }[document.name],
    ]);
  });

  it("refuse a price list in another currency, and a currency other than the price list's", async () => {
    const { transactioncurrencyid } = await dollar();
    const { pricelevelid } = await world.given.product(10);
    const made = await deals.document(document, bind.priceList(pricelevelid));
    const dollars = await deals.document(document, bind.currency(transactioncurrencyid));
    const patch = (id: string, values: object) => world.as("ada").patch(`${document.set}(${id})`, values);

    const refused = [
      await patch(made[document.key], bind.currency(transactioncurrencyid)),
      await patch(dollars[document.key], bind.priceList(pricelevelid)),
      await world.as("ada").post(document.set, {
        name: "Both",
        ...bind.priceList(pricelevelid),
        ...bind.currency(transactioncurrencyid),
      }),
    ];

    expect(refused.map(({ status, body }) => `${status} ${body.error?.code}`)).toEqual(
      Array.from({ length: 3 }, () => "400 0x80048cf6"),
    );
  });

  it("allow negative quantities", async () => {
    const made = await deals.document(document, {}, [deals.writeIn(100, 3), deals.writeIn(100, -1, { tax: -20 })]);

    expect([made.totallineitemamount, made.totaltax, made.totalamount]).toEqual([200, -20, 180]);
  });

  it("round half away from zero, once for each line", async () => {
    const made = await deals.document(document, {}, [
      deals.writeIn(0.05, 0.1),
      deals.writeIn(0.05, 0.1),
      deals.writeIn(0.05, -0.1),
    ]);

    expect(made.totalamount).toBe(0.01);
  });
});

/** Gives every item of a price list a discount list with these ranges. */
async function volumeDiscount(pricelevelid: string, type: object, ranges: readonly object[]) {
  const ada = world.as("ada");
  const { discounttypeid } = await ada.create("discounttypes", { name: "Volume", ...type });
  for (const range of ranges)
    await ada.create("discounts", { "discounttypeid@odata.bind": `discounttypes(${discounttypeid})`, ...range });
  const { value } = (await ada.read(`productpricelevels?$filter=_pricelevelid_value eq ${pricelevelid}`)) as never as {
    value: { productpricelevelid: string }[];
  };
  for (const { productpricelevelid } of value) {
    const { status } = await ada.patch(`productpricelevels(${productpricelevelid})`, {
      "discounttypeid@odata.bind": `discounttypes(${discounttypeid})`,
    });
    expect(status).toBe(204);
  }
}

describe("a line", () => {
  it("of a product takes name, unit and price from the catalogue", async () => {
    const { productid, pricelevelid, uomid } = await world.given.product(42.5, { name: "Bay window" });
    const { quoteid } = await deals.document(quote, bind.priceList(pricelevelid));

    const line = await deals.line(quote, quoteid, { ...bind.product(productid), quantity: 2, priceperunit: 1 });

    expect(line).toMatchObject({
      quotedetailname: "Bay window",
      _uomid_value: uomid,
      priceperunit: 42.5,
      extendedamount: 85,
      isproductoverridden: false,
      lineitemnumber: 1,
      pricingerrorcode: 0,
    });
  });

  it("keeps a typed price when the price is overridden, and takes the list's again when it no longer is", async () => {
    const { productid, pricelevelid } = await world.given.product(42.5);
    const { quoteid } = await deals.document(quote, bind.priceList(pricelevelid));
    const line = await deals.line(quote, quoteid, {
      ...bind.product(productid),
      quantity: 2,
      ispriceoverridden: true,
      priceperunit: 40,
    });
    expect(line.extendedamount).toBe(80);

    await world.as("ada").patch(`quotedetails(${line.quotedetailid})`, { ispriceoverridden: false });

    const [after] = await deals.linesOf(quote, quoteid);
    expect([after.priceperunit, after.extendedamount]).toEqual([42.5, 85]);
  });

  it("written in costs nothing until it has a price", async () => {
    const { quoteid } = await deals.document(quote);

    const line = await deals.line(quote, quoteid, { productdescription: "Cleaning", quantity: 4 });

    expect([line.isproductoverridden, line.priceperunit, line.extendedamount]).toEqual([true, 0, 0]);
  });

  it("written in becomes a catalogue line when it is given a product, and the other way round", async () => {
    const { productid, pricelevelid } = await world.given.product(42, { name: "Bay window" });
    const { quoteid } = await deals.document(quote, bind.priceList(pricelevelid));
    const { quotedetailid } = await deals.line(quote, quoteid, deals.writeIn(10, 2));
    const patch = async (values: object) => {
      const { status } = await world.as("ada").patch(`quotedetails(${quotedetailid})`, values);
      expect(status).toBe(204);
      return (await deals.linesOf(quote, quoteid))[0];
    };

    expect(await patch(bind.product(productid))).toMatchObject({
      isproductoverridden: false,
      quotedetailname: "Bay window",
      priceperunit: 42,
      extendedamount: 84,
    });
    expect(
      await patch({ "productid@odata.bind": null, productdescription: "Something like it", priceperunit: 30 }),
    ).toMatchObject({ isproductoverridden: true, priceperunit: 30, extendedamount: 60 });
  });

  it("written in although it names a product keeps its own price, under the product's name", async () => {
    const { productid, pricelevelid } = await world.given.product(42, { name: "Bay window" });
    const { quoteid } = await deals.document(quote, bind.priceList(pricelevelid));

    const line = await deals.line(quote, quoteid, {
      ...bind.product(productid),
      isproductoverridden: true,
      priceperunit: 3,
      quantity: 1,
    });

    expect(line).toMatchObject({ isproductoverridden: true, priceperunit: 3, quotedetailname: "Bay window" });
    await world.as("ada").patch(`quotedetails(${line.quotedetailid})`, { quantity: 2 });
    expect((await deals.read(quote, quoteid)).totalamount).toBe(6);
  });

  it("needs a product or a description", async () => {
    const { quoteid } = await deals.document(quote);

    const { status, body } = await deals.tryLine(quote, quoteid, { quantity: 1 });

    expect([status, body.error.code]).toEqual([400, "0x80043b11"]);
  });

  it("refuses a product that is not active, and keeps one that is retired later", async () => {
    const { productid, pricelevelid } = await world.given.product(10);
    const draft = await world.given.product(10, { statecode: 2, statuscode: 0, name: "Prototype" });
    const { quoteid } = await deals.document(quote, bind.priceList(pricelevelid));
    const line = await deals.line(quote, quoteid, { ...bind.product(productid), quantity: 1 });
    await world.as("ada").patch(`products(${productid})`, { statecode: 1 });

    const refused = await deals.tryLine(quote, quoteid, { ...bind.product(draft.productid), quantity: 1 });
    const kept = await world.as("ada").patch(`quotedetails(${line.quotedetailid})`, { quantity: 3 });

    expect([refused.status, refused.body.error.code]).toEqual([400, "productNotActive"]);
    expect(kept.status).toBe(204);
    expect((await deals.read(quote, quoteid)).totalamount).toBe(30);
  });

  it("carries the pricing error and marks its document when its product is not in the price list", async () => {
    const { productid } = await world.given.product(10);
    const other = await world.given.product(10);
    const made = await deals.document(quote, bind.priceList(other.pricelevelid), [
      { ...bind.product(productid), quantity: 1 },
    ]);

    const [line] = await deals.linesOf(quote, made.quoteid);
    expect([line.pricingerrorcode, line.priceperunit, made.pricingerrorcode]).toEqual([11, 0, 1]);
  });

  it("takes a volume discount of a list of amounts or of percentages, when its quantity falls in a range", async () => {
    const amounts = await world.given.product(100);
    const percentages = await world.given.product(100);
    await volumeDiscount(amounts.pricelevelid, { isamounttype: true }, [
      { lowquantity: 10, highquantity: 19, amount: 5 },
      { lowquantity: 20, highquantity: 99, amount: 12.5 },
    ]);
    await volumeDiscount(percentages.pricelevelid, { isamounttype: false }, [
      { lowquantity: 10, highquantity: 19, percentage: 3 },
    ]);
    const extended = async (given: typeof amounts, quantity: number) => {
      const { quoteid } = await deals.document(quote, bind.priceList(given.pricelevelid));
      const line = await deals.line(quote, quoteid, { ...bind.product(given.productid), quantity });
      return [line.volumediscountamount, line.extendedamount];
    };

    expect(await extended(amounts, 9)).toEqual([0, 900]);
    expect(await extended(amounts, 10)).toEqual([5, 950]);
    expect(await extended(amounts, 20)).toEqual([12.5, 1750]);
    expect(await extended(percentages, 10)).toEqual([3, 970]);
  });

  it("decides its volume discount again when the quantity changes", async () => {
    const { productid, pricelevelid } = await world.given.product(100);
    await volumeDiscount(pricelevelid, { isamounttype: true }, [{ lowquantity: 10, highquantity: 99, amount: 5 }]);
    const { quoteid } = await deals.document(quote, bind.priceList(pricelevelid));
    const line = await deals.line(quote, quoteid, { ...bind.product(productid), quantity: 2 });

    await world.as("ada").patch(`quotedetails(${line.quotedetailid})`, { quantity: 12 });

    const [after] = await deals.linesOf(quote, quoteid);
    expect([after.volumediscountamount, after.baseamount]).toEqual([5, 1140]);
  });

  it("takes its tax from the VAT rate: its own, its product's, else its customer's", async () => {
    const { productid, pricelevelid } = await world.given.product(100, { filon_vatrate: 5.5 });
    const account = await world.given.account({ filon_vatrate: 10 });
    const { quoteid } = await deals.document(quote, {
      ...bind.priceList(pricelevelid),
      "customerid_account@odata.bind": `accounts(${account["accountid"]})`,
    });

    const own = await deals.line(quote, quoteid, deals.writeIn(100, 1, { filon_vatrate: 20 }));
    const ofProduct = await deals.line(quote, quoteid, { ...bind.product(productid), quantity: 1 });
    const ofCustomer = await deals.line(quote, quoteid, deals.writeIn(100, 1));

    expect([own, ofProduct, ofCustomer].map(({ filon_vatrate, tax }) => [filon_vatrate, tax])).toEqual([
      [20, 20],
      [5.5, 5.5],
      [10, 10],
    ]);
    expect((await deals.read(quote, quoteid)).totaltax).toBe(35.5);
  });

  it("keeps a tax the caller typed until a rate is given again", async () => {
    const { quoteid } = await deals.document(quote);
    const line = await deals.line(quote, quoteid, deals.writeIn(100, 1, { filon_vatrate: 20 }));
    const patch = async (values: object) => {
      await world.as("ada").patch(`quotedetails(${line.quotedetailid})`, values);
      const [after] = await deals.linesOf(quote, quoteid);
      return [after.tax, after.filon_vatrate];
    };

    expect(await patch({ quantity: 2 })).toEqual([40, 20]);
    expect(await patch({ tax: 3 })).toEqual([3, null]);
    expect(await patch({ quantity: 4 })).toEqual([3, null]);
    expect(await patch({ filon_vatrate: 10 })).toEqual([40, 10]);
  });

  it("moved to another document changes the totals of both", async () => {
    const from = await deals.document(quote, {}, [deals.writeIn(100, 1), deals.writeIn(10, 1)]);
    const to = await deals.document(quote, {}, [deals.writeIn(1, 1)]);
    const [line] = await deals.linesOf(quote, from.quoteid);

    const { status } = await world
      .as("ada")
      .patch(`quotedetails(${line.quotedetailid})`, { "quoteid@odata.bind": `quotes(${to.quoteid})` });

    expect(status).toBe(204);
    expect((await deals.read(quote, from.quoteid)).totalamount).toBe(10);
    expect((await deals.read(quote, to.quoteid)).totalamount).toBe(101);
  });

  it("cannot be moved out of a document that is closed", async () => {
    const active = await deals.activeQuote();
    const to = await deals.document(quote);
    const [line] = await deals.linesOf(quote, active.quoteid);

    const { status, body } = await world
      .as("ada")
      .patch(`quotedetails(${line.quotedetailid})`, { "quoteid@odata.bind": `quotes(${to.quoteid})` });

    expect([status, body.error.code]).toEqual([400, "0x80043b09"]);
    expect((await deals.read(quote, active.quoteid)).totalamount).toBe(200);
  });
});

describe("the rights to a line", () => {
  it("are those to its document", async () => {
    const mine = dealsIn(world, "anna");
    const ours = await mine.document(quote, {}, [deals.writeIn(100, 1)]);
    const theirs = await deals.document(quote, {}, [deals.writeIn(100, 1)]);
    const [line] = await deals.linesOf(quote, theirs.quoteid);

    const refusals = [
      await mine.tryLine(quote, theirs.quoteid),
      await world.as("anna").patch(`quotedetails(${line.quotedetailid})`, { quantity: 5 }),
      await world.as("anna").delete(`quotedetails(${line.quotedetailid})`),
      await dealsIn(world, "remi").tryLine(quote, ours.quoteid),
    ];

    expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 403));
    expect((await deals.read(quote, theirs.quoteid)).totalamount).toBe(100);
    expect((await mine.read(quote, ours.quoteid)).totalamount).toBe(100);
  });

  it("need a document", async () => {
    const { status, body } = await world.as("ada").post("quotedetails", deals.writeIn(100, 1));

    expect([status, body.error.code, body.error.target]).toEqual([400, "0x80040203", "quoteid"]);
  });
});

describe("the discount method of the organization", () => {
  it("takes a manual discount once off the line, or off each unit", async () => {
    const discounted = () => deals.document(quote, {}, [deals.writeIn(100, 11, { manualdiscountamount: 10 })]);

    const lineItem = await discounted();
    await setOrganization({ discountcalculationmethod: 1 });
    const perUnit = await discounted();
    await setOrganization({ discountcalculationmethod: 0 });

    expect([lineItem.totalamount, lineItem.totallineitemdiscountamount]).toEqual([1090, 10]);
    expect([perUnit.totalamount, perUnit.totallineitemdiscountamount]).toEqual([990, 110]);
  });
});

describe("a closed document", () => {
  const closed: Readonly<Record<string, () => Promise<{ document: (typeof everyDocument)[number]; id: string }>>> = {
    "won opportunity": async () => {
      const { opportunityid } = await deals.document(documents.opportunity, {}, [deals.writeIn(100, 2)]);
      await deals.done("WinOpportunity", { Status: 3, OpportunityClose: deals.closing("opportunity", opportunityid) });
      return { document: documents.opportunity, id: opportunityid };
    },
    "active quote": async () => ({ document: quote, id: (await deals.activeQuote()).quoteid }),
    "fulfilled order": async () => {
      const { salesorderid } = await deals.document(documents.order, {}, [deals.writeIn(100, 2)]);
      await deals.done("salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder", {
        OrderClose: deals.closing("order", salesorderid),
        Status: 100001,
      });
      return { document: documents.order, id: salesorderid };
    },
    "paid invoice": async () => {
      const { invoiceid } = await deals.document(documents.invoice, {}, [deals.writeIn(100, 2)]);
      await world.as("ada").patch(`invoices(${invoiceid})`, { statecode: 2, statuscode: 100001 });
      return { document: documents.invoice, id: invoiceid };
    },
  };

  it.each(Object.keys(closed))("refuses changes of an %s and of its lines, and keeps its totals", async (name) => {
    const { document, id } = await closed[name]!();
    const [line] = await deals.linesOf(document, id);
    const path = `${document.lines}(${line[document.lineKey]})`;

    const refusals = [
      await deals.tryLine(document, id),
      await world.as("ada").patch(path, { quantity: 9 }),
      await world.as("ada").delete(path),
      await world.as("ada").patch(`${document.set}(${id})`, { name: "Other" }),
      await world.as("ada").patch(`${document.set}(${id})`, { freightamount: 10 }),
    ];

    expect(refusals.map(({ status, body }) => `${status} ${body.error?.code}`)).toEqual(
      refusals.map(() => "400 0x80043b09"),
    );
    expect((await deals.read(document, id)).totalamount).toBe(200);
  });

  it.each(Object.keys(closed))("can be deleted whole: an %s goes with its lines", async (name) => {
    const { document, id } = await closed[name]!();

    const { status, body } = await world.as("ada").delete(`${document.set}(${id})`);

    expect([status, body]).toEqual([204, {}]);
    expect(await deals.linesOf(document, id)).toEqual([]);
  });
});

describe("another price list", () => {
  it("prices every catalogue line anew, and no write-in", async () => {
    const { productid, pricelevelid, uomid } = await world.given.product(10);
    const other = await world.given.product(1);
    await world.as("ada").create("productpricelevels", {
      ...bind.priceList(other.pricelevelid),
      ...bind.product(productid),
      "uomid@odata.bind": `uoms(${uomid})`,
      amount: 25,
    });
    const lines = [{ ...bind.product(productid), quantity: 2 }, deals.writeIn(7, 1)];
    const plain = await deals.document(quote, bind.priceList(pricelevelid), lines);
    const activated = await deals.document(quote, bind.priceList(pricelevelid), lines);

    await world.as("ada").patch(`quotes(${plain.quoteid})`, bind.priceList(other.pricelevelid));
    await world.as("ada").patch(`quotes(${activated.quoteid})`, {
      ...bind.priceList(other.pricelevelid),
      statecode: 1,
      statuscode: 2,
    });

    expect(plain.totalamount).toBe(27);
    expect((await deals.read(quote, plain.quoteid)).totalamount).toBe(57);
    expect(await deals.read(quote, activated.quoteid)).toMatchObject({ statecode: 1, totalamount: 57 });
  });
});

describe("an opportunity", () => {
  it("takes its estimated revenue from its lines only when the system calculates it", async () => {
    const { opportunity } = documents;
    const typed = await deals.document(opportunity, { estimatedvalue: 5000 }, [deals.writeIn(100, 2)]);
    const calculated = await deals.document(opportunity, { estimatedvalue: 5000, isrevenuesystemcalculated: true }, [
      deals.writeIn(100, 2),
    ]);

    expect([typed.estimatedvalue, calculated.estimatedvalue]).toEqual([5000, 200]);

    await world.as("ada").patch(`opportunities(${calculated.opportunityid})`, { estimatedvalue: 7 });
    expect((await deals.read(opportunity, calculated.opportunityid)).estimatedvalue).toBe(200);

    await world.as("ada").patch(`opportunities(${typed.opportunityid})`, { isrevenuesystemcalculated: true });
    expect((await deals.read(opportunity, typed.opportunityid)).estimatedvalue).toBe(200);
  });
});

describe("many people at once", () => {
  it("make the totals right when 50 lines are added to one quote at the same moment", async () => {
    const { quoteid } = await deals.document(quote, { discountpercentage: 10 });

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => deals.tryLine(quote, quoteid, deals.writeIn(index + 1, 1))),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const after = await deals.read(quote, quoteid);
    expect([after.totallineitemamount, after.totalamount]).toEqual([1275, 1147.5]);
    const numbers = (await deals.linesOf(quote, quoteid)).map(({ lineitemnumber }) => lineitemnumber);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it("never get in each other's way for good while lines, header and price list change", async () => {
    const first = await world.given.product(10);
    const second = await world.given.product(20);
    const { quoteid } = await deals.document(quote, bind.priceList(first.pricelevelid));
    const lines = [];
    for (let index = 0; index < 6; index += 1) lines.push(await deals.line(quote, quoteid, deals.writeIn(10, 1)));
    const ada = world.as("ada");

    const answers = await Promise.all([
      ...lines
        .slice(0, 4)
        .map((line, index) => ada.patch(`quotedetails(${line.quotedetailid})`, { quantity: index + 2 })),
      ...[second, first, second].map(({ pricelevelid }) =>
        ada.patch(`quotes(${quoteid})`, bind.priceList(pricelevelid)),
      ),
      ...lines.slice(4).map((line) => ada.delete(`quotedetails(${line.quotedetailid})`)),
      ...Array.from({ length: 6 }, () => deals.tryLine(quote, quoteid, deals.writeIn(1, 1))),
      ada.patch(`quotes(${quoteid})`, { freightamount: 7 }),
    ]);

    expect(answers.filter(({ status }) => status >= 300).map(({ body }) => body)).toEqual([]);
    const after = await deals.read(quote, quoteid);
    expect(after.totalamount).toBe(10 * (2 + 3 + 4 + 5) + 6 + 7);
  });
});
