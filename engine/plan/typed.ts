import type { Column } from "../model/column.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import type { Stored } from "../model/kinds/kind.ts";
import { isUuid } from "../model/kinds/reference.ts";
import { dayOf, momentOf } from "../model/kinds/time.ts";
import type { Literal } from "../odata/syntax.ts";
import { planErrors } from "./planErrors.ts";
import type { Operand } from "./readPlan.ts";

/** Operands with their types: what may stand beside what, and what a literal means beside a column. */

/** The family of a value: what it may be compared with. */
export type Family = "text" | "number" | "boolean" | "uuid" | "date" | "datetime" | "null";

export interface Typed {
  readonly operand: Operand;
  readonly family: Family;
  /** The column, where the operand is one: a literal beside it is read as the column's kind reads it. */
  readonly column?: Column & { readonly name: string };
}

const families: Readonly<Record<Column["kind"], Family>> = {
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

export function familyOf(column: Column): Family {
  return families[column.kind];
}

export function literalOperand(literal: Literal): Typed {
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
      return { operand: value(real(literal.text, dayOf), "date"), family: "date" };
    case "datetime":
      return { operand: value(real(literal.text, momentOf), "timestamptz"), family: "datetime" };
    default:
      throw planErrors.notAComparable({ what: literal.kind });
  }
}

/** The 30th of February has the shape of a date and is none. */
function real(text: string, read: (text: string) => string | null): string {
  const found = read(text);
  if (found === null) throw planErrors.notAComparable({ what: text });
  return found;
}

/** A date serves wherever a moment does, and null everywhere. @throws planErrors.incompatible — 400. */
export function asFamily(typed: Typed, wanted: Family, operator: string): Operand {
  if (typed.family === "null") return { kind: "value", value: null, sqlType: sqlTypes[wanted] };
  const fits = typed.family === wanted || (wanted === "datetime" && typed.family === "date");
  if (!fits) throw planErrors.incompatible({ left: edmOf(typed), right: edmTypes[wanted], operator });
  return typed.operand;
}

const sqlTypes: Readonly<Record<Family, string>> = {
  text: "text",
  number: "numeric",
  boolean: "boolean",
  uuid: "uuid",
  date: "date",
  datetime: "timestamptz",
  null: "text",
};

/**
 * Makes two sides comparable: a literal beside a column takes the column's type, dates meet moments, guids may be
 * written as strings.
 * @throws planErrors.incompatible — 400.
 */
export function matched(left: Typed, right: Typed, operator: string): { left: Operand; right: Operand; text: boolean } {
  if (left.family === "number" && right.family === "number")
    return { left: wholeBeside(right, left), right: wholeBeside(left, right), text: false };
  if (left.family === "null" || right.family === "null" || left.family === right.family) {
    return { left: left.operand, right: right.operand, text: left.family === "text" && right.family === "text" };
  }
  const turnedRight = turned(right, left);
  if (turnedRight) return { left: left.operand, right: turnedRight, text: false };
  const turnedLeft = turned(left, right);
  if (turnedLeft) return { left: turnedLeft, right: right.operand, text: false };
  throw planErrors.incompatible({ left: edmOf(left), right: edmOf(right), operator });
}

/**
 * A whole number beside a column of whole numbers is of the column's type: beside a `numeric` PostgreSQL would turn
 * the column into one, row by row, and no index would serve.
 */
function wholeBeside({ column }: Typed, { operand }: Typed): Operand {
  if (operand.kind !== "value" || !column) return operand;
  const sqlType = kindOf(column).sqlType(column);
  return wholeShapes[sqlType]?.test(String(operand.value)) ? { ...operand, sqlType } : operand;
}

const wholeShapes: Readonly<Record<string, RegExp>> = { integer: /^-?\d{1,9}$/, bigint: /^-?\d{1,18}$/ };

const edmTypes: Readonly<Record<Family, string>> = {
  text: "Edm.String",
  number: "Edm.Decimal",
  boolean: "Edm.Boolean",
  uuid: "Edm.Guid",
  date: "Edm.Date",
  datetime: "Edm.DateTimeOffset",
  null: "Edm.Null",
};

export function edmOf(typed: Typed): string {
  return typed.column ? kindOf(typed.column).edmType : edmTypes[typed.family];
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
