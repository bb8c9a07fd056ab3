import { label } from "../../../engine/model/label.ts";
import { recordFacts, type Screens } from "../../core/recurringScreens.ts";

export const discountScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010130001",
      label: label("All Discounts", "Toutes les remises"),
      order: "createdon desc",
      columns: ["name", "discounttypeid", "lowquantity", "highquantity", "percentage", "amount"],
      default: true,
    },
  ],
  form: {
    header: ["discounttypeid", "percentage", "amount"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Discount", "Remise"),
            columns: [
              "name",
              "discounttypeid",
              "lowquantity",
              "highquantity",
              "percentage",
              "amount",
              "transactioncurrencyid",
            ],
          },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "discounttypeid", "lowquantity", "highquantity", "percentage", "amount"],
  },
};
