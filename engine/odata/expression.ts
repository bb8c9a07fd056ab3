import type { BinaryOperator, Expression, OrderTerm } from "./syntax.ts";
import type { Scanner } from "./scanner.ts";

/**
 * Parses the expressions of `$filter` and `$orderby` (OData URL Conventions 4.01, section 5.1.1).
 * One function a level of precedence, loosest first.
 */

/** Deeper than any person or program writes, far from the end of the stack. */
const deepest = 100;

const conditionPrefix = "Microsoft.Dynamics.CRM.";

export function parseExpression(scanner: Scanner, depth = 0): Expression {
  if (depth > deepest) scanner.fail("the expression is nested too deeply");
  return parseBinary(scanner, 0, depth);
}

const levels: readonly (readonly BinaryOperator[])[] = [
  ["or"],
  ["and"],
  ["eq", "ne"],
  ["gt", "ge", "lt", "le"],
  ["add", "sub"],
  ["mul", "div", "mod"],
];

/** The level of `gt` and its like, and of `in`. */
const comparing = 3;

function parseBinary(scanner: Scanner, level: number, depth: number): Expression {
  const operators = levels[level];
  if (!operators) return parseUnary(scanner, depth);
  let left = parseBinary(scanner, level + 1, depth);
  for (;;) {
    if (level === comparing && scanner.word(["in"]) !== null) {
      left = parseIn(scanner, left, depth);
      continue;
    }
    const operator = scanner.word(operators) as BinaryOperator | null;
    if (operator === null) return left;
    left = { kind: "binary", operator, left, right: parseBinary(scanner, level + 1, depth) };
  }
}

/** `x in (1,2)` says no more than `x eq 1 or x eq 2`. */
function parseIn(scanner: Scanner, left: Expression, depth: number): Expression {
  scanner.blanks();
  const [first, ...more] = parseArguments(scanner, depth).map((right): Expression => ({
    kind: "binary",
    operator: "eq",
    left,
    right,
  }));
  if (!first) return scanner.fail("a value is expected");
  return more.reduce((found, right): Expression => ({ kind: "binary", operator: "or", left: found, right }), first);
}

function parseUnary(scanner: Scanner, depth: number): Expression {
  scanner.blanks();
  if (scanner.word(["not"]) !== null) {
    if (depth >= deepest) scanner.fail("the expression is nested too deeply");
    return { kind: "not", term: parseUnary(scanner, depth + 1) };
  }
  if (scanner.peek() === "-" && !/\d/.test(scanner.text[scanner.position + 1] ?? "")) {
    scanner.expect("-");
    if (depth >= deepest) scanner.fail("the expression is nested too deeply");
    return { kind: "negate", term: parseUnary(scanner, depth + 1) };
  }
  return parsePrimary(scanner, depth);
}

function parsePrimary(scanner: Scanner, depth: number): Expression {
  if (scanner.take("(")) {
    const inner = parseExpression(scanner, depth + 1);
    scanner.blanks();
    scanner.expect(")");
    return inner;
  }
  if (scanner.take("@")) return { kind: "alias", name: scanner.name() };
  const literal = scanner.literal();
  if (literal) return { kind: "literal", literal };
  if (scanner.take(conditionPrefix)) return parseCondition(scanner, [], depth);
  return parsePath(scanner, depth);
}

function parseCondition(scanner: Scanner, of: readonly string[], depth: number): Expression {
  const name = scanner.name();
  if (scanner.peek() === "'")
    return { kind: "literal", literal: { kind: "enum", type: name, value: scanner.string() } };
  return { kind: "condition", of, name, parameters: parseNamed(scanner, depth) };
}

/** `(Name=value,Name=value)`. */
export function parseNamed(scanner: Scanner, depth = 0): ReadonlyMap<string, Expression> {
  const values = new Map<string, Expression>();
  scanner.expect("(");
  scanner.blanks();
  if (scanner.take(")")) return values;
  do {
    scanner.blanks();
    const name = scanner.name();
    if (values.has(name)) scanner.fail(`'${name}' is given twice`);
    scanner.blanks();
    scanner.expect("=");
    scanner.blanks();
    values.set(name, parseExpression(scanner, depth + 1));
    scanner.blanks();
  } while (scanner.take(","));
  scanner.expect(")");
  return values;
}

/** A property path, a call of a function, or `path/any(x:…)`. */
function parsePath(scanner: Scanner, depth: number): Expression {
  const segments = [scanner.name()];
  if (scanner.peek() === "(")
    return { kind: "call", name: segments[0] ?? "", arguments: parseArguments(scanner, depth) };
  while (scanner.take("/")) {
    if (scanner.take(conditionPrefix)) return parseCondition(scanner, segments, depth);
    const name = scanner.name();
    if ((name === "any" || name === "all") && scanner.peek() === "(")
      return parseLambda(scanner, name, segments, depth);
    segments.push(name);
  }
  return { kind: "path", segments };
}

function parseArguments(scanner: Scanner, depth: number): Expression[] {
  const found: Expression[] = [];
  scanner.expect("(");
  scanner.blanks();
  if (scanner.take(")")) return found;
  do {
    found.push(parseExpression(scanner, depth + 1));
    scanner.blanks();
  } while (scanner.take(","));
  scanner.expect(")");
  return found;
}

function parseLambda(scanner: Scanner, quantifier: "any" | "all", path: readonly string[], depth: number): Expression {
  scanner.expect("(");
  scanner.blanks();
  if (scanner.take(")")) return { kind: "lambda", quantifier, path, variable: null, body: null };
  const variable = scanner.name();
  scanner.blanks();
  scanner.expect(":");
  const body = parseExpression(scanner, depth + 1);
  scanner.blanks();
  scanner.expect(")");
  return { kind: "lambda", quantifier, path, variable, body };
}

export function parseOrderBy(scanner: Scanner): OrderTerm[] {
  const terms: OrderTerm[] = [];
  do {
    const expression = parseExpression(scanner);
    scanner.blanks();
    const descending = scanner.match(/(asc|desc)\b/y) === "desc";
    terms.push({ expression, descending });
    scanner.blanks();
  } while (scanner.take(","));
  return terms;
}
