import { label } from "../../../engine/model/label.ts";
import { activation, recordFacts, type Screens } from "../../core/recurringScreens.ts";

const columns = ["name", "transactioncurrencyid", "begindate", "enddate"];

export const pricelevelScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010220001",
      label: label("Active Price Lists", "Tarifs actifs"),
      filter: "statecode eq 0",
      order: "name asc",
      columns: [...columns, "modifiedon"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010220002",
      label: label("Inactive Price Lists", "Tarifs inactifs"),
      filter: "statecode eq 1",
      order: "name asc",
      columns: [...columns, "modifiedon"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010220003",
      label: label("All Price Lists", "Tous les tarifs"),
      order: "name asc",
      columns: [...columns, "statecode", "modifiedon"],
    },
  ],
  form: {
    header: ["transactioncurrencyid", "begindate", "enddate"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Price list", "Tarif"),
            columns: ["name", "transactioncurrencyid", "begindate", "enddate", "description"],
          },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "transactioncurrencyid"],
  },
  related: [
    {
      label: label("Price list items", "Éléments de tarif"),
      navigation: "price_level_product_price_levels",
      columns: ["productid", "uomid", "pricingmethodcode", "amount", "percentage", "discounttypeid"],
      order: "_productid_value asc",
    },
  ],
  verbs: activation({
    inactive: label("The price list is inactive already.", "Le tarif est déjà inactif."),
    active: label("The price list is active already.", "Le tarif est déjà actif."),
    reasons: { active: 100001, inactive: 100002 },
  }),
};
