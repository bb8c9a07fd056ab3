import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/Field.tsx";
import { StatusReason } from "./StatusReason.tsx";
import { VerbForm } from "./VerbForm.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import { send, useVerb } from "./useVerb.ts";
import { closeOrder } from "./verbRequests.ts";

const outcomes = {
  fulfill: { action: "FulfillSalesOrder", state: 3, reason: 100001 },
  cancelOrder: { action: "CancelSalesOrder", state: 2, reason: 4 },
} as const;

/** Fulfills an order, wholly or in part, or cancels it. */
export function CloseOrderDialog(props: VerbDialogProps) {
  const { verb, record, onClose } = props;
  const { t } = useTranslation("dialogs");
  const kind = verb.dialog === "fulfill" ? "fulfill" : "cancelOrder";
  const { action, state, reason } = outcomes[kind];
  const name = String(record.ordernumber ?? record.name ?? "");
  const [statusCode, setStatusCode] = useState<number>(reason);
  const [description, setDescription] = useState("");
  const closing = useVerb(props, (id) =>
    send(closeOrder(action, id, statusCode, t(`${kind}.subject`, { name }), description.trim())),
  );
  return (
    <VerbForm
      title={t(`${kind}.title`, { name })}
      submitLabel={t(`${kind}.submit`)}
      isBusy={closing.isPending}
      error={closing.error}
      onSubmit={() => closing.mutate()}
      onClose={onClose}
    >
      <p>{t(`${kind}.text`)}</p>
      <StatusReason
        table="salesorder"
        state={state}
        label={t("statusReason")}
        value={statusCode}
        onChange={setStatusCode}
      />
      <Field label={t("description")}>
        <Textarea value={description} rows={3} resize="vertical" onChange={(_, { value }) => setDescription(value)} />
      </Field>
    </VerbForm>
  );
}
