import type { BinaryOperator, Expression } from "../odata/syntax.ts";
import { tableOf } from "../model/model.ts";
import { likePattern } from "./likePattern.ts";
import { planErrors } from "./planErrors.ts";
import { aliased, operandOf, type Variables } from "./operand.ts";
import { planQueryFunction } from "./queryFunction.ts";
import type { Comparison, Condition, Operand } from "./readPlan.ts";
import { follow, scopeOf, type Planning } from "./scope.ts";
import { requireModest } from "./size.ts";
import { asFamily, matched, type Typed } from "./typed.ts";

/** Turns a `$filter` expression into a condition on columns. @throws planErrors.* — 400. */
export function filterOf(planning: Planning, variables: Variables, expression: Expression): Condition {
  requireModest(expression, variables.aliases);
  return conditionOf(planning, variables, expression);
}

function conditionOf(planning: Planning, variables: Variables, expression: Expression): Condition {
  switch (expression.kind) {
    case "binary":
      return expression.operator === "and" || expression.operator === "or"
        ? joined(planning, variables, expression, expression.operator)
        : comparison(planning, variables, expression.operator, expression.left, expression.right);
    case "not":
      if (expression.term.kind === "condition") throw planErrors.notOfCondition();
      return { kind: "not", term: conditionOf(planning, variables, expression.term) };
    case "call":
      return call(planning, variables, expression);
    case "condition":
      return planQueryFunction(planning, variables, expression);
    case "lambda":
      return lambda(planning, variables, expression);
    case "alias":
      return conditionOf(planning, { ...variables, aliases: null }, aliased(variables, expression.name));
    default:
      return truth(operandOf(planning, variables, expression));
  }
}

function truth(typed: Typed): Condition {
  if (typed.family !== "boolean") throw planErrors.notACondition();
  return { kind: "isTrue", operand: typed.operand };
}

/** `a or b or c` is one condition of three terms, however many the client strings together. */
function joined(planning: Planning, variables: Variables, expression: Expression, kind: "and" | "or"): Condition {
  const terms: Expression[] = [];
  let rest = expression;
  while (rest.kind === "binary" && rest.operator === kind) {
    terms.push(rest.right);
    rest = rest.left;
  }
  terms.push(rest);
  return { kind, terms: terms.reverse().map((term) => conditionOf(planning, variables, term)) };
}

const comparisons: ReadonlySet<BinaryOperator> = new Set<Comparison>(["eq", "ne", "gt", "ge", "lt", "le"]);

function isComparison(operator: BinaryOperator): operator is Comparison {
  return comparisons.has(operator);
}

function comparison(
  planning: Planning,
  variables: Variables,
  operator: BinaryOperator,
  leftSide: Expression,
  rightSide: Expression,
): Condition {
  if (!isComparison(operator)) throw planErrors.notACondition();
  const said = comparedTruth(planning, variables, operator, leftSide, rightSide);
  if (said) return said;
  const left = operandOf(planning, variables, leftSide);
  const right = operandOf(planning, variables, rightSide);
  if (left.family === "null") return compareNull(operator, right);
  if (right.family === "null") return compareNull(operator, left);
  return { kind: "compare", operator, ...matched(left, right, operator) };
}

/** `contains(name,'x') eq true`: a condition beside the truth it should have; null where that is not what is written. */
function comparedTruth(
  planning: Planning,
  variables: Variables,
  operator: Comparison,
  left: Expression,
  right: Expression,
): Condition | null {
  const [stated, truthSide] = isStatement(left) ? [left, right] : [right, left];
  if (!isStatement(stated) || truthSide.kind !== "literal" || truthSide.literal.kind !== "boolean") return null;
  if (operator !== "eq" && operator !== "ne") return null;
  const condition = conditionOf(planning, variables, stated);
  return truthSide.literal.value === (operator === "eq") ? condition : { kind: "not", term: condition };
}

/** Whether an expression says something that holds or not, without being a value. */
function isStatement(expression: Expression): boolean {
  if (expression.kind === "binary") return isComparison(expression.operator) || /^(and|or)$/.test(expression.operator);
  if (expression.kind === "call") return textTests.has(expression.name);
  return expression.kind === "lambda" || expression.kind === "condition" || expression.kind === "not";
}

const textTests: ReadonlySet<string> = new Set(["contains", "startswith", "endswith"]);

function compareNull(operator: Comparison, other: Typed): Condition {
  const isNull: Condition = { kind: "isNull", operand: other.operand };
  if (operator === "eq") return isNull;
  return operator === "ne" ? { kind: "not", term: isNull } : { kind: "constant", value: false };
}

function call(planning: Planning, variables: Variables, expression: Extract<Expression, { kind: "call" }>): Condition {
  const { name } = expression;
  if (name !== "contains" && name !== "startswith" && name !== "endswith")
    return truth(operandOf(planning, variables, expression));
  const [first, second, ...more] = expression.arguments;
  if (!first || !second || more.length > 0) throw planErrors.unknownFunction({ name, hint: "It takes 2 arguments." });
  const operand = asFamily(operandOf(planning, variables, first), "text", name);
  const pattern = asFamily(operandOf(planning, variables, second), "text", name);
  const sets = setsIn(name, pattern);
  return sets ? { kind: "like", ...sets, operand } : { kind: "like", match: name, operand, pattern };
}

/** A pattern with a set in brackets, such as `[a-c]`; null for one without, or with brackets that make no set. */
function setsIn(name: "contains" | "startswith" | "endswith", pattern: Operand) {
  if (pattern.kind !== "value" || typeof pattern.value !== "string" || !pattern.value.includes("[")) return null;
  const found = likePattern(`${name === "startswith" ? "" : "%"}${pattern.value}${name === "endswith" ? "" : "%"}`);
  return found && { match: found.match, pattern: { ...pattern, value: found.pattern } };
}

function lambda(
  planning: Planning,
  variables: Variables,
  expression: Extract<Expression, { kind: "lambda" }>,
): Condition {
  const { path, quantifier, variable, body } = expression;
  const [first = ""] = path;
  const named = variables.named.get(first);
  const start = named ?? variables.root;
  const steps = named ? path.slice(1) : path;
  const name = steps.at(-1) ?? "";
  if (steps.length > 1) throw planErrors.collectionPath({ navigation: path.join("/") });
  const from = follow(planning, start, []);
  const navigation = from.table.navigations.get(name);
  if (!navigation || navigation.kind === "one")
    throw planErrors.propertyNotFound({ property: name, table: from.table.name });
  const scope = scopeOf(planning, tableOf(planning.model, navigation.target));
  const inner = { ...variables, named: new Map(variables.named).set(variable ?? "", scope) };
  const condition = body ? conditionOf(planning, inner, body) : null;
  if (quantifier === "any") return { kind: "exists", from, navigation, scope, condition };
  // Every related row fulfils it: none is there that does not.
  const refuted: Condition | null = condition && { kind: "not", term: condition };
  return { kind: "not", term: { kind: "exists", from, navigation, scope, condition: refuted } };
}
