import { usualCalendar } from "../access/organizationCalendar.ts";
import { dayOf } from "../model/kinds/time.ts";
import { hasFiscalPeriod } from "./fiscalCalendar.ts";
import { during, periodNamed, periodNeeds } from "./period.ts";
import { planErrors } from "./planErrors.ts";
import { countParameter, requireFamily, textParameter, type QueryCall } from "./queryCall.ts";
import type { Condition } from "./readPlan.ts";
import type { Typed } from "./typed.ts";
import type { Planning } from "./scope.ts";

/** Query functions that need the calendar: `Today`, `LastXMonths`, `OnOrAfter`, `InFiscalPeriod`. */

/** Null when there is no such function. @throws planErrors.* — 400, when a parameter or the column does not fit. */
export function timeCondition(call: QueryCall): Condition | null {
  const { name } = call.expression;
  if (name === "NotOn") {
    const on = timeCondition({ ...call, expression: { ...call.expression, name: "On" } });
    return on && { kind: "not", term: on };
  }
  const needs = name === "InFiscalPeriod" ? "anyYear" : periodNeeds(name);
  if (needs === null) return null;
  requireFamily(call, ["date", "datetime"]);
  const { caller } = call.planning;
  const period = (first?: number | string, year?: number) =>
    during(call.typed, periodNamed(name, caller, first, year), caller.timeZone);
  switch (needs) {
    case "count":
      return period(countParameter(call));
    case "day":
      return period(dayParameter(call));
    case "fiscalYear":
      return period(yearParameter(call, "PropertyValue"));
    case "fiscalPeriod":
      return period(periodParameter(call, "PropertyValue1"), yearParameter(call, "PropertyValue2"));
    case "anyYear":
      return inFiscalPeriod(call.planning, call.typed, periodParameter(call, "PropertyValue"));
    default:
      return period();
  }
}

/** The period of a number of whichever fiscal year. */
export function inFiscalPeriod({ caller }: Planning, typed: Typed, number: number): Condition {
  const { fiscal } = caller.calendar ?? usualCalendar;
  const timeZone = typed.family === "date" ? null : caller.timeZone;
  const left = { kind: "calendarPart", part: "fiscalPeriod", operand: typed.operand, timeZone, fiscal } as const;
  const right = { kind: "value", value: number, sqlType: "integer" } as const;
  return { kind: "compare", operator: "eq", left, right, text: false };
}

function dayParameter(call: QueryCall): string {
  const text = textParameter(call, "PropertyValue");
  const day = text === null ? null : dayOf(text);
  if (day === null)
    throw planErrors.badParameter({ name: call.expression.name, hint: "PropertyValue must be a date (yyyy-mm-dd)." });
  return day;
}

function yearParameter(call: QueryCall, parameter: string): number {
  const text = textParameter(call, parameter);
  if (text === null || !/^(17[5-9]|1[89]\d|[2-9]\d\d)\d$/.test(text))
    throw planErrors.badParameter({ name: call.expression.name, hint: `${parameter} must be a year.` });
  return Number(text);
}

function periodParameter(call: QueryCall, parameter: string): number {
  const text = textParameter(call, parameter);
  const { fiscal } = call.planning.caller.calendar ?? usualCalendar;
  if (text === null || !/^\d{1,2}$/.test(text) || !hasFiscalPeriod(fiscal, Number(text)))
    throw planErrors.badParameter({ name: call.expression.name, hint: `${parameter} must be a fiscal period.` });
  return Number(text);
}
