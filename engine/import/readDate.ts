import { foldText } from "./foldText.ts";
import { read, refused, shown, type UnreadCell, type ValueResult } from "./valueResult.ts";

/**
 * Reads dates and times as programs and people write them, in English and French. Whether `03-07-2021` is March or
 * July is never guessed cell by cell: it is settled once for a column (`inferDateOrder`).
 */

/** Which of two numbers comes first. */
export type DateOrder = "day" | "month";

export interface DateOptions {
  /** For dates in numbers; day first without it. */
  readonly dateOrder?: DateOrder;
  /** Zone of times that name none, by its IANA name; UTC without it. */
  readonly timeZone?: string;
}

/** A calendar day as `YYYY-MM-DD`, as written: a time of day is left off. */
export function readDay(text: string, options: DateOptions): ValueResult {
  const moment = momentOf(text, options.dateOrder ?? "day");
  return moment.ok ? read(isoDay(moment)) : moment;
}

/** A moment as `YYYY-MM-DDTHH:MM:SSZ`; a day alone is its midnight. */
export function readMoment(text: string, options: DateOptions): ValueResult {
  const moment = momentOf(text, options.dateOrder ?? "day");
  if (!moment.ok) return moment;
  const wall = Date.UTC(moment.year, moment.month - 1, moment.day, moment.hour, moment.minute, moment.second);
  const offset = moment.offsetMinutes ?? offsetMinutes(wall, options.timeZone ?? "UTC");
  return read(new Date(wall - offset * 60_000).toISOString().replace(/\.\d+Z$/, "Z"));
}

/**
 * Day or month first, by all sampled values of a column: only a number over 12 tells. Null when none does; where
 * values disagree, the majority decides and the others are refused one by one.
 */
export function inferDateOrder(samples: readonly string[]): DateOrder | null {
  const pairs = samples.map((sample) => numericDate.exec(sample.trim())).filter((match) => match !== null);
  const dayFirst = pairs.filter((match) => Number(match[1]) > 12).length;
  const monthFirst = pairs.filter((match) => Number(match[3]) > 12).length;
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? "day" : "month";
}

/** Whether a text is a date whose day and month only a convention tells apart. */
export function isNumericDate(text: string): boolean {
  return numericDate.test(text.trim());
}

interface Moment {
  readonly ok: true;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC, when the text names them. */
  readonly offsetMinutes: number | null;
}

const isoDate = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:(?:T|,? +)(.*))?$/i;
const numericDate = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:(?:T|,? +)(.*))?$/i;

function momentOf(text: string, dateOrder: DateOrder): Moment | UnreadCell {
  const iso = isoDate.exec(text);
  if (iso) return checked(text, Number(iso[1]), Number(iso[3] ?? iso[5]), Number(iso[4] ?? iso[6]), iso[7]);

  const numeric = numericDate.exec(text);
  if (numeric) {
    const pair = [Number(numeric[1]), Number(numeric[3])] as const;
    const [day, month] = dateOrder === "day" ? pair : [pair[1], pair[0]];
    if (month > 12 && day <= 12) return otherOrder(text, dateOrder);
    return checked(text, fullYear(numeric[4]), month, day, numeric[5]);
  }

  const worded = wordedDate(text);
  return worded ? checked(text, worded.year, worded.month, worded.day, worded.time) : noDate(text);
}

