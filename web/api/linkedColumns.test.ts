import { describe, expect, it } from "vitest";
import type { ColumnModel, TableModel, TableSummary } from "../../engine/model/describe.ts";
import { expandOf, flattened, linksIn, linksOf, withLinked } from "./linkedColumns.ts";

const column = (name: string, kind: ColumnModel["kind"], more: Partial<ColumnModel> = {}): ColumnModel => ({
  name,
  property: kind === "lookup" ? `_${name}_value` : name,
  kind,
  label: name,
  required: "application",
  create: true,
  update: true,
  ...more,
});
const rights = { create: true, read: true, write: true, delete: true };
const firm: TableSummary = {
  name: "firm",
  entitySet: "firms",
  primaryId: "firmid",
  primaryName: "name",
  label: "Firm",
  plural: "Firms",
  rights,
};
const person = { ...firm, name: "person", label: "Person", primaryId: "personid" };
const hidden = { ...firm, name: "hidden", label: "Hidden", rights: { ...rights, read: false } };
// What of a table the functions look at.
const modelOf = (name: string, columns: readonly ColumnModel[]) => ({ name, columns }) as unknown as TableModel;
const to = (table: string) => ({ table, entitySet: `${table}s`, navigation: `customer_${table}` });
const deal = modelOf("deal", [column("customer", "lookup", { targets: [to("firm"), to("person"), to("hidden")] })]);
const firmModel = modelOf("firm", [
  column("firmid", "uuid"),
  column("city", "text"),
  column("revenue", "money"),
  column("transactioncurrencyid", "lookup"),
]);
const links = linksOf(deal, [firm, person, hidden]);

describe("columns of linked records", () => {
  it("come from the tables that the caller may read", () => {
    expect(links.map(({ label }) => label)).toEqual(["customer, Firm", "customer, Person"]);
  });

  it.each(["name,customer_firm.city", "contains(customer_firm/city,'x')", "customer_firm/city desc"])(
    "are those that are spoken of: %s",
    (text) => {
      expect(linksIn(links, text).map(({ table }) => table)).toEqual(["firm"]);
    },
  );

  it("are read beside the row's own, and by their paths", () => {
    const wide = withLinked(deal, linksIn(links, "customer_firm."), [firmModel]);
    const chosen = wide.columns.filter(({ name }) => /city|revenue/.test(name));

    expect(chosen.map(({ name, property, label, update }) => ({ name, property, label, update }))).toEqual([
      { name: "customer_firm.city", property: "customer_firm/city", label: "city (customer, Firm)", update: false },
      {
        name: "customer_firm.revenue",
        property: "customer_firm/revenue",
        label: "revenue (customer, Firm)",
        update: false,
      },
    ]);
    const expand = expandOf(wide, chosen, "_transactioncurrencyid_value");
    expect(expand).toBe("customer_firm($select=city,revenue,_transactioncurrencyid_value)");
    expect(flattened({ name: "Doors", customer_firm: { city: "Lyon" } }, String(expand))).toMatchObject({
      name: "Doors",
      "customer_firm/city": "Lyon",
    });
    expect(flattened({ name: "Doors", customer_firm: null }, String(expand))).toEqual({
      name: "Doors",
      customer_firm: null,
    });
  });
});
