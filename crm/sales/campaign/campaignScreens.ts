import { label } from "../../../engine/model/label.ts";
import { activation, mine, recordFacts, type Screens } from "../../core/recurringScreens.ts";

const columns = ["name", "typecode", "statuscode", "proposedstart", "proposedend", "expectedrevenue"];

export const campaignScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000044000001",
      label: label("My Active Campaigns", "Mes campagnes actives"),
      filter: `statecode eq 0 and ${mine}`,
      order: "createdon desc",
      columns,
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000044000002",
      label: label("Active Campaigns", "Campagnes actives"),
      filter: "statecode eq 0",
      order: "createdon desc",
      columns: [...columns, "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000044000003",
      label: label("All Campaigns", "Toutes les campagnes"),
      order: "createdon desc",
      columns: [...columns, "ownerid"],
    },
  ],
  form: {
    header: ["typecode", "proposedstart", "proposedend", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Campaign", "Campagne"),
            columns: [
              "name",
              "codename",
              "typecode",
              "statuscode",
              "istemplate",
              "ownerid",
              "objective",
              "description",
            ],
          },
          {
            label: label("Schedule", "Calendrier"),
            columns: ["proposedstart", "proposedend", "actualstart", "actualend"],
          },
          {
            label: label("Offer", "Offre"),
            columns: ["message", "promotioncodename", "pricelistid", "emailaddress"],
          },
          {
            label: label("Budget and results", "Budget et résultats"),
            columns: [
              "budgetedcost",
              "othercost",
              "totalcampaignactivityactualcost",
              "totalactualcost",
              "expectedrevenue",
              "expectedresponse",
              "transactioncurrencyid",
            ],
          },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "typecode", "proposedstart", "proposedend"],
  },
  related: [
    {
      label: label("Leads", "Prospects"),
      navigation: "campaign_leads",
      columns: ["fullname", "companyname", "subject", "statuscode", "ownerid", "createdon"],
      order: "createdon desc",
    },
    {
      label: label("Opportunities", "Opportunités"),
      navigation: "campaign_opportunities",
      columns: ["name", "customerid", "estimatedvalue", "estimatedclosedate", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Quotes", "Devis"),
      navigation: "campaign_quotes",
      columns: ["name", "quotenumber", "customerid", "totalamount", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Orders", "Commandes"),
      navigation: "campaign_orders",
      columns: ["name", "ordernumber", "customerid", "totalamount", "statecode", "ownerid"],
      order: "createdon desc",
    },
  ],
  verbs: activation({
    inactive: label("The campaign is inactive already.", "La campagne est déjà inactive."),
    active: label("The campaign is active already.", "La campagne est déjà active."),
    reasons: { active: 0, inactive: 6 },
  }),
  timeline: true,
};
