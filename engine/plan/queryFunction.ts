import type { Expression } from "../odata/syntax.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import type { Stored } from "../model/kinds/kind.ts";
import { planErrors } from "./planErrors.ts";
import { aliased, operandOf, type Typed, type Variables } from "./operand.ts";
import type { Condition, Operand } from "./readPlan.ts";
import type { Planning } from "./scope.ts";

/**
 * The query functions of the `Microsoft.Dynamics.CRM` namespace: conditions that need the caller (`EqualUserId`) or
 * the calendar (`ThisMonth`). Each names its column by `PropertyName`.
 */
export function planQueryFunction(
  planning: Planning,
  variables: Variables,
  expression: Extract<Expression, { kind: "condition" }>,
): Condition {
  const property = textOf(parameter(variables, expression, "PropertyName"));
  if (property === null) throw planErrors.unknownFunction({ name: expression.name, hint: "PropertyName is missing." });
  const typed = operandOf(planning, variables, { kind: "path", segments: property.split("/") });
  const make = Object.hasOwn(functions, expression.name) ? functions[expression.name] : undefined;
  if (!make) throw planErrors.unknownFunction({ name: `Microsoft.Dynamics.CRM.${expression.name}`, hint: "" });
  return make({ planning, variables, expression, typed });
}

interface Call {
  readonly planning: Planning;
  readonly variables: Variables;
  readonly expression: Extract<Expression, { kind: "condition" }>;
  readonly typed: Typed;
}

const functions: Readonly<Record<string, (call: Call) => Condition>> = {
  In: (call) => oneOf(call),
  NotIn: (call) => ({ kind: "not", term: oneOf(call) }),
  Between: (call) => between(call),
  NotBetween: (call) => ({ kind: "not", term: between(call) }),
  EqualUserId: (call) => userId(call),
  NotEqualUserId: (call) => ({ kind: "not", term: userId(call) }),
  EqualBusinessId: ({ planning, typed }) => equals(typed.operand, planning.caller.businessUnitId),
  EqualUserTeams: ({ planning, typed }) => among(typed.operand, planning.caller.teamIds),
  EqualUserOrUserTeams: ({ planning, typed }) =>
    among(typed.operand, [planning.caller.userId, ...planning.caller.teamIds]),
  Today: ({ typed }) => days(typed, 0, 1),
  Yesterday: ({ typed }) => days(typed, -1, 0),
  Tomorrow: ({ typed }) => days(typed, 1, 2),
  Last7Days: ({ typed }) => days(typed, -7, 1),
  Next7Days: ({ typed }) => days(typed, 0, 8),
  ThisMonth: ({ typed }) => months(typed, 0),
  LastMonth: ({ typed }) => months(typed, -1),
  NextMonth: ({ typed }) => months(typed, 1),
  ThisYear: ({ typed }) => years(typed, 0),
  LastYear: ({ typed }) => years(typed, -1),
  NextYear: ({ typed }) => years(typed, 1),
  LastXDays: (call) => days(call.typed, -count(call), 1),
  NextXDays: (call) => days(call.typed, 0, count(call) + 1),
  LastXHours: (call) => hours(call.typed, -count(call), 0),
  NextXHours: (call) => hours(call.typed, 0, count(call)),
  OlderThanXDays: (call) => compare(call.typed, "lt", addDays(startOfDay(), -count(call))),
  OlderThanXHours: (call) => compare(call.typed, "lt", new Date(Date.now() - count(call) * 3_600_000)),
  On: (call) => onDay(call),
  OnOrAfter: (call) => compare(call.typed, "ge", day(call)),
  OnOrBefore: (call) => compare(call.typed, "lt", addDays(day(call), 1)),
};

function parameter({ aliases }: Variables, expression: Call["expression"], name: string): Expression | null {
  const found = expression.parameters.get(name) ?? null;
  return found?.kind === "alias" ? aliased({ aliases } as Variables, found.name) : found;
}

/** The text of a string or number literal. */
function textOf(expression: Expression | null): string | null {
  if (expression?.kind !== "literal") return null;
  const { literal } = expression;
  if (literal.kind === "string" || literal.kind === "guid") return literal.value;
  return literal.kind === "number" || literal.kind === "date" || literal.kind === "datetime" ? literal.text : null;
}

