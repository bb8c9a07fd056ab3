import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { usualCalendar, type OrganizationCalendar } from "../access/organizationCalendar.ts";
import { fiscalPeriodOf, fiscalPeriodStart } from "./fiscalCalendar.ts";
import { periodNamed, periodNeeds } from "./period.ts";

/** Half past midnight on a Wednesday in Paris, still Tuesday in UTC. */
const now = "2026-03-10T23:30:00.000Z";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(now) });
});
afterEach(() => {
  vi.useRealTimers();
});

const edges = (name: string, first?: number | string, year?: number, calendar?: OrganizationCalendar) => {
  const { from, to } = periodNamed(name, { timeZone: "Europe/Paris", ...(calendar ? { calendar } : {}) }, first, year);
  const shown = (edge: typeof from) => (edge === null ? null : "day" in edge ? edge.day : edge.moment.toISOString());
  return [shown(from), shown(to)];
};

describe("a period by name", () => {
  it.each([
    ["Today", "2026-03-11", "2026-03-12"],
    ["Yesterday", "2026-03-10", "2026-03-11"],
    ["Tomorrow", "2026-03-12", "2026-03-13"],
    ["Last7Days", "2026-03-04", "2026-03-12"],
    ["Next7Days", "2026-03-11", "2026-03-19"],
    ["ThisWeek", "2026-03-09", "2026-03-16"],
    ["LastWeek", "2026-03-02", "2026-03-09"],
    ["NextWeek", "2026-03-16", "2026-03-23"],
    ["ThisMonth", "2026-03-01", "2026-04-01"],
    ["LastMonth", "2026-02-01", "2026-03-01"],
    ["NextMonth", "2026-04-01", "2026-05-01"],
    ["ThisYear", "2026-01-01", "2027-01-01"],
    ["LastYear", "2025-01-01", "2026-01-01"],
    ["NextYear", "2027-01-01", "2028-01-01"],
    ["ThisFiscalYear", "2026-01-01", "2027-01-01"],
    ["LastFiscalYear", "2025-01-01", "2026-01-01"],
    ["NextFiscalYear", "2027-01-01", "2028-01-01"],
    ["ThisFiscalPeriod", "2026-01-01", "2026-04-01"],
    ["LastFiscalPeriod", "2025-10-01", "2026-01-01"],
    ["NextFiscalPeriod", "2026-04-01", "2026-07-01"],
  ])("%s", (name, from, to) => {
    expect(periodNeeds(name)).toBe("nothing");
    expect(edges(name)).toEqual([from, to]);
  });

  it.each([
    ["LastXHours", 3, "2026-03-10T20:30:00.000Z", now],
    ["NextXHours", 3, now, "2026-03-11T02:30:00.000Z"],
    ["LastXDays", 2, "2026-03-09", "2026-03-12"],
    ["NextXDays", 2, "2026-03-11", "2026-03-14"],
    ["LastXWeeks", 1, "2026-03-04", "2026-03-12"],
    ["NextXWeeks", 1, "2026-03-11", "2026-03-19"],
    ["LastXMonths", 1, "2026-02-11", "2026-03-12"],
    ["NextXMonths", 1, "2026-03-11", "2026-04-12"],
    ["LastXYears", 1, "2025-03-11", "2026-03-12"],
    ["NextXYears", 1, "2026-03-11", "2027-03-12"],
    ["OlderThanXMinutes", 30, null, "2026-03-10T23:00:00.000Z"],
    ["OlderThanXHours", 1, null, "2026-03-10T22:30:00.000Z"],
    ["OlderThanXDays", 0, null, "2026-03-11"],
    ["OlderThanXWeeks", 1, null, "2026-03-04"],
    ["OlderThanXMonths", 1, null, "2026-02-11"],
    ["OlderThanXYears", 1, null, "2025-03-11"],
    ["LastXFiscalYears", 2, "2024-01-01", "2026-01-01"],
    ["NextXFiscalYears", 2, "2027-01-01", "2029-01-01"],
    ["LastXFiscalPeriods", 2, "2025-07-01", "2026-01-01"],
    ["NextXFiscalPeriods", 2, "2026-04-01", "2026-10-01"],
    // Nothing lies before the first day Dataverse knows, nor after the last.
    ["LastXYears", 9999, "1753-01-01", "2026-03-12"],
    ["NextXYears", 9999, "2026-03-11", "9999-12-31"],
  ])("%s %s", (name, count, from, to) => {
    expect(periodNeeds(name)).toBe("count");
    expect(edges(name, count)).toEqual([from, to]);
  });

  it.each([
    ["On", "2026-02-28", "2026-02-28", "2026-03-01"],
    ["OnOrAfter", "2026-02-28", "2026-02-28", null],
    ["OnOrBefore", "2026-02-28", null, "2026-03-01"],
  ])("%s %s", (name, day, from, to) => {
    expect(periodNeeds(name)).toBe("day");
    expect(edges(name, day)).toEqual([from, to]);
  });

  it("is not found by a name of Object's", () => {
    expect(periodNeeds("constructor")).toBeNull();
    expect(periodNeeds("today")).toBeNull();
  });
});

describe("the organization's calendar", () => {
  it("says when a week begins", () => {
    expect(edges("ThisWeek", 0, 0, { ...usualCalendar, weekStart: 0 })).toEqual(["2026-03-08", "2026-03-15"]);
    expect(edges("ThisWeek", 0, 0, { ...usualCalendar, weekStart: 3 })).toEqual(["2026-03-11", "2026-03-18"]);
    expect(edges("ThisWeek", 0, 0, { ...usualCalendar, weekStart: 4 })).toEqual(["2026-03-05", "2026-03-12"]);
  });

  const april: OrganizationCalendar = {
    weekStart: 1,
    fiscal: { month: 4, day: 6, period: "quarter", namedByEnd: true },
  };

  it.each([
    ["ThisFiscalYear", [], "2025-04-06", "2026-04-06"],
    ["ThisFiscalPeriod", [], "2026-01-06", "2026-04-06"],
    ["NextFiscalPeriod", [], "2026-04-06", "2026-07-06"],
    ["InFiscalYear", [2026], "2025-04-06", "2026-04-06"],
    ["InFiscalPeriodAndYear", [1, 2026], "2025-04-06", "2025-07-06"],
    ["InOrAfterFiscalPeriodAndYear", [4, 2026], "2026-01-06", null],
    ["InOrBeforeFiscalPeriodAndYear", [4, 2026], null, "2026-04-06"],
  ])("says when a fiscal year begins: %s %j", (name, [first, year], from, to) => {
    expect(edges(name, first, year, april)).toEqual([from, to]);
  });

  it.each([
    ["year", "2026-07-10", "2026-01-01"],
    ["half", "2026-07-10", "2026-07-01"],
    ["month", "2026-07-10", "2026-07-01"],
    ["fourWeeks", "2026-01-28", "2026-01-01"],
    ["fourWeeks", "2026-01-29", "2026-01-29"],
    ["fourWeeks", "2026-12-31", "2026-12-03"],
  ] as const)("divides a year by %s: %s is in the period from %s", (period, day, start) => {
    const fiscal = { month: 1, day: 1, period, namedByEnd: false };

    expect(fiscalPeriodStart(fiscal, fiscalPeriodOf(fiscal, day))).toBe(start);
  });
});
