import { Button, MessageBar, MessageBarBody, ToggleButton } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { NoteRegular } from "@fluentui/react-icons/svg/note";
import { TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import { useMutation } from "@tanstack/react-query";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ComposerFields } from "./ComposerFields.tsx";
import { addEntry, emptyDraft, missingIn, type EntryDraft } from "./entryDraft.ts";
import { invalidateTimelines } from "./timelineQueries.ts";

const draftKinds = [
  { kind: "annotation", icon: <NoteRegular /> },
  { kind: "task", icon: <TaskListLtrRegular /> },
  { kind: "phonecall", icon: <CallRegular /> },
] as const;

interface TimelineComposerProps {
  readonly model: TableModel;
  readonly id: string;
}

/** Writes a note, a task or a call onto a record. What is typed stays until the server has it. */
export function TimelineComposer({ model, id }: TimelineComposerProps) {
  const { t } = useTranslation("timeline");
  const [draft, setDraft] = useState(emptyDraft);
  const [isOpen, setOpen] = useState(false);
  const adding = useMutation({
    mutationFn: (entry: EntryDraft) => addEntry(entry, model, id),
    onSuccess: async () => {
      setDraft({ ...emptyDraft, kind: draft.kind });
      await invalidateTimelines();
    },
  });
  const missing = missingIn(draft);
  const add = () => {
    if (missing === null && !adding.isPending) adding.mutate(draft);
  };
  const addOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    add();
  };

  return (
    <div role="presentation" className="composer" onFocus={() => setOpen(true)} onKeyDown={addOnCtrlEnter}>
      <fieldset className="composer-kinds">
        <legend className="visually-hidden">{t("composer")}</legend>
        {draftKinds.map(({ kind, icon }) => (
          <ToggleButton
            key={kind}
            size="small"
            appearance="subtle"
            icon={icon}
            checked={draft.kind === kind}
            onClick={() => setDraft({ ...draft, kind })}
          >
            {t(kind)}
          </ToggleButton>
        ))}
      </fieldset>
      <div className="composer-fields">
        <ComposerFields draft={draft} isOpen={isOpen} onChange={setDraft} />
        {adding.error ? (
          <MessageBar intent="error">
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
