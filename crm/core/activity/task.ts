import { integer, reason, state, text } from "../../../engine/model/columns.ts";
import { activity, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { taskScreens } from "./taskScreens.ts";

export const task = table({
  name: "task",
  schemaName: "Task",
  entitySet: "tasks",
  objectTypeCode: 4212,
  label: label("Task", "Tâche"),
  plural: label("Tasks", "Tâches"),
  ownership: "user",
  primaryName: "subject",
  activity: "activity",
  columns: {
    ...activity("task", {
      createdBy: "lk_task_createdby",
      modifiedBy: "lk_task_modifiedby",
      owner: "owner_tasks",
      user: "user_task",
      team: "team_task",
      unit: "business_unit_task_activities",
      currency: "TransactionCurrency_Task",
      mergedWith: ["account", "contact", "lead"],
      regarding: {
        account: "Account_Tasks",
        campaign: "Campaign_Tasks",
        contact: "Contact_Tasks",
        invoice: "Invoice_Tasks",
        lead: "Lead_Tasks",
        opportunity: "Opportunity_Tasks",
        quote: "Quote_Tasks",
        salesorder: "SalesOrder_Tasks",
      },
    }),
    category: text("Category", "Category", "Catégorie", { max: 250 }),
    percentcomplete: integer("PercentComplete", "Percent Complete", "Pourcentage d’avancement", { min: 0, max: 100 }),
    subcategory: text("Subcategory", "Sub-Category", "Sous-catégorie", { max: 250 }),
    ...states([
      state(0, "Open", "Ouverte", [
        reason(2, "Not Started", "Non commencée"),
        reason(3, "In Progress", "En cours"),
        reason(4, "Waiting on someone else", "En attente d’un tiers"),
        reason(7, "Deferred", "Reportée"),
      ]),
      state(1, "Completed", "Terminée", [reason(5, "Completed", "Terminée")]),
      state(2, "Canceled", "Annulée", [reason(6, "Canceled", "Annulée")]),
    ]),
  },
  find: { by: ["subject"], facts: ["regardingobjectid"] },
  indexes: [["scheduledend"]],
  ...taskScreens,
});

export type Task = RowOf<typeof task>;
