import { label } from "../../../engine/model/label.ts";
import { quoteDocument } from "../document/documentKind.ts";
import { headerRules, lineRules } from "../document/documentRules.ts";

/** A draft is activated by a plain change of state; everything after that has its own action. */
export const quoteRules = headerRules(quoteDocument, {
  transitions: [{ from: [0], to: 1, action: "Activate" }],
  transitionHint: label("Use WinQuote, CloseQuote or ReviseQuote.", "Utilisez WinQuote, CloseQuote ou ReviseQuote."),
  before: ({ before, after }) => (before === null ? { revisionnumber: after["revisionnumber"] ?? 0 } : {}),
});

export const quoteLineRules = lineRules(quoteDocument);
