import { currentLanguage } from "../../../i18n/i18n.ts";
import { localeOf } from "../../../i18n/language.ts";

/** "November 2026", of the first day of the month. */
export function formatMonth(day: string): string {
  const format = new Intl.DateTimeFormat(localeOf(currentLanguage()), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(day));
}
