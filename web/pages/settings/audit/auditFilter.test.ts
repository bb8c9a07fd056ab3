import { expect, it } from "vitest";
import { auditFilter } from "./auditFilter.ts";

it("asks for nothing in particular without a filter", () => {
  expect(auditFilter({})).toBeUndefined();
});

it("asks for who, what and whole days", () => {
  const filter = auditFilter({ who: "u-1", table: "lead", act: "2", from: "2026-11-24", to: "2026-11-24" }) ?? "";
  expect(filter).toContain("_userid_value eq u-1 and objecttypecode eq 'lead' and action eq 2 and createdon ge ");
  const [from = "", to = ""] = [...filter.matchAll(/\d{4}-\S+Z/g)].map(([instant]) => instant);
  expect(new Date(to).getTime() - new Date(from).getTime()).toBe(24 * 3600 * 1000);
});
