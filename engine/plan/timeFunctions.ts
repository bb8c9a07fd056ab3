import { dayOf } from "../model/kinds/time.ts";
import { dayAt, dayPlus, startOf } from "./calendar.ts";
import { planErrors } from "./planErrors.ts";
import { countParameter, requireFamily, textParameter, type QueryCall } from "./queryCall.ts";
import type { Condition } from "./readPlan.ts";

/** Query functions that need the calendar: `Today`, `LastXMonths`, `OnOrAfter`. Days are those of the caller's time zone. */

type Days = { readonly years?: number; readonly months?: number; readonly days?: number };

const functions: Readonly<Record<string, (call: QueryCall) => Condition>> = {
  Today: (call) => days(call, 0, 1),
  Yesterday: (call) => days(call, -1, 0),
  Tomorrow: (call) => days(call, 1, 2),
  Last7Days: (call) => days(call, -7, 1),
  Next7Days: (call) => days(call, 0, 8),
  ThisMonth: (call) => months(call, 0),
  LastMonth: (call) => months(call, -1),
  NextMonth: (call) => months(call, 1),
  ThisYear: (call) => years(call, 0),
  LastYear: (call) => years(call, -1),
  NextYear: (call) => years(call, 1),
  LastXHours: (call) => hours(call, -countParameter(call), 0),
  NextXHours: (call) => hours(call, 0, countParameter(call)),
  LastXDays: (call) => days(call, -countParameter(call), 1),
  NextXDays: (call) => days(call, 0, countParameter(call) + 1),
  LastXWeeks: (call) => days(call, -7 * countParameter(call), 1),
  NextXWeeks: (call) => days(call, 0, 7 * countParameter(call) + 1),
  LastXMonths: (call) => since(call, { months: -countParameter(call) }),
  NextXMonths: (call) => until(call, { months: countParameter(call) }),
  LastXYears: (call) => since(call, { years: -countParameter(call) }),
  NextXYears: (call) => until(call, { years: countParameter(call) }),
  OlderThanXHours: (call) => beside(call, "lt", hoursFromNow(-countParameter(call))),
  OlderThanXDays: (call) => besideDay(call, "lt", today(call, { days: -countParameter(call) })),
  OlderThanXWeeks: (call) => besideDay(call, "lt", today(call, { days: -7 * countParameter(call) })),
  OlderThanXMonths: (call) => besideDay(call, "lt", today(call, { months: -countParameter(call) })),
  OlderThanXYears: (call) => besideDay(call, "lt", today(call, { years: -countParameter(call) })),
  On: (call) => span(call, dayParameter(call), dayPlus(dayParameter(call), { days: 1 })),
  OnOrAfter: (call) => besideDay(call, "ge", dayParameter(call)),
  OnOrBefore: (call) => besideDay(call, "lt", dayPlus(dayParameter(call), { days: 1 })),
};

/** Null when there is no such function. @throws planErrors.* — 400, when a parameter or the column does not fit. */
export function timeCondition(call: QueryCall): Condition | null {
  const { name } = call.expression;
  const make = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!make) return null;
  requireFamily(call, ["date", "datetime"]);
  return make(call);
}

function dayParameter(call: QueryCall): string {
  const text = textParameter(call, "PropertyValue");
  const day = text === null ? null : dayOf(text);
  if (day === null)
    throw planErrors.badParameter({ name: call.expression.name, hint: "PropertyValue must be a date (yyyy-mm-dd)." });
  return day;
}

function today({ planning }: QueryCall, add: Days = {}): string {
  return dayPlus(dayAt(new Date(), planning.caller.timeZone), add);
}

function days(call: QueryCall, from: number, to: number): Condition {
  return span(call, today(call, { days: from }), today(call, { days: to }));
}

function months(call: QueryCall, add: number): Condition {
  const first = `${today(call).slice(0, 8)}01`;
  return span(call, dayPlus(first, { months: add }), dayPlus(first, { months: add + 1 }));
}

function years(call: QueryCall, add: number): Condition {
  const first = `${today(call).slice(0, 4)}-01-01`;
  return span(call, dayPlus(first, { years: add }), dayPlus(first, { years: add + 1 }));
}

function since(call: QueryCall, add: Days): Condition {
  return span(call, today(call, add), today(call, { days: 1 }));
}

function until(call: QueryCall, add: Days): Condition {
  return span(call, today(call), dayPlus(today(call, add), { days: 1 }));
}

function hours(call: QueryCall, from: number, to: number): Condition {
  return {
    kind: "and",
    terms: [beside(call, "ge", hoursFromNow(from)), beside(call, "lt", hoursFromNow(to))],
  };
}

function hoursFromNow(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000);
}

function span(call: QueryCall, from: string, to: string): Condition {
  return { kind: "and", terms: [besideDay(call, "ge", from), besideDay(call, "lt", to)] };
}

/** A column of days is compared with the day, a column of moments with the moment the day begins. */
function besideDay(call: QueryCall, operator: "ge" | "lt", day: string): Condition {
  if (call.typed.family === "date") return compared(call, operator, day, "date");
  return compared(call, operator, startOf(day, call.planning.caller.timeZone).toISOString(), "timestamptz");
}

function beside(call: QueryCall, operator: "ge" | "lt", moment: Date): Condition {
  if (call.typed.family === "date")
    return compared(call, operator, dayAt(moment, call.planning.caller.timeZone), "date");
  return compared(call, operator, moment.toISOString(), "timestamptz");
}

function compared({ typed }: QueryCall, operator: "ge" | "lt", value: string, sqlType: string): Condition {
  return { kind: "compare", operator, left: typed.operand, right: { kind: "value", value, sqlType }, text: false };
}
