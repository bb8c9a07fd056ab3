import { label } from "../../../engine/model/label.ts";
import { mine, type Screens } from "../recurringScreens.ts";
import { activityDetails } from "./activityScreens.ts";

export const taskScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042120001",
      label: label("My Open Tasks", "Mes tâches ouvertes"),
      filter: `statecode eq 0 and ${mine}`,
      order: "scheduledend asc",
      columns: ["subject", "regardingobjectid", "scheduledend", "prioritycode", "statuscode", "createdon"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042120002",
      label: label("Open Tasks", "Tâches ouvertes"),
      filter: "statecode eq 0",
      order: "scheduledend asc",
      columns: ["subject", "regardingobjectid", "scheduledend", "prioritycode", "statuscode", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042120003",
      label: label("All Tasks", "Toutes les tâches"),
      order: "scheduledend desc",
      columns: ["subject", "regardingobjectid", "scheduledend", "statecode", "ownerid", "createdon"],
    },
  ],
  form: {
    header: ["scheduledend", "prioritycode", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Task", "Tâche"),
            columns: [
              "subject",
              "regardingobjectid",
              "scheduledend",
              "prioritycode",
              "statuscode",
              "percentcomplete",
              "ownerid",
              "description",
            ],
          },
        ],
      },
      activityDetails("scheduledstart"),
    ],
    quickCreate: ["subject", "regardingobjectid", "scheduledend", "prioritycode"],
  },
  verbs: [
    {
      name: "complete",
      label: label("Mark complete", "Terminer"),
      states: [0],
      refusal: label("The task is not open. Reopen it first.", "La tâche n’est pas ouverte. Rouvrez-la d’abord."),
      run: { kind: "patch", values: { statecode: 1, statuscode: 5 } },
      primary: true,
      bulk: true,
    },
    {
      name: "cancel",
      label: label("Cancel task", "Annuler la tâche"),
      states: [0],
      refusal: label("The task is not open. Reopen it first.", "La tâche n’est pas ouverte. Rouvrez-la d’abord."),
      run: { kind: "patch", values: { statecode: 2, statuscode: 6 } },
      bulk: true,
    },
    {
      name: "reopen",
      label: label("Reopen", "Rouvrir"),
      states: [1, 2],
      refusal: label("The task is open already.", "La tâche est déjà ouverte."),
      run: { kind: "patch", values: { statecode: 0, statuscode: 2 } },
      bulk: true,
    },
  ],
};
