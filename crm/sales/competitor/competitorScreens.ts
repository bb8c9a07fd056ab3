import { label } from "../../../engine/model/label.ts";
import { addressColumns, recordFacts, type Screens } from "../../core/recurringScreens.ts";

export const competitorScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000001230001",
      label: label("All Competitors", "Tous les concurrents"),
      order: "name asc",
      columns: ["name", "keyproduct", "websiteurl", "winpercentage", "reportedrevenue", "address1_city"],
      default: true,
    },
  ],
  form: {
    header: ["keyproduct", "winpercentage", "reportedrevenue"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Competitor", "Concurrent"),
            columns: ["name", "websiteurl", "keyproduct", "winpercentage", "overview"],
          },
          {
            label: label("Strengths and weaknesses", "Forces et faiblesses"),
            columns: ["strengths", "weaknesses", "opportunities", "threats"],
          },
        ],
      },
      {
        name: "details",
        label: label("Details", "Détails"),
        sections: [
          { label: label("Address", "Adresse"), columns: ["address1_name", ...addressColumns("address1")] },
          {
            label: label("Figures", "Chiffres"),
            columns: [
              "reportedrevenue",
              "transactioncurrencyid",
              "reportingyear",
              "reportingquarter",
              "tickersymbol",
              "stockexchange",
              "referenceinfourl",
            ],
          },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "websiteurl", "keyproduct"],
  },
  related: [
    {
      label: label("Opportunities", "Opportunités"),
      navigation: "opportunitycompetitors_association",
      columns: ["name", "customerid", "estimatedvalue", "estimatedclosedate", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Leads", "Prospects"),
      navigation: "leadcompetitors_association",
      columns: ["fullname", "companyname", "subject", "statuscode", "ownerid"],
      order: "createdon desc",
    },
  ],
  timeline: true,
};
