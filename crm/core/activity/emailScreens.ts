import { label } from "../../../engine/model/label.ts";
import { mine, type Screens } from "../recurringScreens.ts";
import { activityDetails } from "./activityScreens.ts";

export const emailScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042020001",
      label: label("My Emails", "Mes e-mails"),
      filter: mine,
      order: "createdon desc",
      columns: ["subject", "regardingobjectid", "torecipients", "directioncode", "statuscode", "createdon"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042020002",
      label: label("All Emails", "Tous les e-mails"),
      order: "createdon desc",
      columns: ["subject", "regardingobjectid", "torecipients", "directioncode", "statuscode", "ownerid", "createdon"],
    },
  ],
  form: {
    header: ["senton", "torecipients", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Email", "E-mail"),
            columns: [
              "subject",
              "regardingobjectid",
              "sender",
              "torecipients",
              "directioncode",
              "senton",
              "prioritycode",
              "ownerid",
              "description",
            ],
          },
        ],
      },
      activityDetails("scheduledstart", "scheduledend"),
    ],
    quickCreate: ["subject", "regardingobjectid", "torecipients", "description"],
  },
  verbs: [
    {
      name: "complete",
      label: label("Mark complete", "Terminer"),
      states: [0],
      refusal: label("The email is closed already.", "L’e-mail est déjà clos."),
      run: { kind: "patch", values: { statecode: 1, statuscode: 2 } },
      primary: true,
      bulk: true,
    },
    {
      name: "cancel",
      label: label("Cancel email", "Annuler l’e-mail"),
      states: [0],
      refusal: label("The email is closed already.", "L’e-mail est déjà clos."),
      run: { kind: "patch", values: { statecode: 2, statuscode: 5 } },
      bulk: true,
    },
  ],
};
