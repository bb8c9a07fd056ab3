import { useEffect, useState } from "react";
import { emptyDraft, isTyped, type EntryDraft } from "./entryDraft.ts";

/** What was being written on each record, kept while the page is open: another tab or record loses no word. */
const drafts = new Map<string, EntryDraft>();

export function useDraft(recordId: string): readonly [EntryDraft, (draft: EntryDraft) => void] {
  const [draft, setDraft] = useState(() => drafts.get(recordId) ?? emptyDraft);
  const hasWords = isTyped(draft);
  useEffect(() => {
    if (!hasWords) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasWords]);
  const keep = (next: EntryDraft) => {
    if (isTyped(next)) drafts.set(recordId, next);
    else drafts.delete(recordId);
    setDraft(next);
  };
  return [draft, keep];
}
