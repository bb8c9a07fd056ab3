import { label } from "../../../engine/model/label.ts";
import { orderDocument } from "../document/documentKind.ts";
import { headerRules, lineRules } from "../document/documentRules.ts";

/** Submitting is a plain change of state; fulfilling, canceling and invoicing are actions. */
export const orderRules = headerRules(orderDocument, {
  transitions: [{ from: [0], to: 1, action: "SetState" }],
  transitionHint: label(
    "Use the action CancelSalesOrder or FulfillSalesOrder.",
    "Utilisez l’action CancelSalesOrder ou FulfillSalesOrder.",
  ),
});

export const orderLineRules = lineRules(orderDocument);
