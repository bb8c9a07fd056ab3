import { label } from "../../../engine/model/label.ts";
import { addressColumns, contactPreferences, mine, recordFacts, type Screens } from "../../core/recurringScreens.ts";

export const leadScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000040001",
      label: label("My Open Leads", "Mes prospects ouverts"),
      filter: `statecode eq 0 and ${mine}`,
      order: "createdon desc",
      columns: ["fullname", "companyname", "subject", "leadqualitycode", "statuscode", "telephone1", "createdon"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000040002",
      label: label("Open Leads", "Prospects ouverts"),
      filter: "statecode eq 0",
      order: "createdon desc",
      columns: ["fullname", "companyname", "subject", "statuscode", "emailaddress1", "ownerid", "createdon"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000040003",
      label: label("Closed Leads", "Prospects clos"),
      filter: "statecode ne 0",
      order: "createdon desc",
      columns: ["fullname", "companyname", "subject", "statuscode", "qualifyingopportunityid", "ownerid", "createdon"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000040004",
      label: label("All Leads", "Tous les prospects"),
      order: "createdon desc",
      columns: ["fullname", "companyname", "statuscode", "leadsourcecode", "emailaddress1", "ownerid", "createdon"],
    },
  ],
  form: {
    header: ["companyname", "telephone1", "leadqualitycode", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Contact", "Contact"),
            columns: ["subject", "firstname", "lastname", "jobtitle", "emailaddress1", "telephone1", "mobilephone"],
          },
          {
            label: label("Company", "Société"),
            columns: [
              "companyname",
              "websiteurl",
              "industrycode",
              "sic",
              "numberofemployees",
              "revenue",
              "filon_siren",
              "filon_siret",
              "filon_vatnumber",
            ],
          },
          { label: label("Address", "Adresse"), columns: addressColumns("address1") },
          {
            label: label("Follow-up", "Suivi"),
            columns: ["statuscode", "leadqualitycode", "leadsourcecode", "campaignid", "ownerid", "description"],
          },
        ],
      },
      {
        name: "details",
        label: label("Details", "Détails"),
        sections: [
          {
            label: label("Qualification", "Qualification"),
            columns: [
              "parentaccountid",
              "parentcontactid",
              "customerid",
              "need",
              "purchaseprocess",
              "decisionmaker",
              "confirminterest",
              "evaluatefit",
              "initialcommunication",
              "schedulefollowup_prospect",
              "schedulefollowup_qualify",
              "qualificationcomments",
            ],
          },
          {
            label: label("Budget and timing", "Budget et calendrier"),
            columns: [
              "budgetamount",
              "budgetstatus",
              "estimatedamount",
              "transactioncurrencyid",
              "purchasetimeframe",
              "estimatedclosedate",
            ],
          },
          {
            label: label("Other contact details", "Autres coordonnées"),
            columns: ["salutation", "middlename", "emailaddress2", "telephone2", "fax"],
          },
          contactPreferences,
          {
            label: label("Import", "Import"),
            columns: ["filon_importid", "filon_importedowner", "filon_importedvalues"],
          },
          { ...recordFacts, columns: ["qualifyingopportunityid", ...recordFacts.columns] },
        ],
      },
    ],
    quickCreate: ["subject", "firstname", "lastname", "companyname", "emailaddress1", "telephone1"],
  },
  related: [
    {
      label: label("Opportunities", "Opportunités"),
      navigation: "opportunity_originating_lead",
      columns: ["name", "customerid", "estimatedvalue", "estimatedclosedate", "statecode", "ownerid"],
      order: "createdon desc",
    },
    {
      label: label("Accounts", "Comptes"),
      navigation: "account_originating_lead",
      columns: ["name", "telephone1", "address1_city", "filon_siren", "ownerid"],
      order: "name asc",
    },
    {
      label: label("Contacts", "Contacts"),
      navigation: "contact_originating_lead",
      columns: ["fullname", "jobtitle", "emailaddress1", "telephone1", "ownerid"],
      order: "fullname asc",
    },
    {
      label: label("Competitors", "Concurrents"),
      navigation: "leadcompetitors_association",
      columns: ["name", "keyproduct", "websiteurl"],
      order: "name asc",
    },
  ],
  verbs: [
    {
      name: "qualify",
      label: label("Qualify", "Qualifier"),
      states: [0],
      refusal: label(
        "Only an open lead can be qualified. Reactivate it first.",
        "Seul un prospect ouvert peut être qualifié. Réactivez-le d’abord.",
      ),
      run: { kind: "action", action: "QualifyLead" },
      dialog: "qualify",
      primary: true,
      bulk: true,
    },
    {
      name: "disqualify",
      label: label("Disqualify", "Disqualifier"),
      states: [0],
      refusal: label(
        "Only an open lead can be disqualified. Reactivate it first.",
        "Seul un prospect ouvert peut être disqualifié. Réactivez-le d’abord.",
      ),
      run: { kind: "patch", values: { statecode: 2 } },
      dialog: "disqualify",
      bulk: true,
    },
    {
      name: "reactivate",
      label: label("Reactivate", "Réactiver"),
      states: [1, 2],
      refusal: label("The lead is open already.", "Le prospect est déjà ouvert."),
      run: { kind: "patch", values: { statecode: 0, statuscode: 1 } },
      bulk: true,
    },
  ],
  timeline: true,
};
