import { label } from "../../../engine/model/label.ts";
import { activation, recordFacts, type Screens } from "../recurringScreens.ts";

const columns = ["currencyname", "isocurrencycode", "currencysymbol", "exchangerate", "currencyprecision"];

export const transactioncurrencyScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000091050001",
      label: label("Active Currencies", "Devises actives"),
      filter: "statecode eq 0",
      order: "currencyname asc",
      columns,
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000091050002",
      label: label("All Currencies", "Toutes les devises"),
      order: "currencyname asc",
      columns: [...columns, "statecode"],
    },
  ],
  form: {
    header: ["isocurrencycode", "exchangerate"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [{ label: label("Currency", "Devise"), columns }, recordFacts],
      },
    ],
    quickCreate: columns,
  },
  verbs: activation({
    inactive: label("The currency is inactive already.", "La devise est déjà inactive."),
    active: label("The currency is active already.", "La devise est déjà active."),
  }),
};
