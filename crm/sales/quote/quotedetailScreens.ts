import { label } from "../../../engine/model/label.ts";
import type { Screens } from "../../core/recurringScreens.ts";
import { lineScreens, lineDelivery } from "../document/documentScreens.ts";

export const quotedetailScreens: Screens = lineScreens({
  viewId: "b5f2c7b0-0100-4d52-9b1f-000010850001",
  viewLabel: label("All Quote Lines", "Toutes les lignes de devis"),
  name: "quotedetailname",
  parent: "quoteid",
  delivery: ["requestdeliveryby", "salesrepid", ...lineDelivery],
});
