import type { BinaryOperator, Expression, Literal } from "../odata/syntax.ts";
import { aliased } from "../plan/operand.ts";
import { planErrors } from "../plan/planErrors.ts";
import { requireModest } from "../plan/size.ts";
import type { Definition } from "./definition.ts";
import { fieldsOf, membersOf, type DefinitionType } from "./definitionType.ts";

/**
 * Turns a `$filter` into a test of definitions in memory (OData URL Conventions 4.01, section 5.1.1): comparisons of
 * properties, `and`, `or`, `not`, and the three functions on texts. Names and types are checked once, before any value.
 */

/** Parameter aliases; null where none can be used, as inside `$expand`. */
export type Aliases = ReadonlyMap<string, Expression> | null;
export type Test = (values: Definition["values"]) => boolean;

/** @throws planErrors.propertyNotFound, planErrors.incompatible, planErrors.notACondition — 400. */
export function filterTest(type: DefinitionType, filter: Expression, aliases: Aliases): Test {
  requireModest(filter, aliases);
  return testOf({ type, aliases }, filter);
}

interface Scope {
  readonly type: DefinitionType;
  readonly aliases: Aliases;
}

function testOf(scope: Scope, expression: Expression): Test {
  switch (expression.kind) {
    case "binary":
      return binaryTest(scope, expression);
    case "not": {
      const term = testOf(scope, expression.term);
      return (values) => !term(values);
    }
    case "call":
      return callTest(scope, expression);
    case "path":
    case "literal":
    case "alias": {
      const { edm, read } = operandOf(scope, expression);
      if (edm !== "Edm.Boolean") throw planErrors.notACondition();
      return (values) => read(values) === true;
    }
    default:
      throw planErrors.notACondition();
  }
}

function binaryTest(scope: Scope, expression: Extract<Expression, { kind: "binary" }>): Test {
  const { operator, left, right } = expression;
  if (operator === "and" || operator === "or") {
    const terms = chain(expression, operator).map((term) => testOf(scope, term));
    return operator === "and"
      ? (values) => terms.every((term) => term(values))
      : (values) => terms.some((term) => term(values));
  }
  const compare = comparisons[operator];
  if (!compare) throw planErrors.notACondition();
  const sides = [operandOf(scope, left), operandOf(scope, right)] as const;
  requireAlike(...sides, operator);
  return (values) => compare(sides[0].read(values), sides[1].read(values));
}

/** `a or b or c` as its three terms, however many the client strings together. */
function chain(expression: Expression, operator: BinaryOperator): Expression[] {
  const terms: Expression[] = [];
  let rest = expression;
  while (rest.kind === "binary" && rest.operator === operator) {
    terms.push(rest.right);
    rest = rest.left;
  }
  return [...terms, rest].reverse();
}

type Compare = (left: unknown, right: unknown) => boolean;

const comparisons: Partial<Record<BinaryOperator, Compare>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  gt: ordered((left, right) => left > right),
  ge: ordered((left, right) => left >= right),
  lt: ordered((left, right) => left < right),
  le: ordered((left, right) => left <= right),
};

/** What is absent is neither more nor less than anything. */
function ordered(compare: (left: number | string, right: number | string) => boolean): Compare {
  return (left, right) => left !== null && right !== null && compare(left as number, right as number);
}

const textTests: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
};

function callTest(scope: Scope, { name, arguments: given }: Extract<Expression, { kind: "call" }>): Test {
  const test = Object.hasOwn(textTests, name) ? textTests[name] : undefined;
  const [first, second, ...more] = given;
  if (!test || !first || !second || more.length > 0)
    throw planErrors.unknownFunction({
      name,
      hint: "Definitions know contains, startswith and endswith of two texts.",
    });
  const sides = [operandOf(scope, first), operandOf(scope, second)] as const;
  for (const side of sides) requireAlike(side, aText, name);
  return (values) => test(textOf(sides[0].read(values)), textOf(sides[1].read(values)));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

interface Operand {
  readonly edm: string;
  readonly read: (values: Definition["values"]) => unknown;
}

const aText: Operand = { edm: "Edm.String", read: () => "" };

function operandOf(scope: Scope, expression: Expression): Operand {
  switch (expression.kind) {
    case "path":
      return pathOperand(scope.type, expression.segments);
    case "literal":
      return literalOperand(expression.literal);
    case "alias": {
      const value = aliased(scope, expression.name);
      return operandOf({ ...scope, aliases: null }, value);
    }
    default:
      throw planErrors.notAComparable({ what: expression.kind });
  }
}

/** A property, or a part of one: `CanCreateAttributes/Value`. */
function pathOperand(type: DefinitionType, segments: readonly string[]): Operand {
  let fields: ReadonlyMap<string, string> | undefined = type.properties;
  let edm = "";
  for (const name of segments) {
    const found: string | undefined = fields?.get(name);
    if (found === undefined) throw planErrors.propertyNotFound({ property: name, table: type.name }, { target: name });
    edm = found;
    fields = fieldsOf(edm);
  }
  if (fields || edm.startsWith("Collection(")) throw planErrors.notAComparable({ what: segments.join("/") });
  return {
    edm,
    read: (values) =>
      segments.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name] ?? null, values),
  };
}

function literalOperand(literal: Literal): Operand {
  const constant = (edm: string, value: unknown): Operand => ({ edm, read: () => value });
  switch (literal.kind) {
    case "null":
      return constant("null", null);
    case "boolean":
      return constant("Edm.Boolean", literal.value);
    case "number":
      return constant("Edm.Decimal", Number(literal.text));
    case "string":
      return constant("Edm.String", literal.value);
    case "guid":
      return constant("Edm.Guid", literal.value);
    case "datetime":
      return constant("Edm.DateTimeOffset", literal.text);
    case "enum":
      return enumOperand(literal.type, literal.value);
    default:
      throw planErrors.notAComparable({ what: literal.kind });
  }
}

function enumOperand(type: string, member: string): Operand {
  const edm = `mscrm.${type}`;
  if (!membersOf(edm)?.includes(member)) throw planErrors.notAComparable({ what: `${type}'${member}'` });
  return { edm, read: () => member };
}

const numbers = new Set(["Edm.Int32", "Edm.Int64", "Edm.Decimal", "Edm.Double"]);

/** @throws planErrors.incompatible — 400. A member of an enumeration may stand as a plain text, as OData 4.01 allows. */
function requireAlike(left: Operand, right: Operand, operator: string): void {
  if (familyOf(left.edm) === familyOf(right.edm) || left.edm === "null" || right.edm === "null") return;
  const [named, plain] = membersOf(left.edm) ? [left, right] : [right, left];
  if (plain.edm === "Edm.String" && membersOf(named.edm)?.includes(String(plain.read({})))) return;
  throw planErrors.incompatible({ left: left.edm, right: right.edm, operator });
}

function familyOf(edm: string): string {
  return numbers.has(edm) ? "number" : edm;
}
