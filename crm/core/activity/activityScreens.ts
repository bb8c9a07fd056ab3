import { label } from "../../../engine/model/label.ts";
import type { Tab } from "../../../engine/model/screen.ts";
import { recordFacts } from "../recurringScreens.ts";

/** What every activity knows of itself beside its own facts; `planned` are the times its first tab does not show. */
export function activityDetails(...planned: readonly string[]): Tab {
  return {
    name: "details",
    label: label("Details", "Détails"),
    sections: [
      {
        label: label("Time", "Temps"),
        columns: [...planned, "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes"],
      },
      { label: label("Classification", "Classement"), columns: ["category", "subcategory"] },
      recordFacts,
    ],
  };
}
