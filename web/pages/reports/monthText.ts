import { currentLanguage } from "../../i18n/i18n.ts";
import { localeOf } from "../../i18n/language.ts";

/** `2026-11` as the reader writes a month. */
export function monthText(key: string | null): string {
  const [year = 0, month = 1] = (key ?? "").split("-").map(Number);
  const format = new Intl.DateTimeFormat(localeOf(currentLanguage()), { month: "long", year: "numeric" });
  return format.format(new Date(year, month - 1, 1));
}
