import { Checkbox, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/Field.tsx";
import { StatusReason } from "./StatusReason.tsx";
import { VerbForm } from "./VerbForm.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import { send, useVerb } from "./useVerb.ts";
import { closeQuote, simpleRequest } from "./verbRequests.ts";

const revised = 7;

/** Closes an active quote as lost, canceled or revised; a revised one can go on as its next revision at once. */
export function CloseQuoteDialog(props: VerbDialogProps) {
  const { record, onClose } = props;
  const { t } = useTranslation("dialogs");
  const name = String(record.quotenumber ?? record.name ?? "");
  const [reason, setReason] = useState(5);
  const [description, setDescription] = useState("");
  const [makesRevision, setMakesRevision] = useState(true);
  const closing = useVerb(props, async (id) => {
    await send(closeQuote(id, reason, t("closeQuote.subject", { name }), description.trim()));
    if (reason === revised && makesRevision) return send(simpleRequest("ReviseQuote", "quote", id));
  });
  return (
    <VerbForm
      title={t("closeQuote.title", { name })}
      submitLabel={t("closeQuote.submit")}
      isBusy={closing.isPending}
      error={closing.error}
      onSubmit={() => closing.mutate()}
      onClose={onClose}
    >
      <StatusReason table="quote" state={3} label={t("statusReason")} value={reason} onChange={setReason} />
      {reason === revised ? (
        <Checkbox
          checked={makesRevision}
          label={t("closeQuote.makeRevision")}
          onChange={(_, { checked }) => setMakesRevision(checked === true)}
        />
      ) : null}
      <Field label={t("description")}>
        <Textarea value={description} rows={3} resize="vertical" onChange={(_, { value }) => setDescription(value)} />
      </Field>
    </VerbForm>
  );
}
