import { tableOf } from "../model/model.ts";
import type { Expression } from "../odata/syntax.ts";
import { planErrors } from "./planErrors.ts";
import type { Operand, Scope } from "./readPlan.ts";
import { callOf } from "./scalarFunction.ts";
import { columnNamed, follow, requireShown, scopeOf, type Planning } from "./scope.ts";
import { asFamily, familyOf, literalOperand, type Typed } from "./typed.ts";

/** Turns the value side of an expression (a path, a literal, a function) into an operand with a type. */

/** The names in force where an expression stands. */
export interface Variables {
  readonly root: Scope;
  /** Lambda variables, innermost last. */
  readonly named: ReadonlyMap<string, Scope>;
  /** Parameter aliases; null where none can be used: inside `$expand`, and inside another alias. */
  readonly aliases: ReadonlyMap<string, Expression> | null;
}

export function operandOf(planning: Planning, variables: Variables, expression: Expression): Typed {
  switch (expression.kind) {
    case "literal":
      return literalOperand(expression.literal);
    case "alias":
      return operandOf(planning, { ...variables, aliases: null }, aliased(variables, expression.name));
    case "path":
      return pathOperand(planning, variables, expression.segments);
    case "call":
      return callOf(
        expression.name,
        expression.arguments.map((argument) => operandOf(planning, variables, argument)),
      );
    case "negate": {
      const right = asFamily(operandOf(planning, variables, expression.term), "number", "negate");
      const zero: Operand = { kind: "value", value: "0", sqlType: "numeric" };
      return { operand: { kind: "arithmetic", operator: "sub", left: zero, right }, family: "number" };
    }
    case "binary": {
      const { operator } = expression;
      if (operator !== "add" && operator !== "sub" && operator !== "mul" && operator !== "div" && operator !== "mod")
        throw planErrors.notAComparable({ what: operator });
      const left = asFamily(operandOf(planning, variables, expression.left), "number", operator);
      const right = asFamily(operandOf(planning, variables, expression.right), "number", operator);
      return { operand: { kind: "arithmetic", operator, left, right }, family: "number" };
    }
    default:
      throw planErrors.notAComparable({ what: expression.kind });
  }
}

/**
 * What an alias stands for: null when it is used but not given.
 * @throws planErrors.aliasNotHere — 400. Aliases of aliases could name more terms than anybody can count.
 */
export function aliased({ aliases }: Pick<Variables, "aliases">, name: string): Expression {
  if (aliases === null) throw planErrors.aliasNotHere({ name });
  return aliases.get(name) ?? { kind: "literal", literal: { kind: "null" } };
}

function pathOperand(planning: Planning, variables: Variables, segments: readonly string[]): Typed {
  const [first = "", ...rest] = segments;
  const variable = variables.named.get(first);
  const [scope, path] = variable ? [variable, rest] : [variables.root, segments];
  const name = path.at(-1);
  if (name === undefined) throw planErrors.notAComparable({ what: first });
  if (name === "$count") return countOperand(planning, scope, path.slice(0, -1));
  const end = follow(planning, scope, path.slice(0, -1));
  const column = requireShown(end, columnNamed(end.table, name));
  return { operand: { kind: "column", scope: end, column }, family: familyOf(column), column };
}

/** `…/$count`: how many rows a collection has. */
function countOperand(planning: Planning, scope: Scope, path: readonly string[]): Typed {
  const name = path.at(-1) ?? "$count";
  const from = follow(planning, scope, path.slice(0, -1));
  const navigation = from.table.navigations.get(name);
  if (!navigation || navigation.kind === "one")
    throw planErrors.propertyNotFound({ property: name, table: from.table.name }, { target: name });
  const counted = scopeOf(planning, tableOf(planning.model, navigation.target));
  return { operand: { kind: "count", from, navigation, scope: counted }, family: "number" };
}
