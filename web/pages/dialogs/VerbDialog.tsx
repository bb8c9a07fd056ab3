import type { ComponentType } from "react";
import type { VerbModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import type { RecordReference } from "../../record/useRecordOpener.ts";
import { CancelInvoiceDialog } from "./CancelInvoiceDialog.tsx";
import { CloseOpportunityDialog } from "./CloseOpportunityDialog.tsx";
import { CloseOrderDialog } from "./CloseOrderDialog.tsx";
import { CloseQuoteDialog } from "./CloseQuoteDialog.tsx";
import { CreateOrderDialog } from "./CreateOrderDialog.tsx";
import { DisqualifyDialog } from "./DisqualifyDialog.tsx";
import { PaidDialog } from "./PaidDialog.tsx";
import { QualifyDialog } from "./QualifyDialog.tsx";
import { RunVerb } from "./RunVerb.tsx";

export interface VerbDialogProps {
  readonly verb: VerbModel;
  readonly table: string;
  readonly record: Row;
  /** Done; with the record the verb made, when it made one. */
  readonly onDone: (made?: RecordReference) => void;
  /** The dialog is over, done or not. */
  readonly onClose: () => void;
}

const dialogs: Readonly<Record<string, ComponentType<VerbDialogProps>>> = {
  qualify: QualifyDialog,
  disqualify: DisqualifyDialog,
  win: CloseOpportunityDialog,
  lose: CloseOpportunityDialog,
  closeQuote: CloseQuoteDialog,
  createOrder: CreateOrderDialog,
  fulfill: CloseOrderDialog,
  cancelOrder: CloseOrderDialog,
  paid: PaidDialog,
  cancelInvoice: CancelInvoiceDialog,
};

/** Does something with a record: asks what the verb needs to know first, or does it at once. */
export function VerbDialog(props: VerbDialogProps) {
  const Asking = dialogs[props.verb.dialog ?? ""] ?? RunVerb;
  return <Asking {...props} />;
}
