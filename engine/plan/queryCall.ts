import { kindOf } from "../model/kinds/kinds.ts";
import type { Stored } from "../model/kinds/kind.ts";
import type { Expression } from "../odata/syntax.ts";
import { aliased, type Variables } from "./operand.ts";
import { planErrors } from "./planErrors.ts";
import type { Planning } from "./scope.ts";
import { edmOf, type Family, type Typed } from "./typed.ts";

/** A query function of the `Microsoft.Dynamics.CRM` namespace as it was called, and how its parameters are read. */
export interface QueryCall {
  readonly planning: Planning;
  readonly variables: Variables;
  readonly expression: Extract<Expression, { kind: "condition" }>;
  /** The column `PropertyName` names. */
  readonly typed: Typed;
}

/** @throws planErrors.incompatible — 400, when the column is of another kind than the function is for. */
export function requireFamily({ expression, typed }: QueryCall, wanted: readonly Family[]): void {
  if (!wanted.includes(typed.family))
    throw planErrors.incompatible({ left: edmOf(typed), right: wanted.join(" or "), operator: expression.name });
}

function parameter({ variables, expression }: Pick<QueryCall, "variables" | "expression">, name: string) {
  const found = expression.parameters.get(name) ?? null;
  return found?.kind === "alias" ? aliased(variables, found.name) : found;
}

/** The text of a string, number or date; null when the parameter is none of these. */
export function textParameter(call: Pick<QueryCall, "variables" | "expression">, name: string): string | null {
  const found = parameter(call, name);
  if (found?.kind !== "literal") return null;
  const { literal } = found;
  if (literal.kind === "string" || literal.kind === "guid") return literal.value;
  return literal.kind === "number" || literal.kind === "date" || literal.kind === "datetime" ? literal.text : null;
}

/** A number of days, months and so on: as a number or as a text, as clients write it. */
export function countParameter(call: QueryCall): number {
  const text = textParameter(call, "PropertyValue");
  if (text === null || !/^\d{1,4}$/.test(text))
    throw planErrors.badParameter({
      name: call.expression.name,
      hint: "PropertyValue must be a whole number to 9999.",
    });
  return Number(text);
}

/** Each value of `PropertyValues`, read as the column's kind reads it. */
export function listParameter(call: QueryCall): Stored[] {
  const { column } = call.typed;
  const found = parameter(call, "PropertyValues");
  if (found?.kind !== "literal" || found.literal.kind !== "json" || !Array.isArray(found.literal.value) || !column)
    throw planErrors.badParameter({ name: call.expression.name, hint: "PropertyValues must be a list." });
  return found.literal.value.map((value: unknown) => kindOf(column).read(asJson(value, call.typed), column));
}

/** Lists carry numbers and booleans as strings, as Dataverse's own clients send them. */
function asJson(value: unknown, typed: Typed): unknown {
  if (typeof value !== "string") return value;
  if (typed.family === "number" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return typed.family === "boolean" ? value === "true" || value === "1" : value;
}
