import type { ImportKind } from "./importColumn.ts";
import { readBoolean, readChoice, type ChoiceOptions } from "./readChoice.ts";
import { readDay, readMoment, type DateOptions } from "./readDate.ts";
import { readDecimal, readInteger, readMoney, type NumberOptions } from "./readNumber.ts";
import { read, refused, shown, type ValueResult } from "./valueResult.ts";

export interface ValueOptions extends NumberOptions, DateOptions, ChoiceOptions {
  readonly maxLength?: number;
}

/**
 * The value of one cell for a column of a kind: amounts as plain decimal text, days as `YYYY-MM-DD`, moments in UTC.
 * A blank cell is null, whatever the kind. It never throws: a bad cell is an answer with its reason.
 */
export function readValue(text: string, kind: ImportKind, options: ValueOptions = {}): ValueResult {
  const plain = unwrapped(text.trim()).trim();
  if (plain === "") return read(null);
  const result = readers[kind](plain, options);
  return !result.ok && saysNothing.test(plain) ? read(null) : result;
}

/** What programs and people write where there is nothing, in a column that cannot hold these words themselves. */
const saysNothing = /^(?:-+|\?|-?none-?|-?aucune?-?|null|#?n\/[ad])$/i;

const readers: Readonly<Record<ImportKind, (text: string, options: ValueOptions) => ValueResult>> = {
  text: (text, options) => readText(text.replace(/\s*\n\s*/g, " "), options),
  memo: readText,
  integer: readInteger,
  decimal: readDecimal,
  money: readMoney,
  date: readDay,
  datetime: readMoment,
  boolean: readBoolean,
  choice: readChoice,
  email: readEmail,
  phone: readText,
  url: readUrl,
};

/** Programs write `="0123"` or `'+33…` so that a spreadsheet leaves a text alone; neither is part of the value. */
function unwrapped(text: string): string {
  return /^="(.*)"$/s.exec(text)?.[1] ?? text.replace(/^'(?=[=+\-@])/, "");
}

function readText(text: string, { maxLength }: ValueOptions): ValueResult {
  if (maxLength === undefined || text.length <= maxLength) return read(text);
  return refused(
    "importTooLong",
    `This text has ${text.length} characters; at most ${maxLength} are allowed.`,
    `Ce texte compte ${text.length} caractères ; ${maxLength} au plus sont permis.`,
  );
}

/** Syntax only, and loosely: one `@`, a name before it, a domain with a point behind it. Kept as written. */
function readEmail(text: string, options: ValueOptions): ValueResult {
  if (/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(text)) return readText(text, options);
  return refused(
    "importNotEmail",
    `"${shown(text)}" is no e-mail address.`,
    `« ${shown(text)} » n’est pas une adresse e-mail.`,
  );
}

/** A web address with or without its scheme. No other scheme: what is read here becomes a link that people follow. */
function readUrl(text: string, options: ValueOptions): ValueResult {
  if (/^(?:https?:\/\/)?[^\s:/?#"'<>]+\.[^\s/:?#"'<>.]+(?::\d+)?(?:[/?#][^\s"'<>]*)?$/i.test(text))
    return readText(text, options);
  return refused(
    "importNotUrl",
    `"${shown(text)}" is no web address.`,
    `« ${shown(text)} » n’est pas une adresse web.`,
  );
}
