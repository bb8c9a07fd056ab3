import type { Expression } from "../odata/syntax.ts";
import { planErrors } from "./planErrors.ts";
import type { Scope } from "./readPlan.ts";

/** How large a question may be: far more than people and programs ask, far less than what would wear the server out. */

const mostTerms = 10_000;
const deepest = 200;
const mostJoins = 30;

/**
 * Counts the terms of an expression, what an alias stands for as often as the alias is used.
 * @throws planErrors.tooComplex — 400.
 */
export function requireModest(expression: Expression, aliases: ReadonlyMap<string, Expression> | null): void {
  let terms = 0;
  const waiting = [{ expression, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (++terms > mostTerms || next.depth > deepest) throw planErrors.tooComplex();
    for (const part of partsOf(next.expression, aliases))
      waiting.push({ expression: part, depth: depthBelow(next, part) });
  }
}

function partsOf(expression: Expression, aliases: ReadonlyMap<string, Expression> | null): readonly Expression[] {
  switch (expression.kind) {
    case "alias": {
      const value = aliases?.get(expression.name);
      // An alias within an alias is refused where it is read; following it here might never end.
      return value && value.kind !== "alias" ? [value] : [];
    }
    case "binary":
      return [expression.left, expression.right];
    case "not":
    case "negate":
      return [expression.term];
    case "call":
      return expression.arguments;
    case "condition":
      return [...expression.parameters.values()];
    case "lambda":
      return expression.body ? [expression.body] : [];
    default:
      return [];
  }
}

/** A chain of `and` or of `or` is one condition and lies no deeper the longer it is. */
function depthBelow({ expression, depth }: { expression: Expression; depth: number }, part: Expression): number {
  if (expression.kind !== "binary" || part.kind !== "binary") return depth + 1;
  const chains = expression.operator === "and" || expression.operator === "or";
  return chains && part.operator === expression.operator && part === expression.left ? depth : depth + 1;
}

/** @throws planErrors.tooComplex — 400, when the paths of a query go through more records than a person could follow. */
export function requireFewJoins(scope: Scope): void {
  if (joinsOf(scope) > mostJoins) throw planErrors.tooComplex();
}

function joinsOf(scope: Scope): number {
  let count = 0;
  for (const join of scope.joins.values()) count += 1 + joinsOf(join.scope);
  return count;
}
