import { describe, expect, it } from "vitest";
import { Scanner } from "./scanner.ts";

describe("a literal", () => {
  it.each([
    ["null", { kind: "null" }],
    ["true", { kind: "boolean", value: true }],
    ["false", { kind: "boolean", value: false }],
    ["0", { kind: "number", text: "0" }],
    ["-12.50", { kind: "number", text: "-12.50" }],
    ["1.5e-3", { kind: "number", text: "1.5e-3" }],
    ["''", { kind: "string", value: "" }],
    ["'it''s'", { kind: "string", value: "it's" }],
    ["''''", { kind: "string", value: "'" }],
    ["'a)b,c;d'", { kind: "string", value: "a)b,c;d" }],
    ["2026-01-31", { kind: "date", text: "2026-01-31" }],
    ["2026-01-31T09:00Z", { kind: "datetime", text: "2026-01-31T09:00Z" }],
    ["2026-01-31T09:00:00.123+02:00", { kind: "datetime", text: "2026-01-31T09:00:00.123+02:00" }],
    ["2026-01-31T09:00:00 02:00", { kind: "datetime", text: "2026-01-31T09:00:00+02:00" }],
    ["AAAAAAAA-1111-2222-3333-444444444444", { kind: "guid", value: "aaaaaaaa-1111-2222-3333-444444444444" }],
    ["[1,'a']", { kind: "json", value: [1, "a"] }],
    [`["it's"]`, { kind: "json", value: ["it's"] }],
    ["{'@odata.id':'a(1)'}", { kind: "json", value: { "@odata.id": "a(1)" } }],
  ])("%s", (text, literal) => {
    const scanner = new Scanner(text);

    expect(scanner.literal()).toEqual(literal);
    expect(scanner.atEnd).toBe(true);
  });

  it.each(["name", "", "nullable", "trueish", "+", "@p"])("is not what %j begins with", (text) => {
    const scanner = new Scanner(text);

    expect(scanner.literal()).toBeNull();
    expect(scanner.position).toBe(0);
  });

  it.each([
    ["'open", "there is an unterminated string literal"],
    ["['open", "there is an unterminated string literal"],
    ['["open', "there is an unterminated string literal"],
    ["[1", "an array or object is not closed"],
    ["{a:1}", "this is not a valid array or object"],
    ["[1}", "this is not a valid array or object"],
  ])("%s is refused", (text, problem) => {
    expect(() => new Scanner(text).literal()).toThrow(problem);
  });
});

describe("a word operator", () => {
  it.each([
    [" eq 5", "eq"],
    ["eq(5)", "eq"],
    ["   and true", "and"],
  ])("is taken from %j", (text, word) => {
    expect(new Scanner(text).word(["eq", "and"])).toBe(word);
  });

  it.each([" equal 5", "eq", " EQ 5", " ne 5"])("is not taken from %j", (text) => {
    const scanner = new Scanner(text);

    expect(scanner.word(["eq", "and"])).toBeNull();
    expect(scanner.position).toBe(0);
  });
});

it("a refusal says where and in what", () => {
  const scanner = new Scanner("abc");
  scanner.take("ab");

  expect(() => scanner.expect("x")).toThrow("Syntax error at position 2 in 'abc': 'x' is expected.");
});
