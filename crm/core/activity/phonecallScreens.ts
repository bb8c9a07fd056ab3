import { label } from "../../../engine/model/label.ts";
import { mine, type Screens } from "../recurringScreens.ts";
import { activityDetails } from "./activityScreens.ts";

export const phonecallScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042100001",
      label: label("My Open Phone Calls", "Mes appels ouverts"),
      filter: `statecode eq 0 and ${mine}`,
      order: "scheduledend asc",
      columns: ["subject", "regardingobjectid", "phonenumber", "scheduledend", "directioncode", "prioritycode"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042100002",
      label: label("All Phone Calls", "Tous les appels"),
      order: "createdon desc",
      columns: ["subject", "regardingobjectid", "scheduledend", "directioncode", "statuscode", "ownerid", "createdon"],
    },
  ],
  form: {
    header: ["phonenumber", "scheduledend", "prioritycode", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Phone call", "Appel téléphonique"),
            columns: [
              "subject",
              "regardingobjectid",
              "phonenumber",
              "directioncode",
              "leftvoicemail",
              "scheduledend",
              "prioritycode",
              "ownerid",
              "description",
            ],
          },
        ],
      },
      activityDetails("scheduledstart"),
    ],
    quickCreate: ["subject", "regardingobjectid", "phonenumber", "directioncode", "scheduledend"],
  },
  verbs: [
    {
      name: "complete",
      label: label("Mark complete", "Terminer"),
      states: [0],
      refusal: label("The call is not open. Reopen it first.", "L’appel n’est pas ouvert. Rouvrez-le d’abord."),
      run: { kind: "patch", values: { statecode: 1, statuscode: 2 } },
      primary: true,
      bulk: true,
    },
    {
      name: "cancel",
      label: label("Cancel call", "Annuler l’appel"),
      states: [0],
      refusal: label("The call is not open. Reopen it first.", "L’appel n’est pas ouvert. Rouvrez-le d’abord."),
      run: { kind: "patch", values: { statecode: 2, statuscode: 3 } },
      bulk: true,
    },
    {
      name: "reopen",
      label: label("Reopen", "Rouvrir"),
      states: [1, 2],
      refusal: label("The call is open already.", "L’appel est déjà ouvert."),
      run: { kind: "patch", values: { statecode: 0, statuscode: 1 } },
      bulk: true,
    },
  ],
};
