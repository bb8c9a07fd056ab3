import { currentLanguage } from "../i18n/i18n.ts";
import { localeOf } from "../i18n/language.ts";

/** Numbers, money and dates as the reader writes them. Empty values give an empty text. */

type Value = number | string | null | undefined;

export function formatNumber(value: Value, options: Intl.NumberFormatOptions = {}): string {
  const number = numberOf(value);
  return number === undefined ? "" : numberFormat(localeOf(currentLanguage()), options).format(number);
}

/** `currency` is an ISO code; without one the amount stands alone. */
export function formatMoney(value: Value, currency: string | undefined, precision = 2): string {
  const digits = { minimumFractionDigits: precision, maximumFractionDigits: precision };
  return formatNumber(value, currency === undefined ? digits : { style: "currency", currency, ...digits });
}

/** A calendar day (`2026-11-24`), or the day of an instant in the reader's time zone. */
export function formatDate(value: Value): string {
  if (typeof value !== "string" || value === "") return "";
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return dateText(value, { dateStyle: "medium", ...(isDay ? { timeZone: "UTC" } : {}) });
}

export function formatDateTime(value: Value): string {
  if (typeof value !== "string" || value === "") return "";
  return dateText(value, { dateStyle: "medium", timeStyle: "short" });
}

/** From an instant to another, the day said once where it is one day. */
export function formatTimeRange(from: string, to: string): string {
  const [start, end] = [new Date(from), new Date(to)];
  if (Number.isNaN(start.getTime()) || !(end >= start)) return formatDateTime(from);
  return dateFormat(localeOf(currentLanguage()), { dateStyle: "medium", timeStyle: "short" }).formatRange(start, end);
}

/** "3 days ago", "in 2 hours". */
export function formatAgo(value: Value, now: Date = new Date()): string {
  if (typeof value !== "string" || value === "") return "";
  const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
  const [unit, size] = agoUnits.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  const format = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: "auto" });
  return format.format(Math.trunc(seconds / size), unit);
}

/** The number somebody typed: `1 234,50`, `1,234.50` and `1234.5` all in the reader's own notation; undefined if none. */
export function parseNumber(text: string, locale: string = localeOf(currentLanguage())): number | undefined {
  const parts = numberFormat(locale, {}).formatToParts(12345.6);
  const decimal = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  const group = parts.find(({ type }) => type === "group")?.value ?? "";
  const bare = text.replace(/[\s\u00a0\u202f'’%]/g, "").replaceAll("−", "-");
  // A lone point is a decimal point everywhere but where it groups thousands.
  const plain = decimal === "," ? commaDecimal(bare, group) : bare.replaceAll(",", "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

const agoUnits: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function commaDecimal(bare: string, group: string): string {
  const ungrouped = group === "." && bare.includes(",") ? bare.replaceAll(".", "") : bare;
  return ungrouped.replace(",", ".");
}

function numberOf(value: Value): number | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

function dateText(value: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : dateFormat(localeOf(currentLanguage()), options).format(date);
}

// Making a formatter costs a hundred times what using it does, and a grid uses thousands.
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return remembered(numberFormats, locale + JSON.stringify(options), () => new Intl.NumberFormat(locale, options));
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return remembered(dateFormats, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options));
}

function remembered<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = make();
  formats.set(key, made);
  return made;
}
