import type { FiscalCalendar } from "../access/organizationCalendar.ts";
import type { Operand } from "../plan/readPlan.ts";
import type { SqlWriter } from "./sqlWriter.ts";

type CalendarPartOperand = Extract<Operand, { kind: "calendarPart" }>;

/** A number of the calendar, where `sql` prints the date or moment it is taken of. */
export function calendarPartSql(writer: SqlWriter, { part, timeZone, fiscal }: CalendarPartOperand, sql: string) {
  const local = timeZone === null ? sql : `(${sql} AT TIME ZONE ${writer.value(timeZone, "text")})`;
  switch (part) {
    case "quarter":
      return field("quarter", sinceFiscalStart(local, fiscal));
    case "fiscalYear": {
      const year = field("year", sinceFiscalStart(local, fiscal));
      return fiscal.namedByEnd && !isCalendarYear(fiscal) ? `(${year} + 1)` : year;
    }
    case "fiscalPeriod":
      return fiscalPeriodSql(sinceFiscalStart(local, fiscal), fiscal.period);
    default:
      return field(part, local);
  }
}

function field(name: string, sql: string): string {
  return `extract(${name} FROM ${sql})::int`;
}

function isCalendarYear({ month, day }: FiscalCalendar): boolean {
  return month === 1 && day === 1;
}

/** The date moved back so far that fiscal years begin on the first of January. */
function sinceFiscalStart(local: string, fiscal: FiscalCalendar): string {
  if (isCalendarYear(fiscal)) return local;
  return `(${local} - make_interval(months => ${fiscal.month - 1}, days => ${fiscal.day - 1}))`;
}

function fiscalPeriodSql(moved: string, period: FiscalCalendar["period"]): string {
  switch (period) {
    case "year":
      return `(0 * ${field("year", moved)} + 1)`;
    case "half":
      return `((${field("month", moved)} - 1) / 6 + 1)`;
    case "fourWeeks":
      // The thirteenth period takes the day or two that are left.
      return `least((${field("doy", moved)} - 1) / 28 + 1, 13)`;
    default:
      return field(period, moved);
  }
}