function count({ variables, expression }: Call): number {
  const text = textOf(parameter(variables, expression, "PropertyValue"));
  if (text === null || !/^\d{1,6}$/.test(text))
    throw planErrors.unknownFunction({ name: expression.name, hint: "PropertyValue must be a whole number." });
  return Number(text);
}

function day({ variables, expression }: Call): Date {
  const moment = new Date((textOf(parameter(variables, expression, "PropertyValue")) ?? "").slice(0, 10));
  if (Number.isNaN(moment.getTime()))
    throw planErrors.unknownFunction({ name: expression.name, hint: "PropertyValue must be a date." });
  return moment;
}

/** Each value of `PropertyValues`, read as the column's kind reads it. */
function valuesOf({ variables, expression, typed }: Call): Stored[] {
  const found = parameter(variables, expression, "PropertyValues");
  if (
    found?.kind !== "literal" ||
    found.literal.kind !== "json" ||
    !Array.isArray(found.literal.value) ||
    !typed.column
  )
    throw planErrors.unknownFunction({ name: expression.name, hint: "PropertyValues must be a list." });
  const { column } = typed;
  return found.literal.value.map((value: unknown) => kindOf(column).read(asJson(value, typed), column));
}

/** Lists carry numbers and booleans as strings, as Dataverse's own clients send them. */
function asJson(value: unknown, typed: Typed): unknown {
  if (typeof value !== "string") return value;
  if (typed.family === "number" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return typed.family === "boolean" ? value === "true" || value === "1" : value;
}

function oneOf(call: Call): Condition {
  const { typed } = call;
  const sqlType = typed.column ? kindOf(typed.column).sqlType(typed.column) : "text";
  return { kind: "oneOf", operand: typed.operand, values: valuesOf(call), sqlType, text: typed.family === "text" };
}

function between(call: Call): Condition {
  const [low = null, high = null] = valuesOf(call);
  const { typed } = call;
  const sqlType = typed.column ? kindOf(typed.column).sqlType(typed.column) : "text";
  const text = typed.family === "text";
  const side = (operator: "ge" | "le", value: Stored): Condition => ({
    kind: "compare",
    operator,
    left: typed.operand,
    right: { kind: "value", value, sqlType },
    text,
  });
  return { kind: "and", terms: [side("ge", low), side("le", high)] };
}

function equals(operand: Operand, id: string): Condition {
  return {
    kind: "compare",
    operator: "eq",
    left: operand,
    right: { kind: "value", value: id, sqlType: "uuid" },
    text: false,
  };
}

function among(operand: Operand, ids: readonly string[]): Condition {
  return { kind: "oneOf", operand, values: ids, sqlType: "uuid", text: false };
}

function userId({ planning, typed }: Call): Condition {
  return equals(typed.operand, planning.caller.userId);
}

function compare(typed: Typed, operator: "ge" | "lt", moment: Date): Condition {
  const value = typed.family === "date" ? moment.toISOString().slice(0, 10) : moment.toISOString();
  const sqlType = typed.family === "date" ? "date" : "timestamptz";
  return { kind: "compare", operator, left: typed.operand, right: { kind: "value", value, sqlType }, text: false };
}

function span(typed: Typed, from: Date, to: Date): Condition {
  return { kind: "and", terms: [compare(typed, "ge", from), compare(typed, "lt", to)] };
}

function startOfDay(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}

function addDays(moment: Date, add: number): Date {
  return new Date(moment.getTime() + add * 86_400_000);
}

function days(typed: Typed, from: number, to: number): Condition {
  return span(typed, addDays(startOfDay(), from), addDays(startOfDay(), to));
}

function hours(typed: Typed, from: number, to: number): Condition {
  return span(typed, new Date(Date.now() + from * 3_600_000), new Date(Date.now() + to * 3_600_000));
}

function months(typed: Typed, add: number): Condition {
  const today = startOfDay();
  const start = (month: number) => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + month, 1));
  return span(typed, start(add), start(add + 1));
}

function years(typed: Typed, add: number): Condition {
  const year = startOfDay().getUTCFullYear() + add;
  return span(typed, new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1)));
}

function onDay(call: Call): Condition {
  return span(call.typed, day(call), addDays(day(call), 1));
}
