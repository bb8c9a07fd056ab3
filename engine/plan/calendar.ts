/**
 * The calendar of a time zone: which day it is there, and at which moment a day begins. A day is written as ISO 8601
 * does (`2026-01-31`), so that days can be compared as texts and with columns that hold days.
 */

export function dayAt(moment: Date, timeZone: string): string {
  const { year, month, day } = partsOf(moment, timeZone);
  return isoDay(year, month - 1, day);
}

/** The day so many years, months and days later; a month has as many days as it has. */
export function dayPlus(
  from: string,
  add: { readonly years?: number; readonly months?: number; readonly days?: number },
): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const { years = 0, months = 0, days = 0 } = add;
  const lastOfMonth = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate();
  return isoDay(year + years, month - 1 + months, Math.min(day, lastOfMonth) + days);
}

/** The moment a day begins in a time zone. Where clocks skip midnight, the day begins when they have. */
export function startOf(day: string, timeZone: string): Date {
  return momentIn(`${day}T00:00:00`, timeZone);
}

/** The moment at which the clocks of a time zone show a date and time (ISO 8601, without an offset). */
export function momentIn(shown: string, timeZone: string): Date {
  const wall = new Date(`${shown}Z`).getTime();
  const guess = wall - offsetAt(new Date(wall), timeZone);
  return new Date(wall - offsetAt(new Date(guess), timeZone));
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = partsOf(moment, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment.getTime() / 1000) * 1000;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function partsOf(moment: Date, timeZone: string): Parts {
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  clocks.set(timeZone, clock);
  const found = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
  return { year, month, day, hour, minute, second };
}

function newClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}
