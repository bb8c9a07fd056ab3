import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { groupsOf, groupsPath, instantsPath } from "./groups.ts";

const column = (name: string, kind: ColumnModel["kind"], more: Partial<ColumnModel> = {}): ColumnModel => ({
  name,
  property: name,
  kind,
  label: name,
  required: "none",
  create: true,
  update: true,
  ...more,
});
const rating = column("rating", "choice", {
  options: [
    { value: 1, label: "Hot" },
    { value: 2, label: "Cold" },
  ],
});
const value = column("value", "money");
const query = { table: "deal", path: "deals", select: [], filter: "statecode eq 0" };

// Months are written as the browser's reader writes them.
beforeAll(() => void vi.stubGlobal("navigator", { languages: ["en-US"] }));
afterAll(() => void vi.unstubAllGlobals());

describe("groups of a list", () => {
  it("are one question: the rows of the filter, counted and summed in the house's currency", () => {
    expect(decodeURIComponent(groupsPath({ query, by: rating, sums: [value] }))).toBe(
      "deals?$apply=filter(statecode eq 0)/groupby((rating),aggregate($count as rows,value_base with sum as sum_value))",
    );
  });

  it("of instants are asked for by the parts of their days that the period needs", () => {
    const created = column("createdon", "datetime");
    const state = column("statecode", "state");
    const model = { name: "deal", primaryId: "dealid", columns: [created, state] } as unknown as TableModel;
    const path = instantsPath(model, { query, by: created, sums: [value] }, "month");

    expect(decodeURIComponent(path)).toBe(
      'deals?fetchXml=<fetch version="1.0" mapping="logical" aggregate="true"><entity name="deal">' +
        '<attribute name="createdon" alias="year" groupby="true" dategrouping="year" />' +
        '<attribute name="createdon" alias="month" groupby="true" dategrouping="month" />' +
        '<attribute name="dealid" alias="rows" aggregate="count" />' +
        '<attribute name="value_base" alias="sum_value" aggregate="sum" />' +
        '<filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter></entity></fetch>',
    );
  });

  it("stand in the order of the choice, what is empty last", () => {
    const rows = [
      { rating: null, rows: 4, sum_value: 1 },
      { rating: 2, rows: 1, sum_value: 10 },
      { rating: 1, rows: 2, sum_value: 20 },
    ];

    expect(groupsOf(rating, [value], rows)).toEqual([
      { key: "1", label: "Hot", filter: "rating eq 1", count: 2, sums: { value: 20 } },
      { key: "2", label: "Cold", filter: "rating eq 2", count: 1, sums: { value: 10 } },
      { key: "", label: "", filter: "rating eq null", count: 4, sums: { value: 1 } },
    ]);
  });

  it("of days are months, also over the turn of a year", () => {
    const day = column("due", "date");
    const rows = [
      { due: "2027-01-02", rows: 1, sum_value: 5 },
      { due: "2026-12-31", rows: 2, sum_value: 7 },
      { due: "2026-12-01", rows: 3, sum_value: 1 },
    ];

    expect(groupsOf(day, [value], rows)).toMatchObject([
      { filter: "due ge 2026-12-01 and due lt 2027-01-01", count: 5, sums: { value: 8 } },
      { filter: "due ge 2027-01-01 and due lt 2027-02-01", count: 1, sums: { value: 5 } },
    ]);
  });
});
