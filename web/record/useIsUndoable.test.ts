import { describe, expect, it } from "vitest";
import { isWithin } from "./useIsUndoable.ts";

const now = Date.parse("2026-11-24T12:00:00Z");

describe("what was done", () => {
  it.each([
    ["a moment ago", 30, "2026-11-24T11:59:00Z", true],
    ["within the days", 7, "2026-11-17T12:01:00Z", true],
    ["before the days", 7, "2026-11-17T11:59:00Z", false],
    ["where nothing is ever taken back", 0, "2026-11-24T12:00:00Z", false],
    ["at no known time", 30, undefined, false],
  ])("%s can be taken back as the organization says", (_when, days, doneOn, expected) => {
    expect(isWithin(days, doneOn, now)).toBe(expected);
  });
});
