/** When weeks and fiscal years begin, as the organization decided; conditions such as `this-week` need to know. */

export interface OrganizationCalendar {
  /** 0 is Sunday, 6 is Saturday. */
  readonly weekStart: number;
  readonly fiscal: FiscalCalendar;
}

export interface FiscalCalendar {
  /** The first day of a fiscal year: its month (1 to 12) and its day in that month. */
  readonly month: number;
  readonly day: number;
  readonly period: "year" | "half" | "quarter" | "month" | "fourWeeks";
  /** A fiscal year that spans two years is called after the one it ends in. */
  readonly namedByEnd: boolean;
}

/** Where nothing was decided: ISO 8601 weeks, fiscal years that are calendar years, in quarters. */
export const usualCalendar: OrganizationCalendar = {
  weekStart: 1,
  fiscal: { month: 1, day: 1, period: "quarter", namedByEnd: false },
};

/** The organization's decisions as one column of a statement; the parameter is the time zone its dates are kept in. */
export function calendarColumn(timeZone: string): string {
  return `(SELECT json_build_array(weekstartdaycode, to_char(fiscalcalendarstart AT TIME ZONE ${timeZone}, 'MM-DD'), fiscalperiodtype, fiscalyeardisplaycode) FROM organization LIMIT 1)`;
}

/** Values of `fiscalperiodtype`, as Dataverse numbers them. */
const fiscalPeriods: ReadonlyMap<unknown, FiscalCalendar["period"]> = new Map([
  [2000, "year"],
  [2001, "half"],
  [2002, "quarter"],
  [2003, "month"],
  [2004, "fourWeeks"],
]);

/** Reads what `calendarColumn` selects. */
export function calendarOf(column: unknown): OrganizationCalendar {
  const [weekStart, start, period, display] = Array.isArray(column) ? (column as unknown[]) : [];
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(String(start)) ?? [];
  const { fiscal } = usualCalendar;
  return {
    weekStart: typeof weekStart === "number" && weekStart >= 0 && weekStart <= 6 ? weekStart : usualCalendar.weekStart,
    fiscal: {
      month: Number(month ?? fiscal.month),
      day: Number(day ?? fiscal.day),
      period: fiscalPeriods.get(period) ?? fiscal.period,
      namedByEnd: display === 2,
    },
  };
}
