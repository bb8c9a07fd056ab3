import { label } from "../../../engine/model/label.ts";
import { recordFacts, type Screens } from "../../core/recurringScreens.ts";

export const productpricelevelScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010260001",
      label: label("All Price List Items", "Tous les éléments de tarif"),
      order: "createdon desc",
      columns: ["productid", "pricelevelid", "uomid", "pricingmethodcode", "amount", "percentage", "discounttypeid"],
      default: true,
    },
  ],
  form: {
    header: ["pricelevelid", "amount", "percentage"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Price list item", "Élément de tarif"),
            columns: ["pricelevelid", "productid", "uomid", "discounttypeid", "quantitysellingcode"],
          },
          {
            label: label("Price", "Prix"),
            columns: ["pricingmethodcode", "amount", "percentage", "transactioncurrencyid"],
          },
          {
            label: label("Rounding", "Arrondi"),
            columns: ["roundingpolicycode", "roundingoptioncode", "roundingoptionamount"],
          },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["pricelevelid", "productid", "uomid", "amount"],
  },
};
