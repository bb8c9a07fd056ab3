import { describe, expect, it } from "vitest";
import { inferDateOrder, isNumericDate, readDay, readMoment } from "./readDate.ts";

describe("a moment is ISO text in UTC", () => {
  it.each([
    ["2021-04-15", "2021-04-15T00:00:00Z"],
    ["2021-04-15T00:03:00Z", "2021-04-15T00:03:00Z"],
    ["2021-04-15T00:03:00.123Z", "2021-04-15T00:03:00Z"],
    ["2021-04-15T00:03:00+05:30", "2021-04-14T18:33:00Z"],
    ["2021-04-15 10:00:00 -0700", "2021-04-15T17:00:00Z"],
    ["2021/04/15 9:05", "2021-04-15T09:05:00Z"],
    ["20210415", "2021-04-15T00:00:00Z"],
    ["15 Apr, 2021 00:03:00", "2021-04-15T00:03:00Z"],
    ["Apr 15, 2021 12:03 AM", "2021-04-15T00:03:00Z"],
    ["April 15th, 2021, 3:05 pm", "2021-04-15T15:05:00Z"],
    ["Thu Apr 15 2021 10:00:00 GMT+0200 (CEST)", "2021-04-15T08:00:00Z"],
    ["03-07-2021 01:09", "2021-07-03T01:09:00Z"],
    ["31/12/2021", "2021-12-31T00:00:00Z"],
    ["31.12.21 23:59", "2021-12-31T23:59:00Z"],
    ["15 avr. 2021 à 10h30", "2021-04-15T10:30:00Z"],
    ["jeudi 15 avril 2021", "2021-04-15T00:00:00Z"],
    ["mardi 1er mars 2022", "2022-03-01T00:00:00Z"],
    ["15 août 2021 8h", "2021-08-15T08:00:00Z"],
    ["3 févr. 1999", "1999-02-03T00:00:00Z"],
    ["15-déc-71", "1971-12-15T00:00:00Z"],
    ["1/2/2021 12:00 p.m.", "2021-02-01T12:00:00Z"],
  ])("%s: %s", (text, value) => {
    expect(readMoment(text, {})).toEqual({ ok: true, value });
  });

  it("without a zone is a wall-clock time of the given one, in summer and in winter", () => {
    const options = { timeZone: "Europe/Paris" };

    expect(readMoment("2021-07-15 10:00", options)).toMatchObject({ value: "2021-07-15T08:00:00Z" });
    expect(readMoment("2021-01-15 10:00", options)).toMatchObject({ value: "2021-01-15T09:00:00Z" });
    expect(readMoment("2021-03-28 03:30", options)).toMatchObject({ value: "2021-03-28T01:30:00Z" });
    expect(readMoment("2021-07-15T10:00Z", options)).toMatchObject({ value: "2021-07-15T10:00:00Z" });
  });
});

describe("a day is the one written", () => {
  it.each([
    ["2021-04-15T23:30:00-08:00", "2021-04-15"],
    ["16 Apr, 2021 00:03:00", "2021-04-16"],
    ["29/02/2024", "2024-02-29"],
  ])("%s: %s", (text, value) => {
    expect(readDay(text, { timeZone: "Asia/Tokyo" })).toEqual({ ok: true, value });
  });

  it.each([
    "2021-02-29",
    "31/04/2021",
    "2021-13-01",
    "202141",
    "44301",
    "15 Foo 2021",
    "15 Apr 2021 25:00",
    "15 Apr 2021 soon",
    "15 Apr 2021 3",
    "32/13/2021",
    "tomorrow",
    "0001-01-01",
  ])("%s is no date", (text) => {
    expect(readDay(text, {})).toMatchObject({ ok: false, code: "importNotDate" });
  });
});

describe("day or month first", () => {
  it.each([
    [["03-07-2021 01:09", "31-12-2021 00:00"], "day"],
    [["03/07/2021", "12/31/2021"], "month"],
    [["03/07/2021", "", "2021-12-31", "31 Dec 2021"], null],
    [["31/12/2021", "30/12/2021", "12/30/2021"], "day"],
  ])("of %j is %j", (samples, dateOrder) => {
    expect(inferDateOrder(samples)).toBe(dateOrder);
  });

  it("holds for every value of the column", () => {
    expect(readDay("03-07-2021", { dateOrder: "month" })).toMatchObject({ value: "2021-03-07" });
    expect(readDay("03-07-2021", { dateOrder: "day" })).toMatchObject({ value: "2021-07-03" });
  });

  it("is never turned round for one value: that one is refused", () => {
    expect(readDay("31/12/2021", { dateOrder: "month" })).toMatchObject({ ok: false, code: "importDateOrder" });
    expect(readDay("12/31/2021", { dateOrder: "day" })).toMatchObject({ ok: false, code: "importDateOrder" });
  });

  it("matters only to dates in numbers that end with the year", () => {
    expect(["03/07/2021", "2021-07-03", "3 Jul 2021"].map(isNumericDate)).toEqual([true, false, false]);
  });
});
