import type { Expression, Literal } from "../odata/syntax.ts";
import type { Column } from "../model/column.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import type { Stored } from "../model/kinds/kind.ts";
import { isUuid } from "../model/kinds/reference.ts";
import { dayOf, momentOf } from "../model/kinds/time.ts";
import { planErrors } from "./planErrors.ts";
import type { Operand, ScalarFunction, Scope } from "./readPlan.ts";
import { columnNamed, follow, type Planning } from "./scope.ts";

/** Turns the value side of an expression (a path, a literal, a function) into an operand with a type. */

/** The family of a value: what it may be compared with. */
export type Family = "text" | "number" | "boolean" | "uuid" | "date" | "datetime" | "null";

export interface Typed {
  readonly operand: Operand;
  readonly family: Family;
  /** The column, where the operand is one: a literal beside it is read as the column's kind reads it. */
  readonly column?: Column & { readonly name: string };
}

/** The names of lambda variables in force, innermost last. */
export interface Variables {
  readonly root: Scope;
  readonly named: ReadonlyMap<string, Scope>;
  readonly aliases: ReadonlyMap<string, Expression>;
}

const families: Readonly<Record<string, Family>> = {
  text: "text",
  memo: "text",
  tablename: "text",
  integer: "number",
  bigint: "number",
  decimal: "number",
  money: "number",
  choice: "number",
  state: "number",
  status: "number",
  boolean: "boolean",
  uuid: "uuid",
  lookup: "uuid",
  date: "date",
  datetime: "datetime",
};

export function operandOf(planning: Planning, variables: Variables, expression: Expression): Typed {
  switch (expression.kind) {
    case "literal":
      return literalOperand(expression.literal);
    case "alias":
      return operandOf(
        planning,
        { ...variables, aliases: without(variables.aliases, expression.name) },
        aliased(variables, expression.name),
      );
    case "path":
      return pathOperand(planning, variables, expression.segments);
    case "call":
      return callOperand(planning, variables, expression.name, expression.arguments);
    case "negate": {
      const { operand } = numeric(operandOf(planning, variables, expression.term), "negate");
      const zero: Operand = { kind: "value", value: "0", sqlType: "numeric" };
      return { operand: { kind: "arithmetic", operator: "sub", left: zero, right: operand }, family: "number" };
    }
    case "binary": {
      const { operator } = expression;
      if (operator !== "add" && operator !== "sub" && operator !== "mul" && operator !== "div" && operator !== "mod")
        throw planErrors.notAComparable({ what: operator });
      const left = numeric(operandOf(planning, variables, expression.left), operator).operand;
      const right = numeric(operandOf(planning, variables, expression.right), operator).operand;
      return { operand: { kind: "arithmetic", operator, left, right }, family: "number" };
    }
    default:
      throw planErrors.notAComparable({ what: expression.kind });
  }
}

/** An alias that is used but not given stands for null. */
export function aliased(variables: Variables, name: string): Expression {
  return variables.aliases.get(name) ?? { kind: "literal", literal: { kind: "null" } };
}

/** An alias cannot stand for itself. */
export function without(aliases: ReadonlyMap<string, Expression>, name: string): ReadonlyMap<string, Expression> {
  const rest = new Map(aliases);
  rest.delete(name);
  return rest;
}

function pathOperand(planning: Planning, variables: Variables, segments: readonly string[]): Typed {
  const [first = "", ...rest] = segments;
  const variable = variables.named.get(first);
  const [scope, path] = variable ? [variable, rest] : [variables.root, segments];
  const name = path.at(-1);
  if (name === undefined) throw planErrors.notAComparable({ what: first });
  const end = follow(planning, scope, path.slice(0, -1));
  const column = columnNamed(end.table, name);
  return { operand: { kind: "column", scope: end, column }, family: families[column.kind] ?? "text", column };
}

function literalOperand(literal: Literal): Typed {
  const value = (stored: Stored, sqlType: string): Operand => ({ kind: "value", value: stored, sqlType });
  switch (literal.kind) {
    case "null":
      return { operand: value(null, "text"), family: "null" };
    case "boolean":
      return { operand: value(literal.value, "boolean"), family: "boolean" };
    case "number":
      return { operand: value(literal.text, "numeric"), family: "number" };
    case "string":
      return { operand: value(literal.value.replaceAll("\0", ""), "text"), family: "text" };
    case "guid":
      return { operand: value(literal.value, "uuid"), family: "uuid" };
    case "date":
      return { operand: value(realDay(literal.text), "date"), family: "date" };
    case "datetime":
      return { operand: value(realMoment(literal.text), "timestamptz"), family: "datetime" };
    default:
      throw planErrors.notAComparable({ what: literal.kind });
  }
}

