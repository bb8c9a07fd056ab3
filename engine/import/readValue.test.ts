import { describe, expect, it } from "vitest";
import type { ImportKind, ImportOption } from "./importColumn.ts";
import { readValue, type ValueOptions } from "./readValue.ts";

const colours: ImportOption[] = [
  { value: 1, labels: { en: "Red", fr: "Rouge" }, synonyms: ["Crimson"], also: { warmth: 5 } },
  { value: 2, labels: { en: "Blue", fr: "Bleu" }, synonyms: ["Navy", "Red"] },
  { value: 10, labels: { en: "Other", fr: "Autre" }, synonyms: [] },
];

describe("text", () => {
  it.each<[ImportKind, string, string]>([
    ["text", "  Anna ", "Anna"],
    ["text", "12 rue Haute\nBâtiment B", "12 rue Haute Bâtiment B"],
    ["text", '="00123"', "00123"],
    ["text", "'+33 6 12", "+33 6 12"],
    ["text", "'t Hof", "'t Hof"],
    ["text", "N/A", "N/A"],
    ["memo", " one\n two ", "one\n two"],
    ["phone", " 06.12.34.56.78 ", "06.12.34.56.78"],
    ["email", "Anna.B+x@Example.co.uk", "Anna.B+x@Example.co.uk"],
    ["url", "CameraUpdate.com", "CameraUpdate.com"],
    ["url", "https://www.example.com:8080/a?b=c#d", "https://www.example.com:8080/a?b=c#d"],
  ])("%s %j: %j", (kind, text, value) => {
    expect(readValue(text, kind)).toEqual({ ok: true, value });
  });

  it.each<[ImportKind, string, string, ValueOptions]>([
    ["text", "abcdef", "importTooLong", { maxLength: 5 }],
    ["memo", "abcdef", "importTooLong", { maxLength: 5 }],
    ["email", "anna@example.com", "importTooLong", { maxLength: 5 }],
    ["email", "anna at example.com", "importNotEmail", {}],
    ["email", "anna@localhost", "importNotEmail", {}],
    ["email", "a@b.fr; c@d.fr", "importNotEmail", {}],
    ["url", "not a site", "importNotUrl", {}],
    ["url", "javascript:alert(1).x", "importNotUrl", {}],
    ["url", "data:text/html.x", "importNotUrl", {}],
  ])("%s %j is refused: %s", (kind, text, code, options) => {
    const result = readValue(text, kind, options);

    expect(result).toMatchObject({ ok: false, code, reason: { en: expect.any(String), fr: expect.any(String) } });
  });

  it("of any length is shown shortened where it is refused", () => {
    const result = readValue("x".repeat(100_000), "email");

    expect(result.ok || result.reason.en.length).toBeLessThan(120);
  });
});

describe("a blank cell is null, and so is a word for nothing where it can be none", () => {
  it.each<[ImportKind, string]>([
    ["text", "   "],
    ["money", ""],
    ["money", "-"],
    ["money", "N/A"],
    ["date", "#N/A"],
    ["choice", "-None-"],
    ["choice", "-Aucun-"],
    ["boolean", "null"],
    ["email", "n/a"],
  ])("%s %j", (kind, text) => {
    expect(readValue(text, kind, { options: colours })).toEqual({ ok: true, value: null });
  });
});

describe("yes or no", () => {
  it.each([
    ["Yes", true],
    ["no", false],
    ["OUI", true],
    ["Non", false],
    ["true", true],
    ["FALSE", false],
    ["1", true],
    ["0", false],
    ["Vrai", true],
    ["faux", false],
    ["x", true],
  ])("%s: %s", (text, value) => {
    expect(readValue(text, "boolean")).toEqual({ ok: true, value });
  });

  it("is also said by the names of the two values", () => {
    const options: ImportOption[] = [
      { value: true, labels: { en: "Do Not Allow", fr: "Ne pas autoriser" }, synonyms: [] },
      { value: false, labels: { en: "Allow", fr: "Autoriser" }, synonyms: [] },
    ];

    expect(readValue("do not allow", "boolean", { options })).toMatchObject({ value: true });
    expect(readValue("Autoriser", "boolean", { options })).toMatchObject({ value: false });
  });

  it("or refused", () => {
    expect(readValue("maybe", "boolean")).toMatchObject({ ok: false, code: "importNotBoolean" });
  });
});

describe("a choice is read", () => {
  const read = (text: string) => readValue(text, "choice", { options: colours });

  it("by its label in any language, with what goes with it", () => {
    expect(read("BLEU")).toEqual({ ok: true, value: 2 });
    expect(read("Rouge")).toEqual({ ok: true, value: 1, also: { warmth: 5 } });
  });

  it("by its number, exactly", () => {
    expect(read("10")).toEqual({ ok: true, value: 10 });
    expect(read("1.0")).toMatchObject({ ok: false, code: "importUnknownChoice" });
    expect(read("3")).toMatchObject({ ok: false, code: "importUnknownChoice" });
  });

  it("by a synonym, and then marked as near", () => {
    expect(read("navy")).toEqual({ ok: true, value: 2, isNear: true });
  });

  it("by a label before the synonym of another", () => {
    expect(read("Red")).toMatchObject({ value: 1 });
  });

  it("or refused", () => {
    expect(read("Green")).toMatchObject({ ok: false, code: "importUnknownChoice" });
    expect(readValue("Red", "choice")).toMatchObject({ ok: false, code: "importUnknownChoice" });
  });
});
