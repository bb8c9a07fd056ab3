import { label } from "../../../engine/model/label.ts";
import { opportunityDocument } from "../document/documentKind.ts";
import { headerRules, lineRules } from "../document/documentRules.ts";
import { resumeProcess } from "../process/processRules.ts";

/** Won and lost are reached by their actions, which also record the closing; only reopening is a plain change of state. */
export const opportunityRules = headerRules(opportunityDocument, {
  transitions: [{ from: [1, 2], to: 0, action: "Reopen" }],
  transitionHint: label(
    "Use the action WinOpportunity or LoseOpportunity.",
    "Utilisez l’action WinOpportunity ou LoseOpportunity.",
  ),
  before: ({ before, changes }) => {
    if (changes["statecode"] !== 0 || before === null || before["statecode"] === 0) return {};
    return { actualclosedate: null, actualvalue: null, msdyn_forecastcategory: 100000001 };
  },
  after: async ({ records, id, verb }) => {
    if (verb === "Reopen") await resumeProcess(records, id);
  },
});

export const opportunityLineRules = lineRules(opportunityDocument);
