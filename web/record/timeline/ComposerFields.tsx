import { Checkbox, Input, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/DateInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { FilePicker } from "./FilePicker.tsx";
import { startingAt, type EntryDraft } from "./entryDraft.ts";

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
        {isOpen ? <FilePicker files={draft.files} onPick={(files) => set({ files })} /> : null}
      </>
    );
  }
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
          {draft.kind === "appointment" ? <AppointmentFields draft={draft} onChange={onChange} /> : null}
          {draft.kind === "email" ? <EmailFields draft={draft} onChange={onChange} /> : null}
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
          {draft.kind === "task" || (draft.kind === "phonecall" && !draft.isDone) ? (
            <Field label={t("due")}>
              <DateInput value={draft.due} onChange={(due) => set({ due })} />
            </Field>
          ) : null}
        </>
      ) : null}
    </>
  );
}

type PartProps = Omit<ComposerFieldsProps, "isOpen">;

function AppointmentFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation("timeline");
  return (
    <>
      <Field label={t("begins")}>
        <Input
          type="datetime-local"
          value={draft.start}
          onChange={(_, { value }) => onChange(startingAt(draft, value))}
        />
      </Field>
      <Field label={t("ends")}>
        <Input
          type="datetime-local"
          value={draft.end}
          onChange={(_, { value }) => onChange({ ...draft, end: value })}
        />
      </Field>
      <Field label={t("location")}>
        <Input
          value={draft.location}
          maxLength={200}
          onChange={(_, { value }) => onChange({ ...draft, location: value })}
        />
      </Field>
    </>
  );
}

function EmailFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation("timeline");
  return (
    <>
      <Checkbox
        checked={draft.isReceived}
        label={t("received")}
        onChange={(_, { checked }) => onChange({ ...draft, isReceived: checked === true })}
      />
      <Field label={t(draft.isReceived ? "sender" : "recipient")}>
        <Input
          type="email"
          value={draft.address}
          maxLength={draft.isReceived ? 250 : 500}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ ...draft, address: value })}
        />
      </Field>
    </>
  );
}
