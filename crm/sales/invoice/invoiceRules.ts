import { label } from "../../../engine/model/label.ts";
import { invoiceDocument } from "../document/documentKind.ts";
import { headerRules, lineRules } from "../document/documentRules.ts";

/** An open invoice is paid or canceled by a plain change of state; after that it is read-only. */
export const invoiceRules = headerRules(invoiceDocument, {
  transitions: [
    { from: [0], to: 2, action: "Paid" },
    { from: [0], to: 3, action: "Cancel" },
  ],
  transitionHint: label(
    "A paid or canceled invoice stays as it is.",
    "Une facture payée ou annulée reste telle quelle.",
  ),
});

export const invoiceLineRules = lineRules(invoiceDocument);
