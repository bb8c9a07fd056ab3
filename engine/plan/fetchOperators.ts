import { kindOf } from "../model/kinds/kinds.ts";
import { usualCalendar } from "../access/organizationCalendar.ts";
import type { Named } from "../model/model.ts";
import { dayValue, fetchValue, wrong } from "./fetchValue.ts";
import { fetchPlanErrors } from "./fetchPlanErrors.ts";
import { hasFiscalPeriod } from "./fiscalCalendar.ts";
import { hierarchyCondition, userHierarchyCondition, type Place } from "./hierarchy.ts";
import { likePattern } from "./likePattern.ts";
import { during, periodNamed, periodNeeds } from "./period.ts";
import type { Comparison, Condition } from "./readPlan.ts";
import type { Planning } from "./scope.ts";
import { inFiscalPeriod } from "./timeFunctions.ts";
import { matched, type Typed } from "./typed.ts";

/** The operators of FetchXML: what each makes of a column and its values. */

export interface OperatorCall {
  readonly planning: Planning;
  readonly operator: string;
  readonly typed: Typed & { readonly column: Named };
  readonly values: readonly string[];
}

/** @throws fetchPlanErrors.fetchOperator, fetchErrors.fetchValue — 400. */
export function operatorCondition(call: OperatorCall): Condition {
  const make = Object.hasOwn(operators, call.operator) ? operators[call.operator] : undefined;
  const condition = make ? make(call) : timeCondition(call);
  if (!condition) throw fetchPlanErrors.fetchOperator({ operator: call.operator, attribute: call.typed.column.name });
  return condition;
}

/** Operators that compare one column with another as well as with a value. */
export const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ["eq", "eq"],
  ["ne", "ne"],
  ["neq", "ne"],
  ["gt", "gt"],
  ["ge", "ge"],
  ["lt", "lt"],
  ["le", "le"],
]);

/** Null: the operator is not for columns of this kind. */
type Make = (call: OperatorCall) => Condition | null;

const operators: Readonly<Record<string, Make>> = {
  ...Object.fromEntries([...comparisons].map(([name, comparison]) => [name, compareWith(comparison)])),
  null: (call) => ({ kind: "isNull", operand: call.typed.operand }),
  "not-null": (call) => ({ kind: "not", term: { kind: "isNull", operand: call.typed.operand } }),
  like: (call) => like(call, oneValue(call)),
  "not-like": not((call) => like(call, oneValue(call))),
  "begins-with": (call) => like(call, `${oneValue(call)}%`),
  "not-begin-with": not((call) => like(call, `${oneValue(call)}%`)),
  "ends-with": (call) => like(call, `%${oneValue(call)}`),
  "not-end-with": not((call) => like(call, `%${oneValue(call)}`)),
  in: oneOf,
  "not-in": not(oneOf),
  "contain-values": oneOf,
  "not-contain-values": not(oneOf),
  between,
  "not-between": not(between),
  "eq-userid": (call) => among(call, [call.planning.caller.userId]),
  "ne-userid": not((call) => among(call, [call.planning.caller.userId])),
  "eq-businessid": (call) => among(call, [call.planning.caller.businessUnitId]),
  "ne-businessid": not((call) => among(call, [call.planning.caller.businessUnitId])),
  "eq-userteams": (call) => among(call, call.planning.caller.teamIds),
  "eq-useroruserteams": (call) => among(call, [call.planning.caller.userId, ...call.planning.caller.teamIds]),
  "eq-useroruserhierarchy": ({ planning, typed }) => userHierarchyCondition(planning, typed, false),
  "eq-useroruserhierarchyandteams": ({ planning, typed }) => userHierarchyCondition(planning, typed, true),
  "eq-userlanguage": (call) =>
    compareWith("eq")({ ...call, values: [call.planning.caller.language === "fr" ? "1036" : "1033"] }),
  under: (call) => place(call, { direction: "under", self: false }),
  "eq-or-under": (call) => place(call, { direction: "under", self: true }),
  "not-under": not((call) => place(call, { direction: "under", self: false })),
  above: (call) => place(call, { direction: "above", self: false }),
  "eq-or-above": (call) => place(call, { direction: "above", self: true }),
};

function not(make: Make): Make {
  return (call) => {
    const term = make(call);
    return term && { kind: "not", term };
  };
}

function compareWith(operator: Comparison): Make {
  return (call) => comparing(call, operator, oneValue(call));
}

function comparing({ planning, typed }: OperatorCall, operator: Comparison, value: string): Condition {
  return { kind: "compare", operator, ...matched(typed, fetchValue(planning, typed.column, value), operator) };
}

function oneValue({ typed, values, operator }: OperatorCall): string {
  const [value] = values;
  if (value === undefined || values.length > 1)
    throw wrong(typed.column, values.join(", "), `'${operator}' takes one value.`);
  return value;
}

