import type { FiscalCalendar } from "../access/organizationCalendar.ts";
import { dayPlus } from "./calendar.ts";

/**
 * Fiscal years and their periods, as days. A period is told by one number that counts on from year to year, so that
 * the one before and the one after are one less and one more.
 */

const perYear: Readonly<Record<FiscalCalendar["period"], number>> = {
  year: 1,
  half: 2,
  quarter: 4,
  month: 12,
  fourWeeks: 13,
};

/** The first day of a fiscal year, told by the calendar year it begins in. */
export function fiscalYearStart({ month, day }: FiscalCalendar, year: number): string {
  return dayPlus(`${String(year).padStart(4, "0")}-01-01`, { months: month - 1, days: day - 1 });
}

/** The calendar year in which the fiscal year of a day begins. */
export function fiscalYearOf(fiscal: FiscalCalendar, day: string): number {
  const year = Number(day.slice(0, 4));
  return day < fiscalYearStart(fiscal, year) ? year - 1 : year;
}

/** The calendar year in which the fiscal year of a name (`2026`) begins. */
export function fiscalYearNamed(fiscal: FiscalCalendar, name: number): number {
  const spansTwo = fiscal.month !== 1 || fiscal.day !== 1;
  return fiscal.namedByEnd && spansTwo ? name - 1 : name;
}

export function fiscalPeriodStart(fiscal: FiscalCalendar, ordinal: number): string {
  const count = perYear[fiscal.period];
  const index = ((ordinal % count) + count) % count;
  const year = fiscalYearStart(fiscal, Math.floor(ordinal / count));
  return fiscal.period === "fourWeeks"
    ? dayPlus(year, { days: 28 * index })
    : dayPlus(year, { months: (12 / count) * index });
}

export function fiscalPeriodOf(fiscal: FiscalCalendar, day: string): number {
  const first = fiscalPeriodNumbered(fiscal, fiscalYearOf(fiscal, day), 1);
  let ordinal = first;
  while (ordinal + 1 < first + perYear[fiscal.period] && fiscalPeriodStart(fiscal, ordinal + 1) <= day) ordinal++;
  return ordinal;
}

/** The period of a number, from 1, in the fiscal year that begins in a calendar year. */
export function fiscalPeriodNumbered(fiscal: FiscalCalendar, year: number, number: number): number {
  return year * perYear[fiscal.period] + number - 1;
}

export function hasFiscalPeriod(fiscal: FiscalCalendar, number: number): boolean {
  return number >= 1 && number <= perYear[fiscal.period];
}
