import type { Caller } from "../access/caller.ts";
import type { Language } from "../model/label.ts";
import type { Named } from "../model/model.ts";
import type { Settings } from "../records/settings.ts";

/** Prints values the way people read them, in the caller's language, currency and time zone. */
export interface Formatter {
  /** Null where a value has no other form than its own. */
  format(column: Named, value: unknown, row: Readonly<Record<string, unknown>>): string | null;
}

const locales: Readonly<Record<Language, string>> = { en: "en-US", fr: "fr-FR" };
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

export function formatterFor(
  { language, timeZone }: Pick<Caller, "language" | "timeZone">,
  settings: Settings,
): Formatter {
  const locale = locales[language];
  return {
    format(column, value, row) {
      switch (column.kind) {
        case "choice":
        case "state":
        case "status":
          return column.options.find((option) => option.value === value)?.label[language] ?? String(value);
        case "boolean":
          return column.labels[value === true ? "true" : "false"][language];
        case "money":
          return money(
            locale,
            Number(value),
            currencyOf(settings, column.base === null ? settings.baseCurrencyId : row["_transactioncurrencyid_value"]),
          );
        case "integer":
          return number(locale, 0, 0).format(Number(value));
        case "decimal":
          return number(locale, 0, column.precision).format(Number(value));
        case "date":
          return day(locale, "UTC").format(new Date(`${String(value)}T00:00:00Z`));
        case "datetime":
          return (column.format === "DateOnly" ? day(locale, timeZone) : moment(locale, timeZone)).format(
            new Date(String(value)),
          );
        default:
          return null;
      }
    },
  };
}

function currencyOf(settings: Settings, id: unknown) {
  return settings.currencies.get(String(id)) ?? settings.currencies.get(settings.baseCurrencyId);
}

function money(
  locale: string,
  value: number,
  currency: { code: string; symbol: string; precision: number } | undefined,
): string {
  if (!currency) return number(locale, 2, 2).format(value);
  const key = `${locale}:${currency.code}:${currency.precision}`;
  let format = numberFormats.get(key);
  if (!format) {
    const digits = { minimumFractionDigits: currency.precision, maximumFractionDigits: currency.precision };
    format = /^[A-Z]{3}$/.test(currency.code)
      ? new Intl.NumberFormat(locale, { style: "currency", currency: currency.code, ...digits })
      : new Intl.NumberFormat(locale, digits);
    numberFormats.set(key, format);
  }
  return format.format(value);
}

function number(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale}:${least}:${most}`;
  const known =
    numberFormats.get(key) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  numberFormats.set(key, known);
  return known;
}

function day(locale: string, timeZone: string): Intl.DateTimeFormat {
  return dateFormat(`day:${locale}:${timeZone}`, locale, { dateStyle: "short", timeZone });
}

function moment(locale: string, timeZone: string): Intl.DateTimeFormat {
  return dateFormat(`moment:${locale}:${timeZone}`, locale, { dateStyle: "short", timeStyle: "short", timeZone });
}

function dateFormat(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, known);
  return known;
}
