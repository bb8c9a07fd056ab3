import { describe, expect, it } from "vitest";
import type { TableModel } from "../../../engine/model/describe.ts";
import { allOf, parseFilter, printFilter, resolveFilter } from "./filter.ts";

const model = {
  columns: [
    { name: "estimatedclosedate", property: "estimatedclosedate", kind: "date" },
    { name: "scheduledend", property: "scheduledend", kind: "datetime" },
  ],
} as unknown as TableModel; // the filter looks at nothing else of a model

describe("a filter in the address", () => {
  it.each([
    ["statecode eq 0"],
    ["_ownerid_value eq @me and statecode eq 0"],
    ["contains(fullname,'d''Orsay and sons')"],
    ["emailaddress1 eq null and telephone1 ne null"],
    ["(statuscode eq 1 or statuscode eq 2) and estimatedvalue ge 1000.5"],
    ["Microsoft.Dynamics.CRM.ThisMonth(PropertyName='createdon') and statecode eq 0"],
  ])("is taken apart and put together as it was: %s", (text) => {
    expect(printFilter(parseFilter(text))).toBe(text);
  });

  it("has one term a comparison, and keeps what it does not know whole", () => {
    const terms = parseFilter("(statuscode eq 1 or statuscode eq 2) and (name eq 'a' or city eq 'b')");

    expect(terms).toEqual([
      { kind: "compare", property: "statuscode", operator: "in", values: ["1", "2"] },
      { kind: "other", text: "(name eq 'a' or city eq 'b')" },
    ]);
  });

  it("puts a day into date columns and midnight into times", () => {
    const now = new Date(2026, 10, 24, 15, 30);

    const filter = resolveFilter("estimatedclosedate le @today and scheduledend lt @tomorrow", model, "u", now);

    const midnight = new Date(2026, 10, 25).toISOString();
    expect(filter).toBe(`estimatedclosedate le 2026-11-24 and scheduledend lt ${midnight}`);
  });

  it("names the caller, but leaves quoted text alone", () => {
    expect(resolveFilter("_ownerid_value eq @me and name eq '@me'", model, "42")).toBe(
      "_ownerid_value eq 42 and name eq '@me'",
    );
  });

  it("joins the conditions that are given", () => {
    expect(allOf([null, "a eq 1", "", undefined])).toBe("a eq 1");
    expect(allOf(["a eq 1 or b eq 2", "c eq 3"])).toBe("(a eq 1 or b eq 2) and (c eq 3)");
  });
});
