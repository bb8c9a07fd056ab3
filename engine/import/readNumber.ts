import { read, refused, shown, type ValueResult } from "./valueResult.ts";

/**
 * Reads amounts and numbers the way people and programs of many countries write them. Digits stay text from end to
 * end, so that no cent is lost to a float.
 */

/** The character before the decimals. */
export type DecimalMark = "." | ",";

export interface NumberOptions {
  /** The mark the rest of the column shows, which tells how `1,234` and `1.234` are meant. */
  readonly decimalMark?: DecimalMark;
  readonly min?: number;
  readonly max?: number;
}

/**
 * `$22,247.63`, `1 234,56 €`, `(5.00)`, `1.5 M€`: a plain decimal text. Without a decimal mark known from elsewhere,
 * `1,234` and `1.234` are thousands: amounts have two decimals or none.
 */
export function readMoney(text: string, options: NumberOptions): ValueResult {
  const plain = plainNumber(text, options.decimalMark ?? null, true);
  return plain === null ? noNumber(text) : inRange(plain, options, String);
}

/** A number, maybe with a percent sign: a plain decimal text. */
export function readDecimal(text: string, options: NumberOptions): ValueResult {
  const plain = plainNumber(text, options.decimalMark ?? ".", false);
  return plain === null ? noNumber(text) : inRange(plain, options, String);
}

/** A whole number; `1,200`, `1.200` and `50.0` are whole too. */
export function readInteger(text: string, options: NumberOptions): ValueResult {
  const plain = plainNumber(text, null, false);
  const whole = /^(-?\d+)(?:\.0*)?$/.exec(plain ?? "")?.[1];
  if (whole === undefined)
    return refused(
      "importNotInteger",
      `"${shown(text)}" is no whole number.`,
      `« ${shown(text)} » n’est pas un nombre entier.`,
    );
  return inRange(whole, { ...options, min: options.min ?? -2147483648, max: options.max ?? 2147483647 }, Number);
}

/**
 * The decimal mark of a column by all its sampled values; null when none of them tells, such as `1,234` alone.
 * Where values disagree, the majority decides.
 */
export function inferDecimalMark(samples: readonly string[]): DecimalMark | null {
  const marks = samples.map((sample) => partsOf(sample)).map((parts) => (parts ? markOf(parts.digits) : null));
  const points = marks.filter((mark) => mark === ".").length;
  const commas = marks.filter((mark) => mark === ",").length;
  if (points === commas) return null;
  return points > commas ? "." : ",";
}

function inRange(plain: string, { min, max }: NumberOptions, finish: (plain: string) => string | number): ValueResult {
  const size = Number(plain);
  if (min !== undefined && size < min)
    return refused("importOutOfRange", `The least allowed is ${min}.`, `Le minimum permis est ${min}.`);
  if (max !== undefined && size > max)
    return refused("importOutOfRange", `The most allowed is ${max}.`, `Le maximum permis est ${max}.`);
  return read(finish(plain));
}

function noNumber(text: string): ValueResult {
  return refused("importNotNumber", `"${shown(text)}" is no number.`, `« ${shown(text)} » n’est pas un nombre.`);
}

/** `doubtful` is the mark meant by `1,234` and `1.234`; null when these part thousands. */
function plainNumber(text: string, doubtful: DecimalMark | null, isMoney: boolean): string | null {
  const parts = partsOf(text);
  const frame = parts && readFrame(parts, isMoney);
  if (!parts || !frame) return null;
  const digits = plainDigits(parts.digits, markOf(parts.digits) ?? doubtful);
  return digits === null ? null : signed(shifted(digits, frame.shift), frame.isNegative);
}

