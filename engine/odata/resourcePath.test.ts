import { describe, expect, it } from "vitest";
import { parseAddress } from "./address.ts";
import { parseResourcePath } from "./resourcePath.ts";
import type { Arguments, Expression, Literal } from "./syntax.ts";

const id = "aaaaaaaa-1111-2222-3333-444444444444";

function shownLiteral(literal: Literal): string {
  return "text" in literal ? literal.text : "value" in literal ? JSON.stringify(literal.value) : literal.kind;
}

function shownArguments(given: Arguments): string {
  const value = (expression: Expression) =>
    expression.kind === "literal"
      ? shownLiteral(expression.literal)
      : expression.kind === "alias"
        ? `@${expression.name}`
        : expression.kind;
  switch (given.kind) {
    case "none":
      return "";
    case "value":
      return `(${shownLiteral(given.value)})`;
    case "named":
      return `(${[...given.values].map(([name, one]) => `${name}=${value(one)}`).join(", ")})`;
    default:
      return given satisfies never;
  }
}

function shown(path: string): string {
  return parseResourcePath(path)
    .segments.map(({ name, arguments: given }) => name + shownArguments(given))
    .join(" / ");
}

describe("a path", () => {
  it.each([
    ["", ""],
    ["books", "books"],
    ["/books//", "books"],
    ["$metadata", "$metadata"],
    [`books(${id})`, `books("${id}")`],
    [`books(bookid=${id})/title/$value`, `books(bookid="${id}") / title / $value`],
    ["books(5)", "books(5)"],
    ["books('it''s')", `books("it's")`],
    ["books(title='a/b(c')/name", `books(title="a/b(c") / name`],
    ["books(title='a%2Fb')", `books(title="a/b")`],
    ["books( title = 'x' , pages = 5 )", `books(title="x", pages=5)`],
    ["books(title=%27x%27)", `books(title="x")`],
    ["Find(What=@p)", "Find(What=@p)"],
    ["WhoAmI()", "WhoAmI()"],
    [`books(${id})/Microsoft.Dynamics.CRM.Lend`, `books("${id}") / Microsoft.Dynamics.CRM.Lend`],
    [`books(${id})/chapters(${id})/$ref`, `books("${id}") / chapters("${id}") / $ref`],
  ])("%s", (path, segments) => {
    expect(shown(path)).toBe(segments);
  });

  it.each([
    "books(",
    "books)",
    "books(1",
    "books(1)x",
    "books(a)",
    "(1)",
    "..",
    "a b",
    "5",
    "books(%zz)",
    "%ff",
    "books((1))",
  ])("%s is refused", (path) => {
    expect(() => shown(path)).toThrow(/Syntax error|Bad Request/);
  });
});

describe("the address of a record", () => {
  it.each([
    `books(${id})`,
    `/books(${id})`,
    `//books(${id})`,
    `/api/data/v9.2/books(${id})`,
    `api/data/v9.0/books(${id})`,
    `https://x.test/api/data/v9.2/books(${id})`,
    `HTTP://x.test:8080/api/data/v9.2//books(${id})`,
  ])("%s", (text) => {
    expect(parseAddress(text)).toEqual({ set: "books", key: { kind: "value", value: { kind: "guid", value: id } } });
  });

  it.each(["", "books", `books(${id})/title`, "https://x.test", "$1"])("%j is none", (text) => {
    expect(() => parseAddress(text)).toThrow();
  });
});
