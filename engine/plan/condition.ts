import type { BinaryOperator, Expression } from "../odata/syntax.ts";
import { tableOf } from "../model/model.ts";
import { planErrors } from "./planErrors.ts";
import { aliased, matched, operandOf, without, type Variables } from "./operand.ts";
import { planQueryFunction } from "./queryFunction.ts";
import type { Comparison, Condition } from "./readPlan.ts";
import { follow, scopeOf, type Planning } from "./scope.ts";

/** Turns a `$filter` expression into a condition on columns. */
export function conditionOf(planning: Planning, variables: Variables, expression: Expression): Condition {
  switch (expression.kind) {
    case "binary":
      return binary(planning, variables, expression.operator, expression.left, expression.right);
    case "not":
      if (expression.term.kind === "condition")
        throw planErrors.unknownFunction({
          name: "not",
          hint: "Not operator along with the Custom Named Condition operators is not allowed.",
        });
      return { kind: "not", term: conditionOf(planning, variables, expression.term) };
    case "call":
      return call(planning, variables, expression);
    case "condition":
      return planQueryFunction(planning, variables, expression);
    case "lambda":
      return lambda(planning, variables, expression);
    case "alias": {
      const inner = { ...variables, aliases: without(variables.aliases, expression.name) };
      return conditionOf(planning, inner, aliased(variables, expression.name));
    }
    default: {
      const typed = operandOf(planning, variables, expression);
      if (typed.family !== "boolean") throw planErrors.notACondition();
      return { kind: "isTrue", operand: typed.operand };
    }
  }
}

const comparisons = new Set<BinaryOperator>(["eq", "ne", "gt", "ge", "lt", "le"]);

function binary(
  planning: Planning,
  variables: Variables,
  operator: BinaryOperator,
  leftSide: Expression,
  rightSide: Expression,
): Condition {
  if (operator === "and" || operator === "or") {
    const terms = [conditionOf(planning, variables, leftSide), conditionOf(planning, variables, rightSide)];
    return { kind: operator, terms };
  }
  if (!comparisons.has(operator)) throw planErrors.notACondition();
  const left = operandOf(planning, variables, leftSide);
  const right = operandOf(planning, variables, rightSide);
  if (left.family === "null" || right.family === "null")
    return compareNull(operator as Comparison, left.family === "null" ? right : left);
  return { kind: "compare", operator: operator as Comparison, ...matched(left, right, operator) };
}

function compareNull(operator: Comparison, other: ReturnType<typeof operandOf>): Condition {
  const isNull: Condition = { kind: "isNull", operand: other.operand };
  if (operator === "eq") return isNull;
  return operator === "ne" ? { kind: "not", term: isNull } : { kind: "constant", value: false };
}

function call(planning: Planning, variables: Variables, expression: Extract<Expression, { kind: "call" }>): Condition {
  const { name } = expression;
  if (name !== "contains" && name !== "startswith" && name !== "endswith") {
    const typed = operandOf(planning, variables, expression);
    if (typed.family !== "boolean") throw planErrors.notACondition();
    return { kind: "isTrue", operand: typed.operand };
  }
  if (expression.arguments.length !== 2) throw planErrors.unknownFunction({ name, hint: "It takes 2 arguments." });
  const [operand, pattern] = expression.arguments.map((argument) => operandOf(planning, variables, argument));
  for (const side of [operand, pattern])
    if (side?.family !== "text" && side?.family !== "null")
      throw planErrors.incompatible({ left: side?.family ?? "null", right: "Edm.String", operator: name });
  if (!operand || !pattern) throw planErrors.notACondition();
  return { kind: "like", match: name, operand: operand.operand, pattern: pattern.operand };
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
