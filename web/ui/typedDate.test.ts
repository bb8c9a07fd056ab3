import { describe, expect, it } from "vitest";
import { dayPattern, dayText, typedDay } from "./typedDate.ts";

const now = new Date(2026, 10, 24);

describe("a day as people type it", () => {
  it.each([
    ["31/12/2026", "fr-FR", "2026-12-31"],
    ["31.12.26", "fr-FR", "2026-12-31"],
    ["1 2", "fr-FR", "2026-02-01"],
    ["12/31/2026", "en-US", "2026-12-31"],
    ["31/12/2026", "en-GB", "2026-12-31"],
    ["2026-12-31", "fr-FR", "2026-12-31"],
  ])("%s in %s is %s", (text, locale, day) => {
    expect(typedDay(text, locale, { now })).toBe(day);
  });

  it.each(["", "31", "31/02/2026", "12/31/2026", "31/12/2", "tomorrow", "31/12/2026 14:30"])("%s is none", (text) => {
    expect(typedDay(text, "fr-FR", { now })).toBeUndefined();
  });

  it.each([
    ["24/11/2026 14:30", "fr-FR", "2026-11-24T14:30"],
    ["24/11/26 9 h", "fr-FR", "2026-11-24T09:00"],
    ["24/11/2026 14h30", "fr-FR", "2026-11-24T14:30"],
    ["24/11/2026", "fr-FR", "2026-11-24T00:00"],
    ["11/24/2026, 04:05 PM", "en-US", "2026-11-24T16:05"],
    ["2026-11-24T16:05", "en-US", "2026-11-24T16:05"],
    ["24/11/2026 25:00", "fr-FR", undefined],
  ])("%s in %s is the moment %s", (text, locale, moment) => {
    expect(typedDay(text, locale, { withTime: true, now })).toBe(moment);
  });

  it.each(["fr-FR", "en-US", "en-GB", "de-DE"])("what %s writes can be typed again", (locale) => {
    expect(typedDay(dayText("2026-12-01", locale), locale)).toBe("2026-12-01");
    expect(typedDay(dayText("2026-12-01T16:05", locale), locale, { withTime: true })).toBe("2026-12-01T16:05");
  });
});

it("shows the order of the language in an empty box", () => {
  expect(dayPattern("fr-FR", { day: "jj", month: "mm", year: "aaaa" })).toBe("jj/mm/aaaa");
  expect(dayPattern("en-US", { day: "dd", month: "mm", year: "yyyy" })).toBe("mm/dd/yyyy");
});
