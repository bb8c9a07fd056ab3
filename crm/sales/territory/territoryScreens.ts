import { label } from "../../../engine/model/label.ts";
import { recordFacts, type Screens } from "../../core/recurringScreens.ts";

export const territoryScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000020130001",
      label: label("All Territories", "Tous les secteurs de vente"),
      order: "name asc",
      columns: ["name", "managerid", "description"],
      default: true,
    },
  ],
  form: {
    header: ["managerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          { label: label("Territory", "Secteur de vente"), columns: ["name", "managerid", "description"] },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "managerid"],
  },
  related: [
    {
      label: label("Accounts", "Comptes"),
      navigation: "territory_accounts",
      columns: ["name", "address1_city", "telephone1", "statecode", "ownerid"],
      order: "name asc",
    },
    {
      label: label("Users", "Utilisateurs"),
      navigation: "territory_system_users",
      columns: ["fullname", "jobtitle", "internalemailaddress", "mobilephone"],
      order: "fullname asc",
    },
  ],
};
