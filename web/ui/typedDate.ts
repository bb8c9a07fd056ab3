/**
 * Days (`2026-12-31`), or days with their time (`2026-12-31T14:30`), as the reader's language writes and types them.
 * They have no time zone here.
 */
export function dayText(value: string, locale: string): string {
  const date = new Date(value.length > 10 ? `${value}Z` : value);
  if (value === "" || Number.isNaN(date.getTime())) return "";
  const time = value.length > 10 ? ({ hour: "2-digit", minute: "2-digit" } as const) : {};
  const day = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, { ...day, ...time }).format(date);
}

/** `31/12/2026`, `31.12.26`, `31 12`, `2026-12-31`, each with or without a time; undefined if it is no day. */
export function typedDay(
  text: string,
  locale: string,
  { withTime = false, now = new Date() }: { withTime?: boolean; now?: Date } = {},
): string | undefined {
  const [, date = "", time = ""] = /^\s*(\d+(?:[/.\- ]\d+){1,2})[,T\s]*(.*?)\s*$/i.exec(text) ?? [];
  const numbers = date.split(/[/.\- ]/);
  const order = /^\d{4}/.test(date) ? isoOrder : dayOrder(locale);
  const given = numbers.length === 2 ? order.filter((part) => part !== "year") : order;
  const part = (name: DatePart) => numbers[given.indexOf(name)];
  const day = validDay(yearOf(part("year"), now), Number(part("month")), Number(part("day")));
  if (day === undefined) return undefined;
  if (!withTime) return time === "" ? day : undefined;
  const clock = clockOf(time);
  return clock === undefined ? undefined : `${day}T${clock}`;
}

/** What stands in an empty box: `jj/mm/aaaa`, in the order of the language. */
export function dayPattern(locale: string, letters: Readonly<Record<DatePart, string>>): string {
  return partsOf(locale)
    .map(({ type, value }) => (isDatePart(type) ? letters[type] : value))
    .join("");
}

type DatePart = "day" | "month" | "year";

const isoOrder: readonly DatePart[] = ["year", "month", "day"];

function partsOf(locale: string): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric" }).formatToParts();
}

function dayOrder(locale: string): readonly DatePart[] {
  return partsOf(locale)
    .map(({ type }) => type)
    .filter(isDatePart);
}

function isDatePart(type: string): type is DatePart {
  return type === "day" || type === "month" || type === "year";
}

function yearOf(digits: string | undefined, now: Date): number {
  if (digits === undefined) return now.getFullYear();
  if (digits.length === 2) return 2000 + Number(digits);
  return digits.length === 4 ? Number(digits) : Number.NaN;
}

function validDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** `14:30`, `14h30`, `9 h`, `2:30 pm`; midnight where none is typed. */
function clockOf(text: string): string | undefined {
  if (text === "") return "00:00";
  const [, hours, minutes = "00", half] = /^(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?\s*([ap]m)?$/i.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, "0")}:${minutes}` : undefined;
}
