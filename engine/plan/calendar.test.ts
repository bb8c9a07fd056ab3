import { describe, expect, it } from "vitest";
import { dayAt, dayPlus, startOf } from "./calendar.ts";

describe("the day at a moment", () => {
  it.each([
    ["2026-01-31T22:59:59Z", "Europe/Paris", "2026-01-31"],
    ["2026-01-31T23:00:00Z", "Europe/Paris", "2026-02-01"],
    ["2026-07-31T21:59:59Z", "Europe/Paris", "2026-07-31"],
    ["2026-07-31T22:00:00Z", "Europe/Paris", "2026-08-01"],
    ["2026-01-01T02:00:00Z", "America/New_York", "2025-12-31"],
    ["2026-01-01T10:30:00Z", "Asia/Kolkata", "2026-01-01"],
    ["2026-01-01T18:30:00Z", "Asia/Kolkata", "2026-01-02"],
    ["2026-01-01T00:00:00Z", "UTC", "2026-01-01"],
  ])("%s in %s is %s", (moment, timeZone, day) => {
    expect(dayAt(new Date(moment), timeZone)).toBe(day);
  });
});

describe("the moment a day begins", () => {
  it.each([
    ["2026-01-31", "Europe/Paris", "2026-01-30T23:00:00.000Z"],
    ["2026-07-31", "Europe/Paris", "2026-07-30T22:00:00.000Z"],
    // Clocks go forward at 2 and back at 3 in the morning: the day itself still begins at midnight.
    ["2026-03-29", "Europe/Paris", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Paris", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "Europe/Paris", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "Europe/Paris", "2026-10-25T23:00:00.000Z"],
    ["2026-01-01", "Pacific/Auckland", "2025-12-31T11:00:00.000Z"],
    ["2026-01-01", "America/New_York", "2026-01-01T05:00:00.000Z"],
    ["2026-01-01", "UTC", "2026-01-01T00:00:00.000Z"],
  ])("%s in %s is %s", (day, timeZone, moment) => {
    expect(startOf(day, timeZone).toISOString()).toBe(moment);
  });
});

describe("a day and", () => {
  it.each([
    ["2026-01-31", { days: 1 }, "2026-02-01"],
    ["2026-01-01", { days: -1 }, "2025-12-31"],
    ["2026-01-31", { months: 1 }, "2026-02-28"],
    ["2024-01-31", { months: 1 }, "2024-02-29"],
    ["2026-03-31", { months: -1 }, "2026-02-28"],
    ["2026-12-15", { months: 1 }, "2027-01-15"],
    ["2024-02-29", { years: 1 }, "2025-02-28"],
    ["2026-05-31", { months: 13, days: 1 }, "2027-07-01"],
    ["2026-01-01", {}, "2026-01-01"],
  ])("%s plus %j is %s", (from, add, day) => {
    expect(dayPlus(from, add)).toBe(day);
  });
});
