import { describe, expect, it } from "vitest";
import { isSheet, pastedLines, valuesOf } from "./pastedLines.ts";

const door = { id: "d", name: "Door", number: "D-1", price: 200, unit: null };

describe("rows pasted from a spreadsheet", () => {
  it("are told from words for one cell", () => {
    expect([isSheet("Oak door"), isSheet("Oak door\n"), isSheet("Door\t2"), isSheet("Door\nLock")]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it("are read as people write figures, headings and empty rows left out", () => {
    const text = "Product\tQuantity\tPrice\tDiscount\r\nDoor\t2\t1,200.50 €\t10%\r\n\r\nTransport\t\t\t\r\n";

    expect(pastedLines(text, "en-US")).toEqual([
      { product: "Door", quantity: 2, price: 1200.5, discount: { kind: "percent", value: 10 } },
      { product: "Transport", quantity: null, price: null, discount: null },
    ]);
  });

  it("become lines of products, at the list's price unless they give one, or words", () => {
    const [first, second] = pastedLines("Door\t2\t\t10%\nTransport\t1\t50\t5", "en-US");

    expect(first && valuesOf(first, door)).toMatchObject({
      productid: { id: "d" },
      quantity: 2,
      ispriceoverridden: false,
      manualdiscountamount: 40,
    });
    expect(second && valuesOf(second, null)).toMatchObject({
      productdescription: "Transport",
      priceperunit: 50,
      manualdiscountamount: 5,
    });
  });
});
