import { label } from "../../../engine/model/label.ts";
import { mine, recordFacts, type Screens } from "../../core/recurringScreens.ts";
import { addressTab, linesOf, terms } from "../document/documentScreens.ts";

const columns = ["name", "quotenumber", "customerid", "totalamount", "effectiveto"];

export const quoteScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010840001",
      label: label("My Open Quotes", "Mes devis en cours"),
      filter: `statecode le 1 and ${mine}`,
      order: "createdon desc",
      columns: [...columns, "statecode", "createdon"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010840002",
      label: label("Draft Quotes", "Devis brouillons"),
      filter: "statecode eq 0",
      order: "createdon desc",
      columns: [...columns, "ownerid", "createdon"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010840003",
      label: label("Active Quotes", "Devis actifs"),
      filter: "statecode eq 1",
      order: "createdon desc",
      columns: [...columns, "opportunityid", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010840004",
      label: label("Closed Quotes", "Devis clôturés"),
      filter: "statecode ge 2",
      order: "createdon desc",
      columns: ["name", "quotenumber", "customerid", "totalamount", "statuscode", "closedon", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010840005",
      label: label("All Quotes", "Tous les devis"),
      order: "createdon desc",
      columns: ["name", "quotenumber", "revisionnumber", "customerid", "totalamount", "statecode", "ownerid"],
    },
  ],
  form: {
    header: ["quotenumber", "revisionnumber", "totalamount", "effectiveto"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Quote", "Devis"),
            columns: [
              "name",
              "customerid",
              "opportunityid",
              "pricelevelid",
              "transactioncurrencyid",
              "ownerid",
              "description",
            ],
          },
          {
            label: label("Dates", "Dates"),
            columns: ["effectivefrom", "effectiveto", "expireson", "requestdeliveryby", "closedon"],
          },
          terms,
        ],
      },
      addressTab(true),
      {
        name: "details",
        label: label("Details", "Détails"),
        sections: [{ label: label("Origin", "Origine"), columns: ["campaignid"] }, recordFacts],
      },
    ],
    quickCreate: ["name", "customerid", "opportunityid", "pricelevelid"],
  },
  related: [
    linesOf("quote_details"),
    {
      label: label("Orders", "Commandes"),
      navigation: "quote_orders",
      columns: ["name", "ordernumber", "totalamount", "requestdeliveryby", "statecode", "ownerid"],
      order: "createdon desc",
    },
  ],
  verbs: [
    {
      name: "activate",
      label: label("Activate", "Activer"),
      states: [0],
      refusal: label("Only a draft can be activated.", "Seul un brouillon peut être activé."),
      run: { kind: "patch", values: { statecode: 1, statuscode: 2 } },
      primary: true,
      bulk: true,
    },
    {
      name: "createOrder",
      label: label("Create order", "Créer une commande"),
      states: [1, 2],
      refusal: label(
        "Only an active or won quote becomes an order. Activate a draft first; revise a closed one.",
        "Seul un devis actif ou accepté donne une commande. Activez un brouillon, révisez un devis clôturé.",
      ),
      run: { kind: "action", action: "ConvertQuoteToSalesOrder" },
      dialog: "createOrder",
      primary: true,
    },
    {
      name: "winQuote",
      label: label("Mark as won", "Marquer comme accepté"),
      states: [1],
      refusal: label(
        "Only an active quote can be won. Activate it first.",
        "Seul un devis actif peut être accepté. Activez-le d’abord.",
      ),
      run: { kind: "action", action: "WinQuote" },
    },
    {
      name: "closeQuote",
      label: label("Close quote", "Fermer le devis"),
      states: [1],
      refusal: label(
        "Only an active quote can be closed. Activate a draft first, or delete it.",
        "Seul un devis actif peut être fermé. Activez un brouillon d’abord, ou supprimez-le.",
      ),
      run: { kind: "action", action: "CloseQuote" },
      dialog: "closeQuote",
    },
    {
      name: "revise",
      label: label("Revise", "Réviser"),
      states: [3],
      refusal: label(
        "Only a closed quote can be revised. Close it as revised first.",
        "Seul un devis clôturé peut être révisé. Fermez-le d’abord comme révisé.",
      ),
      run: { kind: "action", action: "ReviseQuote" },
    },
  ],
  timeline: true,
};
