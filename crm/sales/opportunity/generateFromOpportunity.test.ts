import { describe, expect, it } from "vitest";
import { allColumns, dealsIn, documents, totals } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";

const world = useWorld();
const deals = dealsIn(world);
const generators = [
  ["GenerateQuoteFromOpportunity", documents.quote],
  ["GenerateSalesOrderFromOpportunity", documents.order],
  ["GenerateInvoiceFromOpportunity", documents.invoice],
] as const;

describe.each(generators)("%s", (name, made) => {
  it("copies header and lines as they stand, with the customer's address, and links the opportunity", async () => {
    const { productid, pricelevelid } = await world.given.product(50);
    const account = await world.given.account({
      name: "Norfield",
      address1_line1: "4 quai de la Fosse",
      address1_postalcode: "44000",
      address1_city: "Nantes",
    });
    const source = await deals.document(
      documents.opportunity,
      {
        name: "Windows for the school",
        "customerid_account@odata.bind": `accounts(${account["accountid"]})`,
        "pricelevelid@odata.bind": `pricelevels(${pricelevelid})`,
        discountpercentage: 10,
        freightamount: 20,
      },
      [
        deals.writeIn(100, 3, { manualdiscountamount: 10, tax: 5 }),
        {
          "productid@odata.bind": `products(${productid})`,
          quantity: 2,
          ispriceoverridden: true,
          priceperunit: 45,
          filon_vatrate: 20,
        },
      ],
    );

    const answer = await deals.done(name, { OpportunityId: source.opportunityid, ColumnSet: allColumns });

    expect(answer).toMatchObject({
      name: "Windows for the school",
      statecode: 0,
      _opportunityid_value: source.opportunityid,
      _customerid_value: account["accountid"],
      _pricelevelid_value: pricelevelid,
      billto_name: "Norfield",
      billto_line1: "4 quai de la Fosse",
      shipto_postalcode: "44000",
      shipto_city: "Nantes",
    });
    for (const total of totals) expect([total, answer[total]]).toEqual([total, source[total]]);
    const columns = ["productdescription", "priceperunit", "quantity", "manualdiscountamount", "tax", "filon_vatrate"];
    const shown = (lines: Record<string, unknown>[]) =>
      lines.map((line) => [...columns, "extendedamount", "ispriceoverridden"].map((column) => line[column]));
    expect(shown(await deals.linesOf(made, answer[made.key]))).toEqual(
      shown(await deals.linesOf(documents.opportunity, source.opportunityid)),
    );
  });

  it("answers with the columns that were asked for", async () => {
    const source = await deals.document(documents.opportunity);

    const answer = await deals.done(name, {
      OpportunityId: source.opportunityid,
      ColumnSet: { AllColumns: false, Columns: [made.key, "name"] },
    });

    expect(
      Object.keys(answer)
        .filter((key) => !key.includes("@"))
        .sort(),
    ).toEqual([made.key, "name"].sort());
  });

  it("may run again, and on a won opportunity", async () => {
    const { opportunityid } = await deals.document(documents.opportunity, {}, [deals.writeIn(10, 1)]);
    await deals.done("WinOpportunity", { Status: 3, OpportunityClose: deals.closing("opportunity", opportunityid) });
    const again = () => deals.done(name, { OpportunityId: opportunityid, ColumnSet: allColumns });

    const [first, second] = [await again(), await again()];

    expect(first[made.key]).not.toBe(second[made.key]);
    expect([first.totalamount, second.totalamount]).toEqual([10, 10]);
  });

  it("answers 404 for an opportunity that is not there, 403 for somebody who only reads", async () => {
    const { opportunityid } = await deals.document(documents.opportunity);

    const missing = await deals.act(name, {
      OpportunityId: "00000000-0000-4000-8000-000000000000",
      ColumnSet: allColumns,
    });
    const forbidden = await world.as("remi").post(name, { OpportunityId: opportunityid, ColumnSet: allColumns });

    expect([missing.status, forbidden.status]).toEqual([404, 403]);
    const { body } = await world.as("ada").get(`${made.set}?$filter=_opportunityid_value eq ${opportunityid}`);
    expect(body.value).toEqual([]);
  });
});
