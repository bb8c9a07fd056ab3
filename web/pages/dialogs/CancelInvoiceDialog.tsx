import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { VerbForm } from "./VerbForm.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import { useVerb } from "./useVerb.ts";

/** Asks before an invoice is canceled, because nothing brings it back. */
export function CancelInvoiceDialog(props: VerbDialogProps) {
  const { verb, record, onClose } = props;
  const { t } = useTranslation("dialogs");
  const canceling = useVerb(props, (id) =>
    api.patch(`invoices(${id})`, verb.run.kind === "patch" ? verb.run.values : { statecode: 3 }),
  );
  return (
    <VerbForm
      title={t("cancelInvoice.title", { name: String(record.invoicenumber ?? record.name ?? "") })}
      submitLabel={t("cancelInvoice.submit")}
      cancelLabel={t("cancelInvoice.keep")}
      isBusy={canceling.isPending}
      error={canceling.error}
      onSubmit={() => canceling.mutate()}
      onClose={onClose}
    >
      <p>{t("cancelInvoice.text")}</p>
    </VerbForm>
  );
}
