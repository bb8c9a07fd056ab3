import { describe, expect, it } from "vitest";
import { soughtWords } from "./soughtWords.ts";

describe("soughtWords", () => {
  it.each([
    ["nor", "'nor':*"],
    ["  Marie  Dupont ", "'Marie':* & 'Dupont':*"],
    ["anna@norfield.fr", "'anna':* & 'norfield':* & 'fr':*"],
    ["O’Neill & Sons | (x):*", "'O':* & 'Neill':* & 'Sons':* & 'x':*"],
    ["QUO-01000", "'QUO':* & '01000':*"],
    ["12 rue", "'12':* & 'rue':*"],
  ])("takes each word of %j as a beginning", (text, query) => {
    expect(soughtWords(text)).toBe(query);
  });

  it.each([
    ["01 42 68 53 00", "('01':* & '42':* & '68':* & '53':* & '00':*) | '142685300':*"],
    ["+33 1 42 68", "('33':* & '1':* & '42':* & '68':*) | '3314268':*"],
    ["0033142685300", "('0033142685300':*) | '33142685300':* | '142685300':*"],
  ])("takes the number %j as one word as well", (text, query) => {
    expect(soughtWords(text)).toBe(query);
  });

  it.each(["", "  ", "'", "&|!", "—"])("finds no word in %j", (text) => {
    expect(soughtWords(text)).toBeNull();
  });

  it("leaves out what comes after eight words", () => {
    expect(soughtWords("a b c d e f g h i j")).not.toContain("'i'");
  });
});
