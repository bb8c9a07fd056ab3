import { label } from "../../../engine/model/label.ts";
import { mine, recordFacts, type Screens } from "../../core/recurringScreens.ts";
import { addressTab, linesOf, priceLock, terms } from "../document/documentScreens.ts";

const columns = ["name", "ordernumber", "customerid", "totalamount", "requestdeliveryby"];

export const salesorderScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010880001",
      label: label("My Open Orders", "Mes commandes en cours"),
      filter: `statecode le 1 and ${mine}`,
      order: "createdon desc",
      columns: [...columns, "statuscode", "createdon"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010880002",
      label: label("Open Orders", "Commandes en cours"),
      filter: "statecode le 1",
      order: "createdon desc",
      columns: [...columns, "statuscode", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010880003",
      label: label("Closed Orders", "Commandes clôturées"),
      filter: "statecode ge 2",
      order: "createdon desc",
      columns: ["name", "ordernumber", "customerid", "totalamount", "statecode", "datefulfilled", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010880004",
      label: label("All Orders", "Toutes les commandes"),
      order: "createdon desc",
      columns: ["name", "ordernumber", "customerid", "totalamount", "statecode", "ownerid", "createdon"],
    },
  ],
  form: {
    header: ["ordernumber", "totalamount", "requestdeliveryby", "ispricelocked"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Order", "Commande"),
            columns: [
              "name",
              "customerid",
              "quoteid",
              "opportunityid",
              "pricelevelid",
              "transactioncurrencyid",
              "statuscode",
              "ownerid",
              "description",
            ],
          },
          { label: label("Dates", "Dates"), columns: ["requestdeliveryby", "datefulfilled"] },
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
    linesOf("order_details"),
    {
      label: label("Invoices", "Factures"),
      navigation: "order_invoices",
      columns: ["name", "invoicenumber", "totalamount", "duedate", "statecode", "ownerid"],
      order: "createdon desc",
    },
  ],
  verbs: [
    {
      name: "fulfill",
      label: label("Fulfill", "Exécuter"),
      states: [0, 1],
      refusal: label(
        "Only an order that is still open can be fulfilled.",
        "Seule une commande encore en cours peut être exécutée.",
      ),
      run: { kind: "action", action: "FulfillSalesOrder" },
      dialog: "fulfill",
      primary: true,
    },
    {
      name: "createInvoice",
      label: label("Create invoice", "Créer une facture"),
      states: [0, 1, 3, 4],
      refusal: label("A canceled order is not invoiced.", "Une commande annulée ne se facture pas."),
      run: { kind: "action", action: "ConvertSalesOrderToInvoice" },
      primary: true,
    },
    {
      name: "cancelOrder",
      label: label("Cancel order", "Annuler la commande"),
      states: [0, 1],
      refusal: label(
        "Only an order that is still open can be canceled.",
        "Seule une commande encore en cours peut être annulée.",
      ),
      run: { kind: "action", action: "CancelSalesOrder" },
      dialog: "cancelOrder",
    },
    ...priceLock(
      "SalesOrder",
      label(
        "The prices of an order can change only while it is active.",
        "Les prix d’une commande ne peuvent changer que tant qu’elle est active.",
      ),
    ),
  ],
  timeline: true,
};
