import { Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatted } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { invalidateRecord } from "../../api/records.ts";
import type { RecordReference } from "../../record/useRecordOpener.ts";
import { Field } from "../../ui/Field.tsx";
import { NumberInput } from "../../ui/NumberInput.tsx";
import { VerbForm } from "./VerbForm.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import { today } from "./today.ts";
import { send, useVerb } from "./useVerb.ts";
import { closeOpportunity, orderOfQuote } from "./verbRequests.ts";

const opportunityProperty = "_opportunityid_value";

/** Makes the order of a quote, and asks whether its opportunity is won by it. */
export function CreateOrderDialog(props: VerbDialogProps) {
  const { record, onDone, onClose } = props;
  const { t } = useTranslation("dialogs");
  const name = String(record.quotenumber ?? record.name ?? "");
  const currency = useCurrency(record);
  const opportunityId = textIn(record[opportunityProperty]);
  const [wins, setWins] = useState(opportunityId !== null);
  const [revenue, setRevenue] = useState(typeof record.totalamount === "number" ? record.totalamount : null);
  // The order stands even when the opportunity could not be won: a second try only wins.
  const [order, setOrder] = useState<RecordReference | null>(null);

  const creating = useVerb(props, async (id) => {
    const made = order ?? (await send(orderOfQuote(id, record.statecode === 1, t("createOrder.subject", { name }))));
    if (!made) return undefined;
    setOrder(made);
    if (opportunityId === null || !wins) return made;
    const subject = t("win.subject", { name: formatted(record, opportunityProperty) });
    await send(
      closeOpportunity("WinOpportunity", opportunityId, {
        subject,
        statusCode: 3,
        actualRevenue: revenue,
        closeDate: today(),
      }),
    );
    await invalidateRecord("opportunity", opportunityId);
    return made;
  });
  const leave = () => {
    onClose();
    if (order) onDone(order);
  };

  return (
    <VerbForm
      title={t("createOrder.title", { name })}
      submitLabel={t(order ? "createOrder.winAgain" : "createOrder.submit")}
      isBusy={creating.isPending}
      error={creating.error}
      onSubmit={() => creating.mutate()}
      onClose={leave}
    >
      <p>{t(record.statecode === 1 ? "createOrder.winsQuote" : "createOrder.text")}</p>
      {opportunityId === null ? null : (
        <>
          <Checkbox
            checked={wins}
            label={t("createOrder.wins", { name: formatted(record, opportunityProperty) })}
            onChange={(_, { checked }) => setWins(checked === true)}
          />
          {wins ? (
            <Field label={t("actualRevenue")} hint={t("createOrder.revenueHint")}>
              <NumberInput value={revenue} least={2} after={currency?.symbol} onChange={setRevenue} />
            </Field>
          ) : null}
        </>
      )}
      {order && creating.error ? (
        <MessageBar intent="warning">
          <MessageBarBody>{t("createOrder.orderStands")}</MessageBarBody>
        </MessageBar>
      ) : null}
    </VerbForm>
  );
}

function textIn(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
