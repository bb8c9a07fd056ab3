import { Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { bindOf } from "../../api/model.ts";
import { endOfDay } from "../../record/timeline/entryDraft.ts";
import { DateInput } from "../../ui/DateInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { StatusReason } from "./StatusReason.tsx";
import { VerbForm } from "./VerbForm.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import { useVerb } from "./useVerb.ts";

/** Lost, cannot contact, no longer interested or canceled, with a word on why, and a day to call again. */
export function DisqualifyDialog(props: VerbDialogProps) {
  const { t } = useTranslation("dialogs");
  const { record, onClose } = props;
  const [reason, setReason] = useState(4);
  const [note, setNote] = useState("");
  const [recallOn, setRecallOn] = useState("");
  // A second try after a refusal does not repeat what the first one has written.
  const done = useRef(new Set<string>());
  const verb = useVerb(props, async (id) => {
    const once = async (step: string, run: () => Promise<void>) => {
      if (done.current.has(step)) return;
      await run();
      done.current.add(step);
    };
    const lead = bindOf("leads", id);
    await once("state", () => api.patch(`leads(${id})`, { statecode: 2, statuscode: reason }));
    if (note.trim() !== "") {
      await once("note", () => api.post("annotations", { notetext: note.trim(), "objectid_lead@odata.bind": lead }));
    }
    if (recallOn !== "") {
      const subject = t("disqualify.recallSubject", { name: String(record.fullname ?? record.subject ?? "") });
      const task = { subject, scheduledend: endOfDay(recallOn), "regardingobjectid_lead_task@odata.bind": lead };
      await once("task", () => api.post("tasks", task));
    }
  });

  return (
    <VerbForm
      title={t("disqualify.title", { name: String(record.subject ?? record.fullname ?? "") })}
      submitLabel={t("disqualify.submit")}
      isBusy={verb.isPending}
      error={verb.error}
      onSubmit={() => verb.mutate()}
      onClose={onClose}
    >
      <StatusReason table="lead" state={2} label={t("disqualify.reason")} value={reason} onChange={setReason} />
      <Field label={t("disqualify.note")}>
        <Textarea value={note} rows={3} resize="vertical" onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Field label={t("disqualify.recallOn")} hint={t("disqualify.recallHint")}>
        <DateInput value={recallOn} onChange={setRecallOn} />
      </Field>
    </VerbForm>
  );
}
