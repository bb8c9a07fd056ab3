import { describe, expect, it } from "vitest";
import { parseNumber } from "./formats.ts";

describe("a number as people type it", () => {
  it.each([
    ["1 234,50", "fr-FR", 1234.5],
    ["1\u202f234,5", "fr-FR", 1234.5],
    ["1234.5", "fr-FR", 1234.5],
    ["-12,5", "fr-FR", -12.5],
    ["1.234,56", "de-DE", 1234.56],
    ["1,234.50", "en-US", 1234.5],
    ["1’234.50", "de-CH", 1234.5],
    [".5", "en-US", 0.5],
    ["15 %", "fr-FR", 15],
  ])("%s in %s is %d", (text, locale, number) => {
    expect(parseNumber(text, locale)).toBe(number);
  });

  it.each(["", "-", "abc", "1,2,3,4x", "12 euros"])("%s is none", (text) => {
    expect(parseNumber(text, "fr-FR")).toBeUndefined();
  });
});
