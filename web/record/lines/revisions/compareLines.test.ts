import { describe, expect, it } from "vitest";
import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { compareLines } from "./compareLines.ts";

const column = (name: string, kind: ColumnModel["kind"] = "text", property = name): ColumnModel => ({
  name,
  property,
  kind,
  label: name,
  required: "none",
  create: true,
  update: true,
});
const quantity = column("quantity", "decimal");
const price = column("priceperunit", "money");
const columns = [column("productid", "lookup", "_productid_value"), column("productdescription"), quantity, price];
const model = { columns } as unknown as TableModel;
const line = (productdescription: string, amount: number, priceperunit: number) => ({
  productdescription,
  quantity: amount,
  priceperunit,
});

describe("two revisions of a quote", () => {
  it("tell what was added, what was removed, and which figures changed", () => {
    const before = [line("Door", 2, 100), line("Transport", 1, 50), line("Lock", 4, 10)];
    const after = [line("Lock", 4, 10), line("Door", 3, 90), line("Window", 1, 300)];

    const changes = compareLines(model, [quantity, price], before, after);

    expect(changes.map(({ kind, product, changed }) => [kind, product, changed])).toEqual([
      ["same", "Lock", []],
      ["changed", "Door", ["quantity", "priceperunit"]],
      ["added", "Window", []],
      ["removed", "Transport", []],
    ]);
  });

  it("match a product that is sold twice line by line", () => {
    const twice = [line("Door", 1, 100), line("Door", 2, 100)];

    const changes = compareLines(model, [quantity], twice, [line("Door", 1, 100)]);

    expect(changes.map(({ kind }) => kind)).toEqual(["same", "removed"]);
  });
});
