import { describe, expect, it } from "vitest";
import type { TableModel } from "../../../engine/model/describe.ts";
import { leadsBehind } from "./drillDown.ts";

const views = [
  { id: "open", label: "Open", filter: "statecode eq 0", order: "", columns: [], default: true },
  { id: "all", label: "All", filter: null, order: "", columns: [], default: false },
];
const model = { views } as unknown as TableModel; // no other part is looked at
const year = { from: "2026-01-10", to: "2026-12-31" };
const midnight = (...day: [number, number, number]) => new Date(...day).toISOString();

describe("the leads behind a figure", () => {
  it("are all leads of the period, the last day with them", () => {
    expect(leadsBehind(model, year, null)).toEqual({
      view: "all",
      filter: `createdon ge ${midnight(2026, 0, 10)} and createdon lt ${midnight(2027, 0, 1)}`,
    });
  });

  it("are those of a group that meet the condition", () => {
    const bySource = leadsBehind(model, year, { by: "source", outcome: { key: "7" } }, "statecode eq 1");
    const byNobody = leadsBehind(model, year, { by: "owner", outcome: { key: null } });

    expect(bySource.filter).toMatch(/^leadsourcecode eq 7 and statecode eq 1 and createdon ge /);
    expect(byNobody.filter).toMatch(/^_ownerid_value eq null and createdon ge /);
  });

  it("are those of a month as far as the period reaches into it", () => {
    const { filter } = leadsBehind(model, year, { by: "month", outcome: { key: "2026-01" } });

    expect(filter).toBe(`createdon ge ${midnight(2026, 0, 10)} and createdon lt ${midnight(2026, 1, 1)}`);
  });
});