function realDay(text: string): string {
  const day = dayOf(text);
  if (day === null) throw planErrors.notAComparable({ what: text });
  return day;
}

function realMoment(text: string): string {
  const moment = momentOf(text);
  if (moment === null) throw planErrors.notAComparable({ what: text });
  return moment;
}

const functions: Readonly<
  Record<string, { name: ScalarFunction; takes: readonly Family[]; gives: Family; least?: number }>
> = {
  length: { name: "length", takes: ["text"], gives: "number" },
  tolower: { name: "tolower", takes: ["text"], gives: "text" },
  toupper: { name: "toupper", takes: ["text"], gives: "text" },
  trim: { name: "trim", takes: ["text"], gives: "text" },
  concat: { name: "concat", takes: ["text", "text"], gives: "text" },
  indexof: { name: "indexof", takes: ["text", "text"], gives: "number" },
  substring: { name: "substring", takes: ["text", "number", "number"], gives: "text", least: 2 },
  year: { name: "year", takes: ["datetime"], gives: "number" },
  month: { name: "month", takes: ["datetime"], gives: "number" },
  day: { name: "day", takes: ["datetime"], gives: "number" },
  hour: { name: "hour", takes: ["datetime"], gives: "number" },
  minute: { name: "minute", takes: ["datetime"], gives: "number" },
  second: { name: "second", takes: ["datetime"], gives: "number" },
  date: { name: "date", takes: ["datetime"], gives: "date" },
  round: { name: "round", takes: ["number"], gives: "number" },
  floor: { name: "floor", takes: ["number"], gives: "number" },
  ceiling: { name: "ceiling", takes: ["number"], gives: "number" },
};

function callOperand(planning: Planning, variables: Variables, name: string, given: readonly Expression[]): Typed {
  if (name === "now" && given.length === 0) return { operand: { kind: "now" }, family: "datetime" };
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!known) throw planErrors.unknownFunction({ name, hint: "" });
  const least = known.least ?? known.takes.length;
  if (given.length < least || given.length > known.takes.length)
    throw planErrors.unknownFunction({ name, hint: `It takes ${least} argument(s).` });
  const found = given.map((argument, index) => {
    const typed = operandOf(planning, variables, argument);
    const wanted = known.takes[index] ?? "text";
    const fits =
      typed.family === wanted || typed.family === "null" || (wanted === "datetime" && typed.family === "date");
    if (!fits) throw planErrors.incompatible({ left: typed.family, right: wanted, operator: name });
    return typed.operand;
  });
  return { operand: { kind: "call", name: known.name, arguments: found }, family: known.gives };
}

function numeric(typed: Typed, operator: string): Typed {
  if (typed.family !== "number" && typed.family !== "null")
    throw planErrors.incompatible({ left: typed.family, right: "number", operator });
  return typed;
}

/**
 * Makes two sides comparable: a literal beside a column takes the column's type, dates meet moments, guids may be
 * written as strings.
 * @throws planErrors.incompatible — 400.
 */
export function matched(left: Typed, right: Typed, operator: string): { left: Operand; right: Operand; text: boolean } {
  if (left.family === "null" || right.family === "null" || left.family === right.family) {
    return { left: left.operand, right: right.operand, text: left.family === "text" && right.family === "text" };
  }
  const turnedRight = turned(right, left);
  if (turnedRight) return { left: left.operand, right: turnedRight, text: false };
  const turnedLeft = turned(left, right);
  if (turnedLeft) return { left: turnedLeft, right: right.operand, text: false };
  throw planErrors.incompatible({ left: edmOf(left), right: edmOf(right), operator });
}

function edmOf(typed: Typed): string {
  return typed.column
    ? kindOf(typed.column).edmType
    : `Edm.${{ text: "String", number: "Decimal", boolean: "Boolean", uuid: "Guid", date: "Date", datetime: "DateTimeOffset", null: "Null" }[typed.family]}`;
}

/** A literal as a value of the other side's family; null when it cannot be one. */
function turned(literal: Typed, other: Typed): Operand | null {
  if (literal.operand.kind !== "value" || typeof literal.operand.value !== "string") return null;
  const { value } = literal.operand;
  if (other.family === "uuid" && isUuid(value)) return { kind: "value", value: value.toLowerCase(), sqlType: "uuid" };
  if (other.family === "datetime" && (literal.family === "date" || literal.family === "text")) {
    const moment = momentOf(value);
    return moment === null ? null : { kind: "value", value: moment, sqlType: "timestamptz" };
  }
  if (other.family === "date" && (literal.family === "datetime" || literal.family === "text")) {
    const day = dayOf(value);
    return day === null ? null : { kind: "value", value: day, sqlType: "date" };
  }
  return null;
}
