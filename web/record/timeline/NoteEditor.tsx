import { Button, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTable } from "../../api/model.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import type { TimelineEntry } from "./timelineEntry.ts";
import { useEntryWrites } from "./timelineQueries.ts";

interface NoteEditorProps {
  readonly entry: TimelineEntry;
  readonly onClose: () => void;
}

/** The text of a note, changed where it stands. */
export function NoteEditor({ entry, onClose }: NoteEditorProps) {
  const { t } = useTranslation("timeline");
  const box = useRef<HTMLTextAreaElement>(null);
  // The menu it was opened from gives the focus back to its button first.
  useEffect(() => {
    const frame = requestAnimationFrame(() => box.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const [text, setText] = useState(entry.text ?? "");
  const { rewrite } = useEntryWrites(useTable(entry.kind), entry);
  const isEmpty = text.trim() === "" && entry.filename === null;
  return (
    <div className="note-editor">
      <Textarea
        ref={box}
        value={text}
        rows={4}
        resize="vertical"
        aria-label={t("noteText")}
        onChange={(_, { value }) => setText(value)}
      />
      <ErrorNote error={rewrite.error} />
      <div className="composer-actions">
        <ActionButton
          size="small"
          busy={rewrite.isPending}
          disabledReason={isEmpty ? t("missing.text") : undefined}
          onClick={() => isEmpty || rewrite.mutate(text.trim(), { onSuccess: onClose })}
        >
          {t("common:save")}
        </ActionButton>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {t("common:cancel")}
        </Button>
      </div>
    </div>
  );
}
