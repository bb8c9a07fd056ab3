import { label } from "../../../engine/model/label.ts";
import { mine, recordFacts, type Screens } from "../../core/recurringScreens.ts";
import { linesOf } from "../document/documentScreens.ts";

const openColumns = [
  "name",
  "customerid",
  "estimatedvalue",
  "estimatedclosedate",
  "closeprobability",
  "opportunityratingcode",
];
const closedColumns = ["name", "customerid", "actualvalue", "actualclosedate", "statuscode", "ownerid"];

export const opportunityScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000030001",
      label: label("My Open Opportunities", "Mes opportunités ouvertes"),
      filter: `statecode eq 0 and ${mine}`,
      order: "estimatedclosedate asc",
      columns: [...openColumns, "statuscode"],
      default: true,
    },
    {
      id: "00000000-0000-0000-00aa-000010003001",
      label: label("Open Opportunities", "Opportunités ouvertes"),
      filter: "statecode eq 0",
      order: "estimatedclosedate asc",
      columns: [...openColumns, "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000030003",
      label: label("Closed Opportunities", "Opportunités clôturées"),
      filter: "statecode ne 0",
      order: "actualclosedate desc",
      columns: ["name", "customerid", "statecode", "actualvalue", "actualclosedate", "statuscode", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000030004",
      label: label("Won Opportunities", "Opportunités conclues"),
      filter: "statecode eq 1",
      order: "actualclosedate desc",
      columns: closedColumns,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000030005",
      label: label("Lost Opportunities", "Opportunités perdues"),
      filter: "statecode eq 2",
      order: "actualclosedate desc",
      columns: ["name", "customerid", "estimatedvalue", "actualclosedate", "statuscode", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000030006",
      label: label("Opportunities Closing Next Month", "Opportunités à clôturer le mois prochain"),
      filter: "statecode eq 0 and Microsoft.Dynamics.CRM.NextMonth(PropertyName='estimatedclosedate')",
      order: "estimatedclosedate asc",
      columns: [...openColumns, "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000000030007",
      label: label("All Opportunities", "Toutes les opportunités"),
      order: "createdon desc",
      columns: ["name", "customerid", "estimatedvalue", "estimatedclosedate", "statecode", "ownerid", "createdon"],
    },
  ],
  form: {
    header: ["estimatedvalue", "estimatedclosedate", "closeprobability", "ownerid"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Opportunity", "Opportunité"),
            columns: [
              "name",
              "customerid",
              "parentaccountid",
              "parentcontactid",
              "statuscode",
              "opportunityratingcode",
              "pricelevelid",
              "transactioncurrencyid",
              "ownerid",
            ],
          },
          {
            label: label("Forecast", "Prévision"),
            columns: [
              "isrevenuesystemcalculated",
              "estimatedvalue",
              "estimatedclosedate",
              "closeprobability",
              "msdyn_forecastcategory",
            ],
          },
          {
            label: label("Need and solution", "Besoin et solution"),
            columns: ["customerneed", "currentsituation", "customerpainpoints", "proposedsolution", "description"],
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
              "need",
              "timeline",
              "purchasetimeframe",
              "purchaseprocess",
              "budgetamount",
              "budgetstatus",
              "decisionmaker",
              "confirminterest",
              "evaluatefit",
              "pursuitdecision",
              "schedulefollowup_prospect",
              "schedulefollowup_qualify",
              "qualificationcomments",
            ],
          },
          {
            label: label("Proposal", "Proposition"),
            columns: [
              "identifycustomercontacts",
              "identifycompetitors",
              "identifypursuitteam",
              "developproposal",
              "completeinternalreview",
              "scheduleproposalmeeting",
              "presentproposal",
              "captureproposalfeedback",
              "resolvefeedback",
              "quotecomments",
            ],
          },
          {
            label: label("Close", "Clôture"),
            columns: [
              "completefinalproposal",
              "presentfinalproposal",
              "finaldecisiondate",
              "sendthankyounote",
              "filedebrief",
              "actualclosedate",
              "actualvalue",
            ],
          },
          { label: label("Origin", "Origine"), columns: ["originatingleadid", "campaignid", "emailaddress"] },
          recordFacts,
        ],
      },
    ],
    quickCreate: ["name", "customerid", "estimatedvalue", "estimatedclosedate"],
  },
  related: [
    linesOf("product_opportunities"),
    {
      label: label("Quotes", "Devis"),
      navigation: "opportunity_quotes",
      columns: ["name", "quotenumber", "revisionnumber", "totalamount", "effectiveto", "statecode"],
      order: "createdon desc",
    },
    {
      label: label("Orders", "Commandes"),
      navigation: "opportunity_sales_orders",
      columns: ["name", "ordernumber", "totalamount", "requestdeliveryby", "statecode"],
      order: "createdon desc",
    },
    {
      label: label("Invoices", "Factures"),
      navigation: "opportunity_invoices",
      columns: ["name", "invoicenumber", "totalamount", "duedate", "statecode"],
      order: "createdon desc",
    },
    {
      label: label("Stakeholders", "Parties prenantes"),
      navigation: "opportunity_connections1",
      columns: ["record2roleid", "record2id", "description"],
      order: "createdon asc",
    },
    {
      label: label("Competitors", "Concurrents"),
      navigation: "opportunitycompetitors_association",
      columns: ["name", "keyproduct", "websiteurl", "winpercentage"],
      order: "name asc",
    },
  ],
  verbs: [
    {
      name: "createQuote",
      label: label("Create quote", "Créer un devis"),
      states: [0, 1],
      refusal: label(
        "A lost opportunity gets no quote. Reopen it first.",
        "Une opportunité perdue ne donne pas de devis. Rouvrez-la d’abord.",
      ),
      run: { kind: "action", action: "GenerateQuoteFromOpportunity" },
      primary: [0],
    },
    {
      name: "win",
      label: label("Close as won", "Fermer comme conclue"),
      states: [0],
      refusal: label(
        "The opportunity is closed already. Reopen it first.",
        "L’opportunité est déjà clôturée. Rouvrez-la d’abord.",
      ),
      run: { kind: "action", action: "WinOpportunity" },
      dialog: "win",
    },
    {
      name: "lose",
      label: label("Close as lost", "Fermer comme perdue"),
      states: [0],
      refusal: label(
        "The opportunity is closed already. Reopen it first.",
        "L’opportunité est déjà clôturée. Rouvrez-la d’abord.",
      ),
      run: { kind: "action", action: "LoseOpportunity" },
      dialog: "lose",
    },
    {
      name: "reopen",
      label: label("Reopen", "Rouvrir"),
      states: [1, 2],
      refusal: label("The opportunity is open already.", "L’opportunité est déjà ouverte."),
      run: { kind: "patch", values: { statecode: 0, statuscode: 1 } },
      bulk: true,
    },
    {
      name: "createOrder",
      label: label("Create order", "Créer une commande"),
      states: [0, 1],
      refusal: label(
        "A lost opportunity gets no order. Reopen it first.",
        "Une opportunité perdue ne donne pas de commande. Rouvrez-la d’abord.",
      ),
      run: { kind: "action", action: "GenerateSalesOrderFromOpportunity" },
    },
    {
      name: "createInvoice",
      label: label("Create invoice", "Créer une facture"),
      states: [0, 1],
      refusal: label(
        "A lost opportunity gets no invoice. Reopen it first.",
        "Une opportunité perdue ne donne pas de facture. Rouvrez-la d’abord.",
      ),
      run: { kind: "action", action: "GenerateInvoiceFromOpportunity" },
    },
  ],
  timeline: true,
};
