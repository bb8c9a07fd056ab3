import { useState } from "react";
import { useLeaveWarning } from "../../ui/useLeaveWarning.ts";
import { emptyDraft, isTyped, type EntryDraft } from "./entryDraft.ts";

/** What was being written on each record, kept while the page is open: another tab or record loses no word. */
const drafts = new Map<string, EntryDraft>();

type Change = (now: EntryDraft) => EntryDraft;

export function useDraft(recordId: string): readonly [EntryDraft, (change: EntryDraft | Change) => void] {
  const [draft, setDraft] = useState(() => drafts.get(recordId) ?? emptyDraft);
  useLeaveWarning(isTyped(draft));
  const keep = (change: EntryDraft | Change) => {
    const next = typeof change === "function" ? change(drafts.get(recordId) ?? emptyDraft) : change;
    drafts.set(recordId, next);
    setDraft(next);
  };
  return [draft, keep];
}
