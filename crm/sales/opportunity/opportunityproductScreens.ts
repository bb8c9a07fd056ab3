import { label } from "../../../engine/model/label.ts";
import type { Screens } from "../../core/recurringScreens.ts";
import { lineScreens } from "../document/documentScreens.ts";

export const opportunityproductScreens: Screens = lineScreens({
  viewId: "b5f2c7b0-0100-4d52-9b1f-000010830001",
  viewLabel: label("All Opportunity Lines", "Toutes les lignes d’opportunité"),
  name: "opportunityproductname",
  parent: "opportunityid",
  delivery: [],
});
