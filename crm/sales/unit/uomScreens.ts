import { label } from "../../../engine/model/label.ts";
import { recordFacts, type Screens } from "../../core/recurringScreens.ts";

export const uomScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010550001",
      label: label("All Units", "Toutes les unités"),
      order: "name asc",
      columns: ["name", "uomscheduleid", "quantity", "baseuom"],
      default: true,
    },
  ],
  form: {
    header: ["uomscheduleid", "quantity", "baseuom"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          { label: label("Unit", "Unité"), columns: ["name", "uomscheduleid", "quantity", "baseuom"] },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "uomscheduleid", "quantity", "baseuom"],
  },
};
