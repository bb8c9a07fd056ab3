import { label } from "../../../engine/model/label.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { customerColumns } from "../../core/customerColumns.ts";
import { keptKeys } from "../../core/match/keptKeys.ts";
import { personName } from "../../core/personName.ts";
import { anybodysRows } from "../anybodysRows.ts";
import { opportunity } from "../opportunity/opportunity.ts";
import { startProcess } from "../process/processRules.ts";
import { leadErrors } from "./leadErrors.ts";

/** A lead's name, its process, and which changes of state a client may make by writing the state. */
export const leadRules: TableRules = {
  matchKeys: keptKeys.lead,
  editableStates: [0],
  transitions: [
    { from: [0], to: 2, action: "Disqualify" },
    { from: [1, 2], to: 0, action: "Reopen" },
  ],
  transitionHint: label("Use the action QualifyLead.", "Utilisez l’action QualifyLead."),
  before: async (event) => {
    const { records, id, before, after, changes } = event;
    if (before?.["statecode"] === 0 && changes["statecode"] === 2) {
      const [made] = await anybodysRows(records, opportunity, { originatingleadid: id });
      if (made) throw leadErrors.leadHasOpportunity({ topic: String(after["subject"] ?? after["fullname"] ?? "") });
    }
    const lacksColumns = !["accountid", "contactid"].every((name) => name in after);
    return { ...personName(event), ...(lacksColumns ? {} : customerColumns(event)) };
  },
  after: async ({ records, id, before, after }) => {
    if (before === null) await startProcess(records, id, after["subject"] === null ? null : String(after["subject"]));
  },
};
