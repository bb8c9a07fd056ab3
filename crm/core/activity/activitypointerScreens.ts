import { label } from "../../../engine/model/label.ts";
import { mine, type Screens } from "../recurringScreens.ts";

const columns = ["subject", "activitytypecode", "regardingobjectid", "scheduledstart", "scheduledend", "prioritycode"];

/** Activities of every kind in one list; each opens on the page of its own kind. */
export const activitypointerScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042000001",
      label: label("My Open Activities", "Mes activités ouvertes"),
      filter: `(statecode eq 0 or statecode eq 3) and ${mine}`,
      order: "scheduledend asc",
      columns,
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000042000002",
      label: label("All Activities", "Toutes les activités"),
      order: "createdon desc",
      columns: [...columns.slice(0, -1), "statecode", "ownerid", "createdon"],
    },
  ],
};