const ordinal = "(?:st|nd|rd|th|er|e)?";
const between = String.raw`(?:[\s,./-]+(?:of |de )?)`;
const tail = String.raw`(\d{4}|\d{2})(?:[\s,T]+(?:(?:at|à|a)\s+)?(.*))?$`;
const weekday = String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\p{L}*[.,]*\s+)?(?:le )?`;
const dayThenMonth = new RegExp(String.raw`${weekday}(\d{1,2})${ordinal}${between}(\p{L}{3,})${between}${tail}`, "iu");
const monthThenDay = new RegExp(String.raw`${weekday}(\p{L}{3,})${between}(\d{1,2})${ordinal}${between}${tail}`, "iu");

function wordedDate(text: string): { year: number; month: number; day: number; time: string | undefined } | null {
  const dayFirst = dayThenMonth.exec(text);
  const monthFirst = dayFirst ? null : monthThenDay.exec(text);
  const found = dayFirst ?? monthFirst;
  if (!found) return null;
  const [day, name] = dayFirst ? [found[1], found[2]] : [found[2], found[1]];
  const month = months.get(foldText(name ?? ""));
  return month === undefined ? null : { year: fullYear(found[3]), month, day: Number(day), time: found[4] };
}

const months: ReadonlyMap<string, number> = new Map(
  [
    "january jan janvier janv",
    "february feb fevrier fevr fev",
    "march mar mars",
    "april apr avril avr",
    "may mai",
    "june jun juin",
    "july jul juillet juil",
    "august aug aout aou",
    "september sept sep septembre",
    "october oct octobre",
    "november nov novembre",
    "december dec decembre",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

function fullYear(text: string | undefined): number {
  const year = Number(text);
  if ((text ?? "").length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

const timeOfDay =
  /^(\d{1,2})(?:[:h](\d{2})?(?:[:m](\d{2})(?:[.,]\d+)?s?)?)? *(?:([ap])\.?m\.?)? *(z|utc|gmt)?([+-]\d{2}:?(?:\d{2})?)?(?: \(.*\))?$/i;

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offsetMinutes: number | null;
}

function timeOf(text: string | undefined): Time | null {
  if (text === undefined || text.trim() === "") return { hour: 0, minute: 0, second: 0, offsetMinutes: null };
  const match = timeOfDay.exec(text.trim());
  if (!match) return null;
  const [, hours, minutes = "0", seconds = "0", half, utc, offset] = match;
  // A bare number is a time only with a half of the day: `3 PM`, not `3`.
  if (half === undefined && !/[:h]/i.test(text)) return null;
  const hour = half === undefined ? Number(hours) : hourOfDay(Number(hours), half.toLowerCase() === "p");
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const named = offset === undefined ? (utc === undefined ? null : 0) : minutesOf(offset);
  return { hour, minute: Number(minutes), second: Number(seconds), offsetMinutes: named };
}

/** Twelve-hour clock: 12 AM is midnight. A number above 12 is already of the day. */
function hourOfDay(hour: number, isAfternoon: boolean): number {
  if (hour > 12) return hour;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function minutesOf(offset: string): number {
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(":", "") || "0");
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function checked(
  text: string,
  year: number,
  month: number,
  day: number,
  timeText: string | undefined,
): Moment | UnreadCell {
  const time = timeOf(timeText);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (time === null || year < 1000 || month < 1 || month > 12 || day < 1 || day > last) return noDate(text);
  return { ok: true, year, month, day, ...time };
}

function noDate(text: string): UnreadCell {
  return refused("importNotDate", `"${shown(text)}" is no date.`, `« ${shown(text)} » n’est pas une date.`);
}

function otherOrder(text: string, dateOrder: DateOrder): UnreadCell {
  if (dateOrder === "day")
    return refused(
      "importDateOrder",
      `"${shown(text)}" puts the month first, but this column is read day first.`,
      `« ${shown(text)} » commence par le mois, alors que cette colonne est lue jour d’abord.`,
    );
  return refused(
    "importDateOrder",
    `"${shown(text)}" puts the day first, but this column is read month first.`,
    `« ${shown(text)} » commence par le jour, alors que cette colonne est lue mois d’abord.`,
  );
}

function isoDay({ year, month, day }: Moment): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Minutes east of UTC of a wall-clock time in a zone. Two steps, because the offset depends on the moment looked
 * for; in the hour that a clock change repeats, either answer is as good.
 */
function offsetMinutes(wall: number, timeZone: string): number {
  if (timeZone === "UTC") return 0;
  const guess = offsetAt(wall, timeZone);
  return offsetAt(wall - guess * 60_000, timeZone);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function offsetAt(moment: number, timeZone: string): number {
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - moment) / 60_000);
}

function newClock(timeZone: string): Intl.DateTimeFormat {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}
