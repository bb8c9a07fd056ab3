import { describe, expect, it } from "vitest";
import { parseExpression, parseOrderBy } from "./expression.ts";
import { Scanner } from "./scanner.ts";
import type { Expression } from "./syntax.ts";

/** The tree of an expression on one line: every node in brackets, its name first. */
function shown(expression: Expression): string {
  const all = (name: string, ...parts: readonly (Expression | string)[]) =>
    `(${[name, ...parts.map((part) => (typeof part === "string" ? part : shown(part)))].join(" ")})`;
  switch (expression.kind) {
    case "literal":
      return "text" in expression.literal ? expression.literal.text : JSON.stringify(expression.literal);
    case "alias":
      return `@${expression.name}`;
    case "path":
      return expression.segments.join("/");
    case "call":
      return all(expression.name, ...expression.arguments);
    case "condition":
      return all(
        `crm.${expression.name}`,
        ...[...expression.parameters].map(([name, value]) => `${name}=${shown(value)}`),
      );
    case "binary":
      return all(expression.operator, expression.left, expression.right);
    case "not":
    case "negate":
      return all(expression.kind, expression.term);
    case "lambda":
      return all(expression.quantifier, expression.path.join("/"), expression.variable ?? "-", expression.body ?? "-");
    default:
      return expression satisfies never;
  }
}

function parsed(text: string): string {
  const scanner = new Scanner(text);
  const expression = parseExpression(scanner);
  expect(scanner.text.slice(scanner.position)).toBe("");
  return shown(expression);
}

describe("precedence", () => {
  it.each([
    ["a eq 1", "(eq a 1)"],
    ["a eq 1 or b eq 2 and c eq 3", "(or (eq a 1) (and (eq b 2) (eq c 3)))"],
    ["(a eq 1 or b eq 2) and c eq 3", "(and (or (eq a 1) (eq b 2)) (eq c 3))"],
    ["a eq 1 or b eq 2 or c eq 3", "(or (or (eq a 1) (eq b 2)) (eq c 3))"],
    ["not a eq 1", "(eq (not a) 1)"],
    ["not (a eq 1) and b", "(and (not (eq a 1)) b)"],
    ["not not a", "(not (not a))"],
    ["a add 1 mul 2 gt 3 sub b", "(gt (add a (mul 1 2)) (sub 3 b))"],
    ["a div 2 mod 3", "(mod (div a 2) 3)"],
    ["a gt 1 eq true", '(eq (gt a 1) {"kind":"boolean","value":true})'],
    ["-a lt -1", "(lt (negate a) -1)"],
    ["a and(b)", "(and a b)"],
    ["a in (1,2) and b", "(and (or (eq a 1) (eq a 2)) b)"],
    ["not (a in (1))", "(not (eq a 1))"],
  ])("%s", (text, tree) => {
    expect(parsed(text)).toBe(tree);
  });
});

describe("paths, calls and lambdas", () => {
  it.each([
    ["a/b/c eq 1", "(eq a/b/c 1)"],
    ["contains(a,b)", "(contains a b)"],
    ["f( a , 1 )", "(f a 1)"],
    ["now()", "(now)"],
    ["f(g(h(a)))", "(f (g (h a)))"],
    ["a/any()", "(any a - -)"],
    ["a/b/any(x:x/c eq 1)", "(any a/b x (eq x/c 1))"],
    ["a/all( x : x/b/any(y:y/c eq x/d) )", "(all a x (any x/b y (eq y/c x/d)))"],
    ["@p eq @q", "(eq @p @q)"],
    [
      "Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=@p)",
      '(crm.In PropertyName={"kind":"string","value":"a"} PropertyValues=@p)',
    ],
    ["Microsoft.Dynamics.CRM.Today( PropertyName = a )", "(crm.Today PropertyName=a)"],
    ["a eq Microsoft.Dynamics.CRM.Kind'Some'", '(eq a {"kind":"enum","type":"Kind","value":"Some"})'],
    ["prénom eq 1", "(eq prénom 1)"],
    ["andy eq 1", "(eq andy 1)"],
    ["notes eq 1", "(eq notes 1)"],
  ])("%s", (text, tree) => {
    expect(parsed(text)).toBe(tree);
  });
});

describe("nesting", () => {
  it.each([
    ["brackets", (depth: number) => "(".repeat(depth) + "a" + ")".repeat(depth)],
    ["not", (depth: number) => `${"not ".repeat(depth)}a`],
    ["minus", (depth: number) => `${"-".repeat(depth)}a`],
    ["calls", (depth: number) => "f(".repeat(depth) + "a" + ")".repeat(depth)],
    ["lambdas", (depth: number) => "a/any(x:".repeat(depth) + "a" + ")".repeat(depth)],
  ])("of %s ends at 100", (_what, nested) => {
    expect(() => parsed(nested(90))).not.toThrow();
    expect(() => parsed(nested(102))).toThrow("the expression is nested too deeply");
    expect(() => parsed(nested(20_000))).toThrow("the expression is nested too deeply");
  });

  it("of a chain of terms has no end: it lies flat", () => {
    const scanner = new Scanner(Array.from({ length: 5000 }, () => "a").join(" or "));

    expect(() => parseExpression(scanner)).not.toThrow();
    expect(scanner.atEnd).toBe(true);
  });
});

describe("$orderby", () => {
  it.each([
    ["a", ["a"]],
    ["a desc", ["a desc"]],
    ["a asc,b/c desc , d", ["a", "b/c desc", "d"]],
    ["ascending", ["ascending"]],
    ["@p desc", ["@p desc"]],
  ])("%s", (text, terms) => {
    const found = parseOrderBy(new Scanner(text));

    expect(found.map(({ expression, descending }) => shown(expression) + (descending ? " desc" : ""))).toEqual(terms);
  });
});
