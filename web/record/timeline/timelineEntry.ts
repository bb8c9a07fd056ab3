/** One note or activity of a record, or of a record it came from, as `RetrieveTimeline` answers it. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly id: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly createdOn: string;
  readonly createdBy: string | null;
  /** When it begins. */
  readonly start: string | null;
  /** When it is to be done; of an appointment, when it ends. */
  readonly due: string | null;
  /** 0 open, 1 completed, 2 canceled; null on a note. */
  readonly stateCode: number | null;
  readonly state: string | null;
  readonly statusCode: number | null;
  readonly filename: string | null;
  readonly isPinned: boolean;
  /** The record it hangs on. */
  readonly from: { readonly table: string; readonly id: string; readonly name: string };
}

export type TimelineKind =
  | "annotation"
  | "task"
  | "phonecall"
  | "email"
  | "appointment"
  | "opportunityclose"
  | "quoteclose"
  | "orderclose";

export const kinds: readonly TimelineKind[] = [
  "annotation",
  "task",
  "phonecall",
  "email",
  "appointment",
  "opportunityclose",
  "quoteclose",
  "orderclose",
];

/** The activities a person completes from the timeline, with the status reasons of done and open again. */
export const completable: Partial<
  Record<TimelineKind, { readonly set: string; readonly done: Status; readonly open: Status }>
> = {
  task: { set: "tasks", done: { statecode: 1, statuscode: 5 }, open: { statecode: 0, statuscode: 2 } },
  phonecall: { set: "phonecalls", done: { statecode: 1, statuscode: 2 }, open: { statecode: 0, statuscode: 1 } },
  appointment: { set: "appointments", done: { statecode: 1, statuscode: 3 }, open: { statecode: 0, statuscode: 1 } },
};

interface Status {
  readonly statecode: number;
  readonly statuscode: number;
}

export function isOpen({ stateCode }: TimelineEntry): boolean {
  return stateCode === 0 || stateCode === 3;
}

export function isOverdue(entry: TimelineEntry, now: number = Date.now()): boolean {
  return isOpen(entry) && entry.due !== null && Date.parse(entry.due) < now;
}

export interface TimelineFilter {
  /** Empty for all. */
  readonly kinds: readonly TimelineKind[];
  readonly search: string;
}

export function matching(entries: readonly TimelineEntry[], { kinds, search }: TimelineFilter): TimelineEntry[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (kinds.length > 0 && !kinds.includes(entry.kind)) return false;
    const text = plain([entry.subject, entry.text, entry.createdBy, entry.filename, entry.from.name].join(" "));
    return words.every((word) => text.includes(word));
  });
}

/** Case and accents do not matter to somebody who searches. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
