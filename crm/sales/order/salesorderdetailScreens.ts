import { label } from "../../../engine/model/label.ts";
import type { Screens } from "../../core/recurringScreens.ts";
import { lineScreens, lineDelivery } from "../document/documentScreens.ts";

export const salesorderdetailScreens: Screens = lineScreens({
  viewId: "b5f2c7b0-0100-4d52-9b1f-000010890001",
  viewLabel: label("All Order Lines", "Toutes les lignes de commande"),
  name: "salesorderdetailname",
  parent: "salesorderid",
  delivery: [
    "requestdeliveryby",
    "quantityshipped",
    "quantitybackordered",
    "quantitycancelled",
    "salesrepid",
    ...lineDelivery,
  ],
});
