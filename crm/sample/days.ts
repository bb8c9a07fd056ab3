/** Days of the sample, counted from the day it is loaded. */

const dayMs = 86_400_000;

/** A moment in office hours some days ago; never later than now. */
export function momentAgo(days: number): string {
  const moment = new Date(Date.now() - days * dayMs);
  // Spread over the day, so that records of one day have an order.
  moment.setUTCHours(7 + ((days * 5) % 9), (days * 17) % 60, 0, 0);
  return new Date(Math.min(moment.getTime(), Date.now())).toISOString();
}

/** An hour (UTC) of a day to come; of one that has passed when `days` is negative. */
export function momentAhead(days: number, hour: number): string {
  const moment = new Date(Date.now() + days * dayMs);
  moment.setUTCHours(hour, 0, 0, 0);
  return moment.toISOString();
}

export function dayAhead(days: number): string {
  return momentAhead(days, 12).slice(0, 10);
}

export function dayAgo(days: number): string {
  return dayAhead(-days);
}

/** A day of this month (0), the next (1), the last (-1). In this month never a day that is over: its last one at worst. */
export type DayOfMonth = readonly [months: number, day: number];

export function dayOfMonth([months, day]: DayOfMonth): string {
  const now = new Date();
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0));
  const wanted = months === 0 && day <= now.getUTCDate() ? last.getUTCDate() : Math.min(day, last.getUTCDate());
  last.setUTCDate(wanted);
  return last.toISOString().slice(0, 10);
}
