import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCurrency } from "../../api/currencies.ts";
import { columnOf, useTableModel } from "../../api/model.ts";
import type { LookupValue } from "../../record/fieldValue.ts";
import { LookupInput } from "../../record/form/LookupInput.tsx";
import { DateInput } from "../../ui/DateInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { NumberInput } from "../../ui/NumberInput.tsx";
import { StatusReason } from "./StatusReason.tsx";
import { VerbForm } from "./VerbForm.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import { today } from "./today.ts";
import { send, useVerb } from "./useVerb.ts";
import { closeOpportunity } from "./verbRequests.ts";

const won = { action: "WinOpportunity", state: 1, reason: 3 } as const;
const lost = { action: "LoseOpportunity", state: 2, reason: 4 } as const;

/** Closes an opportunity as won or as lost. */
export function CloseOpportunityDialog(props: VerbDialogProps) {
  const { verb, record, onClose } = props;
  const { t } = useTranslation("dialogs");
  const isWon = verb.dialog === "win";
  const outcome = isWon ? won : lost;
  const currency = useCurrency(record);
  const competitorColumn = columnOf(useTableModel("opportunityclose"), "competitorid");
  const [reason, setReason] = useState<number>(outcome.reason);
  const [revenue, setRevenue] = useState(isWon ? numberIn(record.estimatedvalue) : null);
  const [closeDate, setCloseDate] = useState(today);
  const [competitor, setCompetitor] = useState<LookupValue | null>(null);
  const [description, setDescription] = useState("");
  const closing = useVerb(props, (id) =>
    send(
      closeOpportunity(outcome.action, id, {
        subject: t(isWon ? "win.subject" : "lose.subject", { name: String(record.name ?? "") }),
        statusCode: reason,
        actualRevenue: revenue,
        closeDate,
        description: description.trim(),
        ...(competitor && { competitorId: competitor.id }),
      }),
    ),
  );

  return (
    <VerbForm
      title={t(isWon ? "win.title" : "lose.title", { name: String(record.name ?? "") })}
      submitLabel={t(isWon ? "win.submit" : "lose.submit")}
      isBusy={closing.isPending}
      error={closing.error}
      onSubmit={() => closing.mutate()}
      onClose={onClose}
    >
      <StatusReason
        table="opportunity"
        state={outcome.state}
        label={t("statusReason")}
        value={reason}
        onChange={setReason}
      />
      <div className="verb-pair">
        <Field label={t("closeDate")} required>
          <DateInput value={closeDate} onChange={setCloseDate} />
        </Field>
        <Field label={t("actualRevenue")}>
          <NumberInput value={revenue} least={2} after={currency?.symbol} onChange={setRevenue} />
        </Field>
      </div>
      {isWon || !competitorColumn ? null : (
        <Field label={t("lose.competitor")}>
          <LookupInput column={competitorColumn} value={competitor} onChange={setCompetitor} />
        </Field>
      )}
      <Field label={t("description")}>
        <Textarea value={description} rows={3} resize="vertical" onChange={(_, { value }) => setDescription(value)} />
      </Field>
    </VerbForm>
  );
}

function numberIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
