import { label } from "../../../engine/model/label.ts";
import { mine, recordFacts, type Screens } from "../../core/recurringScreens.ts";
import { addressTab, linesOf, priceLock, terms } from "../document/documentScreens.ts";

const columns = ["name", "invoicenumber", "customerid", "totalamount", "duedate"];
const closed = label(
  "The invoice is paid or canceled already, and stays as it is.",
  "La facture est déjà payée ou annulée, et reste telle quelle.",
);

export const invoiceScreens: Screens = {
  views: [
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010900001",
      label: label("My Open Invoices", "Mes factures en cours"),
      filter: `statecode eq 0 and ${mine}`,
      order: "createdon desc",
      columns: [...columns, "statuscode", "createdon"],
      default: true,
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010900002",
      label: label("Open Invoices", "Factures en cours"),
      filter: "statecode eq 0",
      order: "createdon desc",
      columns: [...columns, "statuscode", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010900003",
      label: label("Overdue Invoices", "Factures échues"),
      filter: "statecode eq 0 and Microsoft.Dynamics.CRM.OlderThanXDays(PropertyName='duedate',PropertyValue=0)",
      order: "duedate asc",
      columns: [...columns, "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010900004",
      label: label("Closed Invoices", "Factures clôturées"),
      filter: "statecode ne 0",
      order: "createdon desc",
      columns: [...columns, "statuscode", "ownerid"],
    },
    {
      id: "b5f2c7b0-0100-4d52-9b1f-000010900005",
      label: label("All Invoices", "Toutes les factures"),
      order: "createdon desc",
      columns: [...columns, "statecode", "ownerid"],
    },
  ],
  form: {
    header: ["invoicenumber", "totalamount", "duedate", "ispricelocked"],
    tabs: [
      {
        name: "summary",
        label: label("Summary", "Résumé"),
        sections: [
          {
            label: label("Invoice", "Facture"),
            columns: [
              "name",
              "customerid",
              "salesorderid",
              "opportunityid",
              "pricelevelid",
              "transactioncurrencyid",
              "statuscode",
              "ownerid",
              "description",
            ],
          },
          { label: label("Dates", "Dates"), columns: ["duedate", "datedelivered"] },
          { ...terms, columns: ["paymenttermscode", "shippingmethodcode"] },
        ],
      },
      addressTab(false),
      { name: "details", label: label("Details", "Détails"), sections: [recordFacts] },
    ],
    quickCreate: ["name", "customerid", "opportunityid", "pricelevelid", "duedate"],
  },
  related: [linesOf("invoice_details")],
  verbs: [
    {
      name: "paid",
      label: label("Mark as paid", "Marquer comme payée"),
      states: [0],
      refusal: closed,
      run: { kind: "patch", values: { statecode: 2, statuscode: 100001 } },
      dialog: "paid",
      primary: true,
    },
    {
      name: "cancelInvoice",
      label: label("Cancel invoice", "Annuler la facture"),
      states: [0],
      refusal: closed,
      run: { kind: "patch", values: { statecode: 3, statuscode: 100003 } },
      dialog: "cancelInvoice",
    },
    ...priceLock("Invoice", closed),
  ],
  timeline: true,
};
