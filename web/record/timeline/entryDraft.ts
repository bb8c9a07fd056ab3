import type { TableModel } from "../../../engine/model/describe.ts";
import { api } from "../../api/client.ts";
import { bindOf } from "../../api/model.ts";
import { completable } from "./timelineEntry.ts";
import { noteFileOf } from "./noteFile.ts";

export type DraftKind = "annotation" | "task" | "phonecall";

/** What is being typed in the composer. One draft for all kinds, so that changing one's mind loses no word. */
export interface EntryDraft {
  readonly kind: DraftKind;
  readonly subject: string;
  readonly text: string;
  /** Day it is due, `YYYY-MM-DD`, or empty. */
  readonly due: string;
  readonly file: File | null;
  /** A call that has taken place is logged as done. */
  readonly isDone: boolean;
}

export const emptyDraft: EntryDraft = {
  kind: "annotation",
  subject: "",
  text: "",
  due: "",
  file: null,
  isDone: true,
};

/** What keeps the draft from being added; null when nothing does. */
export function missingIn({ kind, subject, text, file }: EntryDraft): "text" | "subject" | null {
  if (kind === "annotation") return text.trim() === "" && file === null ? "text" : null;
  return subject.trim() === "" ? "subject" : null;
}

export async function addEntry(draft: EntryDraft, model: TableModel, id: string): Promise<void> {
  const regarding = bindOf(model.entitySet, id);
  if (draft.kind === "annotation") {
    const file = draft.file ? { isdocument: true, ...(await noteFileOf(draft.file)) } : {};
    const note = { notetext: draft.text.trim(), [`objectid_${model.name}@odata.bind`]: regarding, ...file };
    return api.post("annotations", note);
  }
  const due = draft.kind === "phonecall" && draft.isDone ? "" : draft.due;
  const activity = {
    subject: draft.subject.trim(),
    ...(draft.text.trim() !== "" && { description: draft.text.trim() }),
    ...(due !== "" && { scheduledend: endOfDay(due) }),
    [`regardingobjectid_${model.name}_${draft.kind}@odata.bind`]: regarding,
  };
  if (draft.kind === "task") return api.post("tasks", activity);
  return addCall(activity, draft.isDone);
}

async function addCall(activity: object, isDone: boolean): Promise<void> {
  const call = await api.post<{ activityid: string }>("phonecalls", activity, { returnRepresentation: true });
  if (isDone) await api.patch(`phonecalls(${call.activityid})`, completable.phonecall?.done);
}

/** A task due on a day is overdue when that day is over where its author works. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:00`).toISOString();
}
