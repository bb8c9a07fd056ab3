import { describe, expect, it } from "vitest";
import { spanOf } from "./periods.ts";

describe("the period of a day", () => {
  it.each([
    ["day", "2026-12-31", "2026-12-31", "2027-01-01"],
    ["week", "2026-11-29", "2026-11-23", "2026-11-30"],
    ["week", "2027-01-01", "2026-12-28", "2027-01-04"],
    ["month", "2028-02-29", "2028-02-01", "2028-03-01"],
    ["month", "2026-12-05", "2026-12-01", "2027-01-01"],
    ["quarter", "2026-11-24", "2026-10-01", "2027-01-01"],
    ["quarter", "2026-03-31", "2026-01-01", "2026-04-01"],
    ["year", "2026-11-24", "2026-01-01", "2027-01-01"],
  ] as const)("by %s: %s", (period, day, first, next) => {
    expect(spanOf(day, period)).toEqual({ first, next });
  });
});
