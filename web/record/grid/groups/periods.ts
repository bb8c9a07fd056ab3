import { i18n } from "../../../i18n/i18n.ts";
import { formatDate } from "../../../ui/formats.ts";
import { formatMonth } from "./formatMonth.ts";

/** Lengths of time that days are gathered under. Weeks begin on Monday. */
export const periods = ["day", "week", "month", "quarter", "year"] as const;
export type Period = (typeof periods)[number];

/** The period a day falls in, from its first day to the first of the next, as `2026-11-24`. */
export function spanOf(day: string, period: Period): { readonly first: string; readonly next: string } {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  switch (period) {
    case "day":
      return { first: dayText(year, month, date), next: dayText(year, month, date + 1) };
    case "week": {
      const sinceMonday = (utc(year, month, date).getUTCDay() + 6) % 7;
      const monday = date - sinceMonday;
      return { first: dayText(year, month, monday), next: dayText(year, month, monday + 7) };
    }
    case "month":
      return { first: dayText(year, month, 1), next: dayText(year, month + 1, 1) };
    case "quarter": {
      const first = month - ((month - 1) % 3);
      return { first: dayText(year, first, 1), next: dayText(year, first + 3, 1) };
    }
    case "year":
      return { first: dayText(year, 1, 1), next: dayText(year + 1, 1, 1) };
    default:
      return period satisfies never;
  }
}

/** A period as people call it, by its first day. */
export function periodLabel(first: string, period: Period): string {
  const [year = 0, month = 1] = first.split("-").map(Number);
  switch (period) {
    case "day":
      return formatDate(first);
    case "week":
      return i18n.t("grid:groups.weekOf", { day: formatDate(first) });
    case "month":
      return formatMonth(first);
    case "quarter":
      return i18n.t("grid:groups.quarterOf", { quarter: (month + 2) / 3, year });
    case "year":
      return String(year);
    default:
      return period satisfies never;
  }
}

function utc(year: number, month: number, date: number): Date {
  const day = new Date(0);
  // Unlike Date.UTC this takes the years before 100 as they are.
  day.setUTCFullYear(year, month - 1, date);
  return day;
}

function dayText(year: number, month: number, date: number): string {
  return utc(year, month, date).toISOString().slice(0, 10);
}
