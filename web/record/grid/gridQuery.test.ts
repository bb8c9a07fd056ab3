import { describe, expect, it } from "vitest";
import type { ColumnModel, TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { viewOf } from "./gridColumns.ts";
import { gridQuery, nextSort, sortOf } from "./gridQuery.ts";

const facts = { required: "none", create: true, update: true } as const;
const columns: ColumnModel[] = [
  { ...facts, name: "leadid", property: "leadid", kind: "uuid", label: "Lead" },
  { ...facts, name: "fullname", property: "fullname", kind: "text", label: "Name" },
  { ...facts, name: "companyname", property: "companyname", kind: "text", label: "Company" },
  { ...facts, name: "estimatedamount", property: "estimatedamount", kind: "money", label: "Value" },
  {
    ...facts,
    name: "transactioncurrencyid",
    property: "_transactioncurrencyid_value",
    kind: "lookup",
    label: "Currency",
  },
  { ...facts, name: "statecode", property: "statecode", kind: "state", label: "State" },
];
const mine: ViewModel = {
  id: "mine",
  label: "My leads",
  filter: "_ownerid_value eq @me",
  order: "fullname asc",
  columns: ["fullname", "companyname", "estimatedamount"],
  default: true,
};
const all: ViewModel = { ...mine, id: "all", label: "All leads", filter: null, default: false };
const model = {
  name: "lead",
  entitySet: "leads",
  primaryId: "leadid",
  primaryName: "fullname",
  plural: "Leads",
  columns,
  views: [mine, all],
} as unknown as TableModel; // the rest of a model plays no part in a list

describe("the list an address asks for", () => {
  it("reads the columns on show, and what it takes to open a row, judge its state and write its amounts", () => {
    expect(gridQuery(model, mine, {}, "u").select).toEqual([
      "leadid",
      "fullname",
      "companyname",
      "estimatedamount",
      "statecode",
      "_transactioncurrencyid_value",
    ]);
  });

  it("joins the view, the search and the filter", () => {
    const { filter } = gridQuery(model, mine, { q: "d'Orsay", filter: "statecode eq 0" }, "u");

    expect(filter).toBe(
      "(_ownerid_value eq u) and (contains(fullname,'d''Orsay') or contains(companyname,'d''Orsay')) and (statecode eq 0)",
    );
  });

  it("sorts as the address says, else as the view does; a second click turns round", () => {
    expect(gridQuery(model, mine, { sort: "-estimatedamount" }, "u").order).toBe("estimatedamount desc");
    expect(gridQuery(model, mine, { sort: "nonsense" }, "u").order).toBe("fullname asc");
    expect(nextSort(sortOf(mine, undefined), "fullname")).toBe("-fullname");
    expect(nextSort(sortOf(mine, "-fullname"), "fullname")).toBe("fullname");
  });

  it("takes a filter without a view as one among all records", () => {
    expect(viewOf(model, undefined, false).id).toBe("mine");
    expect(viewOf(model, undefined, true).id).toBe("all");
    expect(viewOf(model, "mine", true).id).toBe("mine");
  });
});