/** A number cut into what stands before, its digits with their marks, and what stands behind. */
interface NumberParts {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

// A point or comma opens the digits (`.5`) unless it closes an abbreviation (`Rs.500`).
const numberCore = /(?:(?<!\p{L})[.,])?\d(?:[\d.,' ]*\d)?/u;

function partsOf(text: string): NumberParts | null {
  // NFKC makes plain blanks and digits of the narrow, fixed and full-width ones.
  const plain = text.normalize("NFKC").replace(/[’´`]/g, "'").replace(/[−–]/g, "-").trim();
  const core = numberCore.exec(plain);
  if (!core) return null;
  const after = plain.slice(core.index + core[0].length);
  return /\d/.test(after) ? null : { before: plain.slice(0, core.index), digits: core[0], after };
}

const currency = String.raw`(?:\p{L}{0,3}\p{Sc}|[A-Z]{3}|(?:[Rr]s|[Ss]?[Ff]r|[Kk]r)\.?|[Ee]uros?|[Dd]ollars?)`;
const power = "[KkMm]|[Mm]ds?|[Mm]rd|bn";
const beforeMoney = new RegExp(String.raw`^([(+-]*) ?${currency}? ?([(+-]*)$`, "u");
const afterMoney = new RegExp(String.raw`^(${power})? ?${currency}?(?: HT| ht)? ?([)-]?) ?${currency}?$`, "u");
const beforePlain = /^([(+-]*)()$/;
const afterPlain = /^()(?: ?%)?([)-]?)$/;

const powers: Readonly<Record<string, number>> = { k: 3, m: 6, md: 9, mds: 9, mrd: 9, bn: 9 };

/** Sign and power of ten from what surrounds the digits; null when that is anything but sign, unit or currency. */
function readFrame({ before, after }: NumberParts, isMoney: boolean): { shift: number; isNegative: boolean } | null {
  const opening = (isMoney ? beforeMoney : beforePlain).exec(before.trim());
  const closing = (isMoney ? afterMoney : afterPlain).exec(after.trim());
  if (!opening || !closing) return null;
  const signs = `${opening[1] ?? ""}${opening[2] ?? ""}${closing[2] ?? ""}`;
  if (!/^(?:|[+-]|\(\))$/.test(signs)) return null;
  return { shift: powers[(closing[1] ?? "").toLowerCase()] ?? 0, isNegative: signs === "-" || signs === "()" };
}

/** The decimal mark a number shows by itself; null when it has none, or one that may as well part thousands. */
function markOf(digits: string): DecimalMark | null {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as DecimalMark | undefined;
  if (last === undefined) return null;
  const isMixed = marks.some((mark) => mark !== last);
  if (isMixed) return last;
  if (marks.length > 1) return last === "." ? "," : ".";
  const [whole = "", decimals = ""] = digits.split(last);
  const couldPartThousands = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldPartThousands ? null : last;
}

// Threes, or the Indian way: a three at the end and twos before it.
const grouped = /^(?:\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|\d*)$/;

/** Digits with a point before the decimals; null when the marks between them are in no known places. */
function plainDigits(digits: string, mark: DecimalMark | null): string | null {
  const at = mark === null ? -1 : digits.lastIndexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const decimals = at < 0 ? "" : digits.slice(at + 1);
  if (!grouped.test(whole) || !/^\d*$/.test(decimals)) return null;
  return decimals === "" ? onlyDigits(whole) : `${onlyDigits(whole)}.${decimals}`;
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, "").replace(/^0+(?=\d)/, "") || "0";
}

/** Moves the point to the right: `1.5` by 6 is `1500000`. */
function shifted(digits: string, places: number): string {
  if (places === 0) return digits;
  const [whole = "", decimals = ""] = digits.split(".");
  const moved = `${whole}${decimals.slice(0, places).padEnd(places, "0")}`.replace(/^0+(?=\d)/, "");
  const left = decimals.slice(places);
  return left === "" ? moved : `${moved}.${left}`;
}

function signed(digits: string, isNegative: boolean): string {
  return isNegative && /[1-9]/.test(digits) ? `-${digits}` : digits;
}
