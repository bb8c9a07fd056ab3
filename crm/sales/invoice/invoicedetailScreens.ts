import { label } from "../../../engine/model/label.ts";
import type { Screens } from "../../core/recurringScreens.ts";
import { lineScreens, lineDelivery } from "../document/documentScreens.ts";

export const invoicedetailScreens: Screens = lineScreens({
  viewId: "b5f2c7b0-0100-4d52-9b1f-000010910001",
  viewLabel: label("All Invoice Lines", "Toutes les lignes de facture"),
  name: "invoicedetailname",
  parent: "invoiceid",
  delivery: [
    "actualdeliveryon",
    "quantityshipped",
    "quantitybackordered",
    "quantitycancelled",
    "shippingtrackingnumber",
    "salesrepid",
    ...lineDelivery,
  ],
});
