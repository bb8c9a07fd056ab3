import { label } from "../../../engine/model/label.ts";
import { recordFacts, type Screens } from "../recurringScreens.ts";

const columns = ["fullname", "jobtitle", "internalemailaddress", "mobilephone", "businessunitid"];

export const systemuserScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000080001",
      label: label("Enabled Users", "Utilisateurs actifs"),
      filter: "isdisabled eq false",
      order: "fullname asc",
      columns,
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000080002",
      label: label("Disabled Users", "Utilisateurs désactivés"),
      filter: "isdisabled eq true",
      order: "fullname asc",
      columns,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000080003",
      label: label("All Users", "Tous les utilisateurs"),
      order: "fullname asc",
      columns: [...columns, "isdisabled"],
    },
  ],
  form: {
    header: ["jobtitle", "internalemailaddress", "businessunitid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("User", "Utilisateur"),
            columns: [
              "firstname",
              "middlename",
              "lastname",
              "jobtitle",
              "internalemailaddress",
              "mobilephone",
              "address1_telephone1",
              "isdisabled",
            ],
          },
          {
            label: label("Organization", "Organisation"),
            columns: ["businessunitid", "parentsystemuserid", "territoryid", "employeeid", "skills"],
          },
          {
            label: label("Address", "Adresse"),
            columns: [
              "address1_line1",
              "address1_line2",
              "address1_postalcode",
              "address1_city",
              "address1_stateorprovince",
              "address1_country",
            ],
          },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["firstname", "lastname", "internalemailaddress"],
  },
};
