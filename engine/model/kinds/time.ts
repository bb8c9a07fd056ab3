import type { DateColumn, DateTimeColumn } from "../column.ts";
import { valueErrors, type Kind } from "./kind.ts";

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeShape = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A calendar day, the same everywhere. */
export const date: Kind<DateColumn> = {
  sqlType: () => "date",
  edmType: "Edm.Date",
  read(value, column) {
    const day = typeof value === "string" ? dayOf(value) : null;
    if (day === null)
      throw valueErrors.wrongType({ column: column.name, expected: "a date (yyyy-mm-dd)" }, { target: column.name });
    return day;
  },
};

/** A moment, kept and printed in UTC to the second, as Dataverse prints it. */
export const datetime: Kind<DateTimeColumn> = {
  sqlType: () => "timestamptz(0)",
  edmType: "Edm.DateTimeOffset",
  read(value, column) {
    const moment = typeof value === "string" ? momentOf(value) : null;
    if (moment === null)
      throw valueErrors.wrongType(
        { column: column.name, expected: "a date and time (ISO 8601)" },
        { target: column.name },
      );
    return moment;
  },
  print: (sql) => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
};

/** The calendar day of an ISO 8601 date or date-time; null when it is none. Years 1753 to 9999, as Dataverse has them. */
export function dayOf(text: string): string | null {
  const [, year, month, day] = dateShape.exec(text.slice(0, 10)) ?? [];
  if (!year || !month || !day || !timeShape.test(text)) return null;
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const real = moment.getUTCMonth() + 1 === Number(month) && moment.getUTCDate() === Number(day);
  return real && Number(year) >= 1753 ? `${year}-${month}-${day}` : null;
}

/** The moment of an ISO 8601 date-time in UTC; without an offset it is UTC. Null when it is none. */
export function momentOf(text: string): string | null {
  if (dayOf(text) === null) return null;
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10))
    ? text
    : text.length > 10
      ? `${text}Z`
      : `${text}T00:00:00Z`;
  const moment = new Date(zoned.replace(" ", "T"));
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