/** Longer than the texts people compare; a regular expression of this size is still made in no time. */
const longestPattern = 4000;

function like({ typed }: OperatorCall, text: string): Condition | null {
  if (typed.family !== "text") return null;
  if (text.length > longestPattern)
    throw wrong(typed.column, text, `A pattern has at most ${longestPattern} characters.`);
  const found = likePattern(text);
  if (!found) throw wrong(typed.column, text, "A range in brackets goes from a letter or digit to a later one.");
  const { match, pattern } = found;
  return { kind: "like", match, operand: typed.operand, pattern: { kind: "value", value: pattern, sqlType: "text" } };
}

function oneOf({ planning, typed, values, operator }: OperatorCall): Condition {
  if (values.length === 0) throw wrong(typed.column, "", `'${operator}' takes at least one value.`);
  const read = values.map((value) => {
    const { operand } = fetchValue(planning, typed.column, value);
    return operand.kind === "value" ? operand.value : null;
  });
  // Beside a list of decimals no index on whole numbers would serve.
  const isWhole = read.every((value) => /^-?\d{1,9}$/.test(String(value)));
  const sqlType = typed.family === "number" && !isWhole ? "numeric" : kindOf(typed.column).sqlType(typed.column);
  return { kind: "oneOf", operand: typed.operand, values: read, sqlType, text: typed.family === "text" };
}

function between(call: OperatorCall): Condition {
  const [low, high] = call.values;
  if (low === undefined || high === undefined || call.values.length > 2)
    throw wrong(call.typed.column, call.values.join(", "), `'${call.operator}' takes two values.`);
  return { kind: "and", terms: [comparing(call, "ge", low), comparing(call, "le", high)] };
}

function among({ typed }: OperatorCall, ids: readonly string[]): Condition | null {
  if (typed.family !== "uuid") return null;
  const { operand } = typed;
  const [id] = ids;
  if (id === undefined || ids.length > 1) return { kind: "oneOf", operand, values: ids, sqlType: "uuid", text: false };
  const right = { kind: "value", value: id, sqlType: "uuid" } as const;
  return { kind: "compare", operator: "eq", left: operand, right, text: false };
}

function place(call: OperatorCall, where: Omit<Place, "id">): Condition | null {
  if (call.typed.family !== "uuid") return null;
  const { operand } = fetchValue(call.planning, call.typed.column, oneValue(call));
  const id = operand.kind === "value" ? String(operand.value) : "";
  return hierarchyCondition(call.planning, call.typed, { ...where, id });
}

/** `olderthan-x-days` is the period `OlderThanXDays`, `last-seven-days` is `Last7Days`. */
function periodOf(operator: string): string {
  const words = operator.replace("olderthan", "older-than").replace("seven", "7").split("-");
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

function timeCondition(call: OperatorCall): Condition | null {
  const { planning, operator, typed } = call;
  const { caller } = planning;
  if (typed.family !== "date" && typed.family !== "datetime") return null;
  if (operator === "in-fiscal-period") return inFiscalPeriod(planning, typed, fiscalPeriod(call, oneValue(call)));
  const name = periodOf(operator);
  const period = (first?: number | string, year?: number) =>
    during(typed, periodNamed(name, caller, first, year), caller.timeZone);
  switch (periodNeeds(name)) {
    case "nothing":
      return period();
    case "count":
      return period(wholeValue(call, oneValue(call), /^\d{1,4}$/, "A whole number to 9999 is expected."));
    case "day":
      return period(dayValue(typed.column, oneValue(call)));
    case "fiscalYear":
      return period(fiscalYear(call, oneValue(call)));
    case "fiscalPeriod": {
      const [number, year] = call.values;
      if (number === undefined || year === undefined || call.values.length > 2)
        throw wrong(typed.column, call.values.join(", "), "A fiscal period and a fiscal year are expected.");
      return period(fiscalPeriod(call, number), fiscalYear(call, year));
    }
    default:
      return null;
  }
}

function fiscalPeriod(call: OperatorCall, text: string): number {
  const number = wholeValue(call, text, /^\d{1,2}$/, "A fiscal period is expected.");
  const { fiscal } = call.planning.caller.calendar ?? usualCalendar;
  if (!hasFiscalPeriod(fiscal, number)) throw wrong(call.typed.column, text, "A fiscal year has no such period.");
  return number;
}

function fiscalYear(call: OperatorCall, text: string): number {
  return wholeValue(call, text, /^(17[5-9]|1[89]\d|[2-9]\d\d)\d$/, "A year is expected.");
}

function wholeValue({ typed }: OperatorCall, text: string, shape: RegExp, hint: string): number {
  const value = text.trim();
  if (!shape.test(value)) throw wrong(typed.column, text, hint);
  return Number(value);
}
