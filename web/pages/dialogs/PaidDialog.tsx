import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { StatusReason } from "./StatusReason.tsx";
import { VerbForm } from "./VerbForm.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import { useVerb } from "./useVerb.ts";

/** Marks an invoice as paid, wholly or in part. */
export function PaidDialog(props: VerbDialogProps) {
  const { verb, record, onClose } = props;
  const { t } = useTranslation("dialogs");
  const currency = useCurrency(record);
  const name = String(record.invoicenumber ?? record.name ?? "");
  const [statusCode, setStatusCode] = useState(100001);
  const paying = useVerb(props, (id) => {
    const values = verb.run.kind === "patch" ? verb.run.values : { statecode: 2 };
    return api.patch(`invoices(${id})`, { ...values, statuscode: statusCode });
  });
  return (
    <VerbForm
      title={t("paid.title", { name })}
      submitLabel={t("paid.submit")}
      isBusy={paying.isPending}
      error={paying.error}
      onSubmit={() => paying.mutate()}
      onClose={onClose}
    >
      <p>
        {t("paid.total")} <MoneyText value={amountIn(record.totalamount)} currency={currency?.code} />
      </p>
      <StatusReason table="invoice" state={2} label={t("paid.how")} value={statusCode} onChange={setStatusCode} />
    </VerbForm>
  );
}

function amountIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
