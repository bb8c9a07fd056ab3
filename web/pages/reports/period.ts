/** From when to when a report looks, both days included, and by what it groups. */
export interface ReportSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: string | undefined;
}

export const groupings = ["source", "owner", "month"] as const;
export type Grouping = (typeof groupings)[number];

export interface Period {
  readonly from: string;
  readonly to: string;
}

export const presets = ["month", "quarter", "year", "twelveMonths", "lastYear"] as const;
export type Preset = (typeof presets)[number];

/** The period of that name as of a day. */
export function presetPeriod(preset: Preset, now: Date): Period {
  const [year, month] = [now.getFullYear(), now.getMonth()];
  const today = dayText(now);
  switch (preset) {
    case "month":
      return { from: dayText(new Date(year, month, 1)), to: today };
    case "quarter":
      return { from: dayText(new Date(year, month - (month % 3), 1)), to: today };
    case "year":
      return { from: dayText(new Date(year, 0, 1)), to: today };
    case "twelveMonths":
      return { from: dayText(new Date(year, month - 11, 1)), to: today };
    case "lastYear":
      return { from: dayText(new Date(year - 1, 0, 1)), to: dayText(new Date(year - 1, 11, 31)) };
    default:
      return preset satisfies never;
  }
}

/** The preset a period is, if any. */
export function presetOf({ from, to }: Period, now: Date): Preset | undefined {
  return presets.find((preset) => {
    const period = presetPeriod(preset, now);
    return period.from === from && period.to === to;
  });
}

/** What the address says, made whole: the last twelve months by source unless told. A day it gets wrong is left out. */
export function reportChoice({ from, to, by }: ReportSearch, now: Date): Period & { readonly by: Grouping } {
  const usual = presetPeriod("twelveMonths", now);
  return {
    from: isDay(from) ? from : usual.from,
    to: isDay(to) ? to : usual.to,
    by: groupings.find((grouping) => grouping === by) ?? "source",
  };
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** A day of the reader's calendar. */
export function dayText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
