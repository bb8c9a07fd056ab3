import { reason, state } from "../../../engine/model/columns.ts";
import { activity, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { activitypointerScreens } from "./activitypointerScreens.ts";

export const activitypointer = table({
  name: "activitypointer",
  schemaName: "ActivityPointer",
  entitySet: "activitypointers",
  objectTypeCode: 4200,
  privilegeNoun: "Activity",
  label: label("Activity", "Activité"),
  plural: label("Activities", "Activités"),
  ownership: "user",
  primaryName: "subject",
  activity: "union",
  readOnly: true,
  columns: {
    ...activity("activitypointer", {
      createdBy: "lk_activitypointer_createdby",
      modifiedBy: "lk_activitypointer_modifiedby",
      owner: "owner_activitypointers",
      user: "user_activity",
      team: "team_activity",
      unit: "business_unit_activitypointer",
      currency: "TransactionCurrency_ActivityPointer",
      mergedWith: [],
      regarding: {
        account: "Account_ActivityPointers",
        campaign: "Campaign_ActivityPointers",
        contact: "Contact_ActivityPointers",
        invoice: "Invoice_ActivityPointers",
        lead: "Lead_ActivityPointers",
        opportunity: "Opportunity_ActivityPointers",
        quote: "Quote_ActivityPointers",
        salesorder: "SalesOrder_ActivityPointers",
      },
    }),
    ...states([
      state(0, "Open", "Ouverte", [reason(1, "Open", "Ouverte")]),
      state(1, "Completed", "Terminée", [reason(2, "Completed", "Terminée")]),
      state(2, "Canceled", "Annulée", [reason(3, "Canceled", "Annulée")]),
      state(3, "Scheduled", "Planifiée", [reason(4, "Scheduled", "Planifiée")]),
    ]),
  },
  ...activitypointerScreens,
});

export type ActivityPointer = RowOf<typeof activitypointer>;
