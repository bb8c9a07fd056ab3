import { label } from "../../../engine/model/label.ts";
import { mine, type Screens } from "../recurringScreens.ts";
import { activityDetails } from "./activityScreens.ts";

export const appointmentScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042010001",
      label: label("My Open Appointments", "Mes rendez-vous ouverts"),
      filter: `(statecode eq 0 or statecode eq 3) and ${mine}`,
      order: "scheduledstart asc",
      columns: ["subject", "regardingobjectid", "location", "scheduledstart", "scheduledend", "statuscode"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042010002",
      label: label("All Appointments", "Tous les rendez-vous"),
      order: "scheduledstart desc",
      columns: ["subject", "regardingobjectid", "location", "scheduledstart", "scheduledend", "statuscode", "ownerid"],
    },
  ],
  form: {
    header: ["scheduledstart", "scheduledend", "location", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Appointment", "Rendez-vous"),
            columns: [
              "subject",
              "regardingobjectid",
              "location",
              "scheduledstart",
              "scheduledend",
              "isalldayevent",
              "statuscode",
              "prioritycode",
              "ownerid",
              "description",
            ],
          },
        ],
      },
      activityDetails(),
    ],
    quickCreate: ["subject", "regardingobjectid", "location", "scheduledstart", "scheduledend"],
  },
  verbs: [
    {
      name: "complete",
      label: label("Mark complete", "Terminer"),
      states: [0, 3],
      refusal: label(
        "The appointment is over already. Reopen it first.",
        "Le rendez-vous est déjà clos. Rouvrez-le d’abord.",
      ),
      run: { kind: "patch", values: { statecode: 1, statuscode: 3 } },
      primary: true,
      bulk: true,
    },
    {
      name: "cancel",
      label: label("Cancel appointment", "Annuler le rendez-vous"),
      states: [0, 3],
      refusal: label(
        "The appointment is over already. Reopen it first.",
        "Le rendez-vous est déjà clos. Rouvrez-le d’abord.",
      ),
      run: { kind: "patch", values: { statecode: 2, statuscode: 4 } },
      bulk: true,
    },
    {
      name: "reopen",
      label: label("Reopen", "Rouvrir"),
      states: [1, 2],
      refusal: label("The appointment is open already.", "Le rendez-vous est déjà ouvert."),
      run: { kind: "patch", values: { statecode: 0, statuscode: 1 } },
      bulk: true,
    },
  ],
};
