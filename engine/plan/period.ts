import type { Caller } from "../access/caller.ts";
import { usualCalendar, type OrganizationCalendar } from "../access/organizationCalendar.ts";
import { dayAt, dayPlus, startOf, weekdayOf } from "./calendar.ts";
import {
  fiscalPeriodNumbered,
  fiscalPeriodOf,
  fiscalPeriodStart,
  fiscalYearNamed,
  fiscalYearOf,
  fiscalYearStart,
} from "./fiscalCalendar.ts";
import type { Condition, Operand } from "./readPlan.ts";
import type { Typed } from "./typed.ts";

/**
 * Periods by name: `Today`, `LastXMonths`, `InFiscalYear`. They are the same for the query functions of `$filter` and
 * for the operators of FetchXML, and begin and end by the caller's clocks.
 */

/** From a day or moment on, up to but without another; null is open. */
export interface Period {
  readonly from: Edge | null;
  readonly to: Edge | null;
}

type Edge = { readonly day: string } | { readonly moment: Date };

/** What a name needs to be told: nothing, how many, which day, which fiscal year, or which period of which year. */
export type PeriodNeeds = "nothing" | "count" | "day" | "fiscalYear" | "fiscalPeriod";

interface Clock extends OrganizationCalendar {
  readonly now: Date;
  readonly today: string;
}

type Rule =
  | { readonly needs: "nothing"; readonly of: (clock: Clock) => Period }
  | { readonly needs: "count" | "fiscalYear"; readonly of: (clock: Clock, number: number) => Period }
  | { readonly needs: "day"; readonly of: (clock: Clock, day: string) => Period }
  | { readonly needs: "fiscalPeriod"; readonly of: (clock: Clock, number: number, year: number) => Period };

const simple = (of: (clock: Clock) => Period): Rule => ({ needs: "nothing", of });
const counted = (of: (clock: Clock, count: number) => Period): Rule => ({ needs: "count", of });
const ofDay = (of: (clock: Clock, day: string) => Period): Rule => ({ needs: "day", of });
const ofFiscal = (of: (clock: Clock, period: number, year: number) => Period): Rule => ({ needs: "fiscalPeriod", of });

const rules: Readonly<Record<string, Rule>> = {
  Today: simple((clock) => days(clock, 0, 1)),
  Yesterday: simple((clock) => days(clock, -1, 0)),
  Tomorrow: simple((clock) => days(clock, 1, 2)),
  Last7Days: simple((clock) => days(clock, -7, 1)),
  Next7Days: simple((clock) => days(clock, 0, 8)),
  ThisWeek: simple((clock) => weeks(clock, 0)),
  LastWeek: simple((clock) => weeks(clock, -1)),
  NextWeek: simple((clock) => weeks(clock, 1)),
  ThisMonth: simple((clock) => months(clock, 0)),
  LastMonth: simple((clock) => months(clock, -1)),
  NextMonth: simple((clock) => months(clock, 1)),
  ThisYear: simple((clock) => years(clock, 0)),
  LastYear: simple((clock) => years(clock, -1)),
  NextYear: simple((clock) => years(clock, 1)),
  LastXHours: counted((clock, x) => ({ from: hoursFrom(clock, -x), to: hoursFrom(clock, 0) })),
  NextXHours: counted((clock, x) => ({ from: hoursFrom(clock, 0), to: hoursFrom(clock, x) })),
  LastXDays: counted((clock, x) => days(clock, -x, 1)),
  NextXDays: counted((clock, x) => days(clock, 0, x + 1)),
  LastXWeeks: counted((clock, x) => days(clock, -7 * x, 1)),
  NextXWeeks: counted((clock, x) => days(clock, 0, 7 * x + 1)),
  LastXMonths: counted((clock, x) => between(dayPlus(clock.today, { months: -x }), tomorrow(clock))),
  NextXMonths: counted((clock, x) => between(clock.today, dayPlus(dayPlus(clock.today, { months: x }), { days: 1 }))),
  LastXYears: counted((clock, x) => between(dayPlus(clock.today, { years: -x }), tomorrow(clock))),
  NextXYears: counted((clock, x) => between(clock.today, dayPlus(dayPlus(clock.today, { years: x }), { days: 1 }))),
  OlderThanXMinutes: counted((clock, x) => ({ from: null, to: hoursFrom(clock, -x / 60) })),
  OlderThanXHours: counted((clock, x) => ({ from: null, to: hoursFrom(clock, -x) })),
  OlderThanXDays: counted((clock, x) => before(dayPlus(clock.today, { days: -x }))),
  OlderThanXWeeks: counted((clock, x) => before(dayPlus(clock.today, { days: -7 * x }))),
  OlderThanXMonths: counted((clock, x) => before(dayPlus(clock.today, { months: -x }))),
  OlderThanXYears: counted((clock, x) => before(dayPlus(clock.today, { years: -x }))),
  On: ofDay((_clock, day) => between(day, dayPlus(day, { days: 1 }))),
  OnOrAfter: ofDay((_clock, day) => ({ from: edge(day), to: null })),
  OnOrBefore: ofDay((_clock, day) => before(dayPlus(day, { days: 1 }))),
  ThisFiscalYear: simple((clock) => fiscalYears(clock, 0, 1)),
  LastFiscalYear: simple((clock) => fiscalYears(clock, -1, 0)),
  NextFiscalYear: simple((clock) => fiscalYears(clock, 1, 2)),
  LastXFiscalYears: counted((clock, x) => fiscalYears(clock, -x, 0)),
  NextXFiscalYears: counted((clock, x) => fiscalYears(clock, 1, x + 1)),
  ThisFiscalPeriod: simple((clock) => fiscalPeriods(clock, 0, 1)),
  LastFiscalPeriod: simple((clock) => fiscalPeriods(clock, -1, 0)),
  NextFiscalPeriod: simple((clock) => fiscalPeriods(clock, 1, 2)),
  LastXFiscalPeriods: counted((clock, x) => fiscalPeriods(clock, -x, 0)),
  NextXFiscalPeriods: counted((clock, x) => fiscalPeriods(clock, 1, x + 1)),
  InFiscalYear: {
    needs: "fiscalYear",
    of: ({ fiscal }, name) => {
      const year = fiscalYearNamed(fiscal, name);
      return between(fiscalYearStart(fiscal, year), fiscalYearStart(fiscal, year + 1));
    },
  },
  InFiscalPeriodAndYear: ofFiscal((clock, period, year) => named(clock, period, year)),
  InOrAfterFiscalPeriodAndYear: ofFiscal((clock, period, year) => ({ ...named(clock, period, year), to: null })),
  InOrBeforeFiscalPeriodAndYear: ofFiscal((clock, period, year) => ({ ...named(clock, period, year), from: null })),
};

