import { label } from "../../../engine/model/label.ts";
import { activation, recordFacts, type Screens } from "../../core/recurringScreens.ts";

export const discounttypeScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010800001",
      label: label("Active Discount Lists", "Listes de remises actives"),
      filter: "statecode eq 0",
      order: "name asc",
      columns: ["name", "isamounttype", "transactioncurrencyid", "description"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010800002",
      label: label("All Discount Lists", "Toutes les listes de remises"),
      order: "name asc",
      columns: ["name", "isamounttype", "transactioncurrencyid", "description", "statecode"],
    },
  ],
  form: {
    header: ["isamounttype", "transactioncurrencyid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Discount list", "Liste de remises"),
            columns: ["name", "isamounttype", "transactioncurrencyid", "description"],
          },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "isamounttype", "transactioncurrencyid"],
  },
  related: [
    {
      label: label("Discounts", "Remises"),
      navigation: "discount_type_discounts",
      columns: ["name", "lowquantity", "highquantity", "percentage", "amount"],
      order: "lowquantity asc",
    },
  ],
  verbs: activation({
    inactive: label("The discount list is inactive already.", "La liste de remises est déjà inactive."),
    active: label("The discount list is active already.", "La liste de remises est déjà active."),
    reasons: { active: 100001, inactive: 100002 },
  }),
};
