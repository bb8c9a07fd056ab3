import { describe, expect, it } from "vitest";
import { presetOf, presetPeriod, reportChoice } from "./period.ts";

const now = new Date(2026, 10, 24, 15);

describe("the period of a report", () => {
  it.each([
    ["month", "2026-11-01", "2026-11-24"],
    ["quarter", "2026-10-01", "2026-11-24"],
    ["year", "2026-01-01", "2026-11-24"],
    ["twelveMonths", "2025-12-01", "2026-11-24"],
    ["lastYear", "2025-01-01", "2025-12-31"],
  ] as const)("%s is from %s to %s", (preset, from, to) => {
    expect(presetPeriod(preset, now)).toEqual({ from, to });
    expect(presetOf({ from, to }, now)).toBe(preset);
  });

  it("is the last twelve months by source unless the address says otherwise, and says it well", () => {
    const usual = { from: "2025-12-01", to: "2026-11-24", by: "source" };

    expect(reportChoice({}, now)).toEqual(usual);
    expect(reportChoice({ from: "yesterday", to: "2026-13-01", by: "moon" }, now)).toEqual(usual);
    expect(reportChoice({ from: "2026-02-03", by: "owner" }, now)).toEqual({
      ...usual,
      from: "2026-02-03",
      by: "owner",
    });
  });

  it("is of no name when the days are somebody's own", () => {
    expect(presetOf({ from: "2026-02-03", to: "2026-02-04" }, now)).toBeUndefined();
  });
});
