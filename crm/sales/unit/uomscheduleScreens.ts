import { label } from "../../../engine/model/label.ts";
import { activation, recordFacts, type Screens } from "../../core/recurringScreens.ts";

export const uomscheduleScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010560001",
      label: label("Active Unit Groups", "Groupes d’unités actifs"),
      filter: "statecode eq 0",
      order: "name asc",
      columns: ["name", "baseuomname", "description"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010560002",
      label: label("All Unit Groups", "Tous les groupes d’unités"),
      order: "name asc",
      columns: ["name", "baseuomname", "description", "statecode"],
    },
  ],
  form: {
    header: ["baseuomname"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          { label: label("Unit group", "Groupe d’unités"), columns: ["name", "baseuomname", "description"] },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "baseuomname"],
  },
  related: [
    {
      label: label("Units", "Unités"),
      navigation: "unit_of_measure_schedule_conversions",
      columns: ["name", "quantity", "baseuom", "isschedulebaseuom"],
      order: "quantity asc",
    },
  ],
  verbs: activation({
    inactive: label("The unit group is inactive already.", "Le groupe d’unités est déjà inactif."),
    active: label("The unit group is active already.", "Le groupe d’unités est déjà actif."),
  }),
};
