import { Checkbox, Input, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/Field.tsx";
import { FilePicker } from "./FilePicker.tsx";
import type { EntryDraft } from "./entryDraft.ts";

interface ComposerFieldsProps {
  readonly draft: EntryDraft;
  /** Only the first field shows until somebody begins to write. */
  readonly isOpen: boolean;
  readonly onChange: (draft: EntryDraft) => void;
}

export function ComposerFields({ draft, isOpen, onChange }: ComposerFieldsProps) {
  const { t } = useTranslation("timeline");
  const set = (change: Partial<EntryDraft>) => onChange({ ...draft, ...change });
  if (draft.kind === "annotation") {
    return (
      <>
        <Textarea
          value={draft.text}
          rows={isOpen ? 3 : 1}
          resize="vertical"
          aria-label={t("noteText")}
          placeholder={t("notePlaceholder")}
          onChange={(_, { value }) => set({ text: value })}
        />
        {isOpen ? <FilePicker file={draft.file} onPick={(file) => set({ file })} /> : null}
      </>
    );
  }
  const hasDue = draft.kind === "task" || !draft.isDone;
  return (
    <>
      <Input
        value={draft.subject}
        maxLength={200}
        aria-label={t("subject")}
        placeholder={t(`subjectPlaceholder.${draft.kind}`)}
        onChange={(_, { value }) => set({ subject: value })}
      />
      {isOpen ? (
        <>
          <Textarea
            value={draft.text}
            rows={2}
            resize="vertical"
            aria-label={t("description")}
            placeholder={t(`descriptionPlaceholder.${draft.kind}`)}
            onChange={(_, { value }) => set({ text: value })}
          />
          {draft.kind === "phonecall" ? (
            <Checkbox
              checked={draft.isDone}
              label={t("callTookPlace")}
              onChange={(_, { checked }) => set({ isDone: checked === true })}
            />
          ) : null}
          {hasDue ? (
            <Field label={t("due")}>
              <Input type="date" value={draft.due} onChange={(_, { value }) => set({ due: value })} />
            </Field>
          ) : null}
        </>
      ) : null}
    </>
  );
}
