import type { TableModel } from "../../../engine/model/describe.ts";
import { api } from "../../api/client.ts";
import { bindOf } from "../../api/model.ts";
import { instantOf } from "../form/localTime.ts";
import { completable } from "./timelineEntry.ts";
import { noteFileOf } from "./noteFile.ts";

export type DraftKind = "annotation" | "task" | "phonecall" | "appointment" | "email";

/** What is being typed in the composer. One draft for all kinds, so that changing one's mind loses no word. */
export interface EntryDraft {
  readonly kind: DraftKind;
  readonly subject: string;
  readonly text: string;
  /** Day it is due, `YYYY-MM-DD`, or empty. */
  readonly due: string;
  /** Begin and end of an appointment as the browser's inputs write them, local, or empty. */
  readonly start: string;
  readonly end: string;
  readonly location: string;
  readonly files: readonly File[];
  /** A call that has taken place is logged as done. */
  readonly isDone: boolean;
  /** Of an e-mail: whether it came from outside. */
  readonly isReceived: boolean;
  /** The address on the other side of an e-mail. */
  readonly address: string;
}

export const emptyDraft: EntryDraft = {
  kind: "annotation",
  subject: "",
  text: "",
  due: "",
  start: "",
  end: "",
  location: "",
  files: [],
  isDone: true,
  isReceived: false,
  address: "",
};

/** A note keeps one file of at most this many bytes: in a request it is a third larger. */
export const mostFileBytes = 7_000_000;

type Missing = "text" | "subject" | "start" | "order" | "size";

/** What keeps the draft from being added; null when nothing does. */
export function missingIn({ kind, subject, text, files, start, end }: EntryDraft): Missing | null {
  if (kind === "annotation") {
    if (files.some(({ size }) => size > mostFileBytes)) return "size";
    return text.trim() === "" && files.length === 0 ? "text" : null;
  }
  if (subject.trim() === "") return "subject";
  if (kind !== "appointment") return null;
  if (start === "") return "start";
  return end !== "" && end < start ? "order" : null;
}

/** Whether leaving now would lose something. */
export function isTyped(draft: EntryDraft): boolean {
  return draft.subject.trim() !== "" || draft.text.trim() !== "" || draft.files.length > 0;
}

/** A new begin moves the end along, and makes it an hour later where there was none. */
export function startingAt(draft: EntryDraft, start: string): EntryDraft {
  const from = Date.parse(draft.start);
  const lasts = draft.end === "" || Number.isNaN(from) ? 3_600_000 : Date.parse(draft.end) - from;
  const begins = Date.parse(start);
  if (Number.isNaN(begins)) return { ...draft, start };
  return { ...draft, start, end: inputTime(new Date(begins + lasts)) };
}

function inputTime(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What was typed while a draft was on its way: a field that still says what was sent is empty again. */
export function typedSince(now: EntryDraft, sent: EntryDraft): EntryDraft {
  const fields = Object.keys(emptyDraft) as (keyof EntryDraft)[]; // it has them all
  const done = fields.filter((field) => field !== "kind" && now[field] === sent[field]);
  const files = now.files.filter((file) => !sent.files.includes(file));
  return { ...now, ...Object.fromEntries(done.map((field) => [field, emptyDraft[field]])), files };
}

/**
 * Stores the draft. Several files are several notes, the first with the text; `onStored` is told of each, so that a
 * failure half-way stores nothing twice.
 */
export async function addEntry(
  draft: EntryDraft,
  model: TableModel,
  id: string,
  onStored: (sent: EntryDraft) => void,
): Promise<void> {
  if (draft.kind !== "annotation") {
    await addActivity(draft, model, id);
    return onStored(draft);
  }
  const [first, ...others] = draft.files;
  const file = first ? { isdocument: true, ...(await noteFileOf(first)) } : {};
  await api.post("annotations", {
    notetext: draft.text.trim(),
    [`objectid_${model.name}@odata.bind`]: bindOf(model.entitySet, id),
    ...file,
  });
  onStored({ ...draft, files: first ? [first] : [] });
  if (others.length > 0) await addEntry({ ...draft, text: "", files: others }, model, id, onStored);
}

async function addActivity(draft: EntryDraft, model: TableModel, id: string): Promise<void> {
  const activity = {
    ...activityValues(draft),
    [`regardingobjectid_${model.name}_${draft.kind}@odata.bind`]: bindOf(model.entitySet, id),
  };
  const { set, done } = activityKinds[draft.kind as Exclude<DraftKind, "annotation">]; // notes went another way
  const status = done(draft);
  if (status === undefined) return api.post(set, activity);
  const { activityid } = await api.post<{ activityid: string }>(set, activity, { returnRepresentation: true });
  await api.patch(`${set}(${activityid})`, status);
}

/** Where each kind is stored, and the state it gets once it is there. */
const activityKinds = {
  task: { set: "tasks", done: () => undefined },
  appointment: { set: "appointments", done: () => undefined },
  phonecall: {
    set: "phonecalls",
    done: ({ isDone }: EntryDraft) => (isDone ? completable.phonecall?.done : undefined),
  },
  email: {
    set: "emails",
    done: ({ isReceived }: EntryDraft) => ({ statecode: 1, statuscode: isReceived ? 4 : 3 }),
  },
} as const;

/** The properties of an activity, without what it is about. */
export function activityValues(draft: EntryDraft): Readonly<Record<string, unknown>> {
  const { kind, subject, text, due, isDone, start, end, location, isReceived, address } = draft;
  const said = { subject: subject.trim(), ...(text.trim() !== "" && { description: text.trim() }) };
  if (kind === "appointment")
    return {
      ...said,
      scheduledstart: instantOf(start),
      scheduledend: instantOf(end === "" ? start : end),
      ...(location.trim() !== "" && { location: location.trim() }),
    };
  if (kind === "email")
    return {
      ...said,
      directioncode: !isReceived,
      ...(address.trim() !== "" && { [isReceived ? "sender" : "torecipients"]: address.trim() }),
    };
  const isDue = due !== "" && !(kind === "phonecall" && isDone);
  return { ...said, ...(isDue && { scheduledend: endOfDay(due) }) };
}

/** A task due on a day is overdue when that day is over where its author works. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:00`).toISOString();
}
