import { Button, MessageBar, MessageBarBody, ToggleButton } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { NoteRegular } from "@fluentui/react-icons/svg/note";
import { TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import { useMutation } from "@tanstack/react-query";
import { useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import type { Row } from "../../api/client.ts";
import { useAppModel } from "../../api/model.ts";
import { useRecord } from "../../api/records.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ComposerFields } from "./ComposerFields.tsx";
import { addEntry, emptyDraft, isTyped, missingIn, typedSince, type DraftKind, type EntryDraft } from "./entryDraft.ts";
import { invalidateTimelines } from "./timelineQueries.ts";
import { useDraft } from "./useDraft.ts";

const draftKinds = [
  { kind: "annotation", icon: <NoteRegular /> },
  { kind: "task", icon: <TaskListLtrRegular /> },
  { kind: "phonecall", icon: <CallRegular /> },
  { kind: "appointment", icon: <CalendarRegular /> },
  { kind: "email", icon: <MailRegular /> },
] as const;

interface TimelineComposerProps {
  readonly model: TableModel;
  readonly id: string;
}

/** Writes a note, a task or another activity onto a record. What is typed stays until the server has it. */
export function TimelineComposer({ model, id }: TimelineComposerProps) {
  const { t } = useTranslation("timeline");
  const { tables } = useAppModel();
  const { data: record } = useRecord(model.name, id);
  const [draft, setDraft] = useDraft(id);
  const [isOpen, setOpen] = useState(isTyped(draft));
  const adding = useMutation({
    mutationFn: (entry: EntryDraft) => addEntry(entry, model, id, (sent) => setDraft((now) => typedSince(now, sent))),
    onSettled: () => invalidateTimelines(),
  });
  const kinds = draftKinds.filter(({ kind }) => tables.find(({ name }) => name === kind)?.rights.create);
  if (kinds.length === 0) return null;

  const missing = missingIn(draft);
  const add = () => {
    if (missing === null && !adding.isPending) adding.mutate(draft);
  };
  const choose = (kind: DraftKind) => {
    const address = draft.address === "" && kind === "email" ? addressOf(model, record) : draft.address;
    setDraft({ ...draft, kind, address });
  };
  const attach = (files: readonly File[]) => {
    setOpen(true);
    setDraft({ ...draft, kind: "annotation", files: [...draft.files, ...files] });
  };
  const addOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    add();
  };
  // A spreadsheet puts a picture of its cells beside their text: then the text is meant.
  const pasteFiles = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes("text/plain")) return;
    event.preventDefault();
    attach([...files]);
  };
  const dropFiles = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    attach([...event.dataTransfer.files]);
  };
  const allowDrop = (event: DragEvent) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  };

  return (
    <div
      role="presentation"
      className="composer"
      onFocus={() => setOpen(true)}
      onKeyDown={addOnCtrlEnter}
      onPaste={pasteFiles}
      onDragOver={allowDrop}
      onDrop={dropFiles}
    >
      <fieldset className="composer-kinds">
        <legend className="visually-hidden">{t("composer")}</legend>
        {kinds.map(({ kind, icon }) => (
          <ToggleButton
            key={kind}
            size="small"
            appearance="subtle"
            icon={icon}
            checked={draft.kind === kind}
            onClick={() => choose(kind)}
          >
            {t(kind)}
          </ToggleButton>
        ))}
      </fieldset>
      <div className="composer-fields">
        <ComposerFields draft={draft} isOpen={isOpen} onChange={setDraft} />
        {adding.error ? (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{messageOf(adding.error)}</MessageBarBody>
          </MessageBar>
        ) : null}
        {isOpen ? (
          <div className="composer-actions">
            <ActionButton
              busy={adding.isPending}
              disabledReason={missing === null ? undefined : t(`missing.${missing}`)}
              onClick={add}
            >
              {t(`add.${draft.kind}`)}
            </ActionButton>
            <Button
              appearance="subtle"
              onClick={() => {
                setDraft({ ...emptyDraft, kind: draft.kind });
                adding.reset();
                setOpen(false);
              }}
            >
              {t("common:cancel")}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Where somebody writes to whom the record is about. */
function addressOf(model: TableModel, record: Row | undefined): string {
  const column = model.columns.find(({ format }) => format === "Email");
  return column === undefined ? "" : String(record?.[column.property] ?? "");
}
