import { expect, it } from "vitest";
import { calendarOf, usualCalendar } from "./organizationCalendar.ts";

it("reads what the organization decided", () => {
  expect(calendarOf([0, "04-06", 2001, 2])).toEqual({
    weekStart: 0,
    fiscal: { month: 4, day: 6, period: "half", namedByEnd: true },
  });
});

it.each([
  ["nothing was decided", [null, null, null, null]],
  ["there is no organization yet", null],
  ["what was decided makes no sense", [9, "x", 1, 1]],
])("is the usual one where %s", (_what, column) => {
  expect(calendarOf(column)).toEqual(usualCalendar);
});
