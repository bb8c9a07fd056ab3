import type { Records } from "../../engine/records/records.ts";
import type { RecordReference, Values } from "../../engine/records/rules.ts";
import { appointment } from "../core/activity/appointment.ts";
import { phonecall } from "../core/activity/phonecall.ts";
import { task } from "../core/activity/task.ts";
import { annotation } from "../core/note/annotation.ts";
import { momentAgo, momentAhead } from "./days.ts";

/** What was noted, said and planned about a record: its timeline. */
export type StoryEntry =
  | { readonly kind: "note"; readonly daysAgo: number; readonly subject: string; readonly text: string }
  | {
      readonly kind: "call";
      readonly daysAgo: number;
      readonly subject: string;
      readonly text: string;
      readonly minutes: number;
      readonly isIncoming: boolean;
    }
  | {
      readonly kind: "task";
      /** Negative when it is overdue. */
      readonly dueIn: number;
      readonly subject: string;
      readonly text: string | undefined;
      readonly isUrgent: boolean;
    }
  | { readonly kind: "done"; readonly daysAgo: number; readonly subject: string }
  | { readonly kind: "visit"; readonly inDays: number; readonly subject: string; readonly location: string };

export type Story = readonly StoryEntry[];

export function note(daysAgo: number, subject: string, text: string): StoryEntry {
  return { kind: "note", daysAgo, subject, text };
}

export function call(
  daysAgo: number,
  subject: string,
  text: string,
  { minutes = 10, isIncoming = false }: { minutes?: number; isIncoming?: boolean } = {},
): StoryEntry {
  return { kind: "call", daysAgo, subject, text, minutes, isIncoming };
}

export function todo(
  dueIn: number,
  subject: string,
  { text, isUrgent = false }: { text?: string; isUrgent?: boolean } = {},
): StoryEntry {
  return { kind: "task", dueIn, subject, text, isUrgent };
}

export function done(daysAgo: number, subject: string): StoryEntry {
  return { kind: "done", daysAgo, subject };
}

export function visit(inDays: number, subject: string, location: string): StoryEntry {
  return { kind: "visit", inDays, subject, location };
}

/** Writes a story about a record, as the caller. */
export async function writeStory(records: Records, about: RecordReference, story: Story = []): Promise<void> {
  for (const entry of story) await writeEntry(records, about, entry);
}

async function writeEntry(records: Records, about: RecordReference, entry: StoryEntry): Promise<void> {
  switch (entry.kind) {
    case "note":
      await records.create(annotation, {
        objectid: about,
        subject: entry.subject,
        notetext: entry.text,
        createdon: momentAgo(entry.daysAgo),
      });
      return;
    case "call":
      await records.create(phonecall, { regardingobjectid: about, ...callValues(entry) });
      return;
    case "task":
      await records.create(task, {
        regardingobjectid: about,
        subject: entry.subject,
        description: entry.text,
        prioritycode: entry.isUrgent ? 2 : 1,
        scheduledend: momentAhead(entry.dueIn, 15),
        createdon: momentAgo(Math.max(2 - entry.dueIn, 1)),
      });
      return;
    case "done":
      await records.create(task, {
        regardingobjectid: about,
        subject: entry.subject,
        scheduledend: momentAgo(entry.daysAgo),
        actualend: momentAgo(entry.daysAgo),
        percentcomplete: 100,
        statecode: 1,
        statuscode: 5,
        createdon: momentAgo(entry.daysAgo + 3),
      });
      return;
    case "visit":
      await records.create(appointment, { regardingobjectid: about, ...visitValues(entry) });
      return;
    default:
      return entry satisfies never;
  }
}

function callValues({ daysAgo, subject, text, minutes, isIncoming }: Extract<StoryEntry, { kind: "call" }>): Values {
  return {
    subject,
    description: text,
    directioncode: !isIncoming,
    actualdurationminutes: minutes,
    actualend: momentAgo(daysAgo),
    statecode: 1,
    statuscode: isIncoming ? 4 : 2,
    createdon: momentAgo(daysAgo),
  };
}

function visitValues({ inDays, subject, location }: Extract<StoryEntry, { kind: "visit" }>): Values {
  return {
    subject,
    location,
    scheduledstart: momentAhead(inDays, 8),
    scheduledend: momentAhead(inDays, 10),
    scheduleddurationminutes: 120,
    statecode: 3,
    statuscode: 5,
    createdon: momentAgo(2),
  };
}