/** What a period's name needs to be told; null when there is no such name. */
export function periodNeeds(name: string): PeriodNeeds | null {
  return Object.hasOwn(rules, name) ? (rules[name]?.needs ?? null) : null;
}

/**
 * A named period as it is now for a caller. `first` is the count, the day, the fiscal year or the fiscal period, and
 * `year` the fiscal year of that period: what `periodNeeds` says, checked by whoever read it.
 */
export function periodNamed(
  name: string,
  caller: Pick<Caller, "timeZone" | "calendar">,
  first: number | string = 0,
  year = 0,
): Period {
  const rule = rules[name];
  if (!rule) throw new Error(`There is no period "${name}"`);
  const now = new Date();
  const clock: Clock = { ...(caller.calendar ?? usualCalendar), now, today: dayAt(now, caller.timeZone) };
  switch (rule.needs) {
    case "nothing":
      return rule.of(clock);
    case "day":
      return rule.of(clock, String(first));
    case "fiscalPeriod":
      return rule.of(clock, Number(first), year);
    default:
      return rule.of(clock, Number(first));
  }
}

/**
 * The condition that a date or moment lies within a period. A column of days is compared with days, a column of moments
 * with the moment a day begins.
 */
export function during(typed: Typed, period: Period, timeZone: string): Condition {
  const terms: Condition[] = [];
  if (period.from) terms.push(beside(typed, "ge", period.from, timeZone));
  if (period.to) terms.push(beside(typed, "lt", period.to, timeZone));
  const [only] = terms;
  return only && terms.length === 1 ? only : { kind: "and", terms };
}

function beside(typed: Typed, operator: "ge" | "lt", edge: Edge, timeZone: string): Condition {
  const right: Operand =
    typed.family === "date"
      ? { kind: "value", value: "day" in edge ? edge.day : dayAt(edge.moment, timeZone), sqlType: "date" }
      : {
          kind: "value",
          value: ("day" in edge ? startOf(edge.day, timeZone) : edge.moment).toISOString(),
          sqlType: "timestamptz",
        };
  return { kind: "compare", operator, left: typed.operand, right, text: false };
}

function between(from: string, to: string): Period {
  return { from: edge(from), to: edge(to) };
}

function before(to: string): Period {
  return { from: null, to: edge(to) };
}

const firstDay = "1753-01-01";
const lastDay = "9999-12-31";

/** Days before the first one Dataverse knows and after the last are those: nothing lies beyond. */
function edge(day: string): Edge {
  if (/^(-|0|1[0-6]|17[0-4])/.test(day)) return { day: firstDay };
  return { day: day.startsWith("+") ? lastDay : day };
}

function tomorrow({ today }: Clock): string {
  return dayPlus(today, { days: 1 });
}

function days({ today }: Clock, from: number, to: number): Period {
  return between(dayPlus(today, { days: from }), dayPlus(today, { days: to }));
}

function weeks({ today, weekStart }: Clock, add: number): Period {
  const first = dayPlus(today, { days: -((weekdayOf(today) - weekStart + 7) % 7) });
  return between(dayPlus(first, { days: 7 * add }), dayPlus(first, { days: 7 * (add + 1) }));
}

function months({ today }: Clock, add: number): Period {
  const first = `${today.slice(0, 8)}01`;
  return between(dayPlus(first, { months: add }), dayPlus(first, { months: add + 1 }));
}

function years({ today }: Clock, add: number): Period {
  const first = `${today.slice(0, 4)}-01-01`;
  return between(dayPlus(first, { years: add }), dayPlus(first, { years: add + 1 }));
}

function hoursFrom({ now }: Clock, hours: number): Edge {
  return { moment: new Date(now.getTime() + hours * 3_600_000) };
}

function fiscalYears({ fiscal, today }: Clock, from: number, to: number): Period {
  const year = fiscalYearOf(fiscal, today);
  return between(fiscalYearStart(fiscal, year + from), fiscalYearStart(fiscal, year + to));
}

function fiscalPeriods({ fiscal, today }: Clock, from: number, to: number): Period {
  const current = fiscalPeriodOf(fiscal, today);
  return between(fiscalPeriodStart(fiscal, current + from), fiscalPeriodStart(fiscal, current + to));
}

function named({ fiscal }: Clock, period: number, name: number): Period {
  const ordinal = fiscalPeriodNumbered(fiscal, fiscalYearNamed(fiscal, name), period);
  return between(fiscalPeriodStart(fiscal, ordinal), fiscalPeriodStart(fiscal, ordinal + 1));
}
