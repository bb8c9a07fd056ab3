import {
  boolean,
  choice,
  date,
  datetime,
  decimal,
  key,
  lookup,
  money,
  option,
  reason,
  state,
  text,
  to,
} from "../../../engine/model/columns.ts";
import { address, authorship, currency, ownership, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { invoiceScreens } from "./invoiceScreens.ts";
import { pricedColumns } from "../document/pricedColumns.ts";
import { documentColumns } from "../document/documentColumns.ts";

export const invoice = table({
  name: "invoice",
  schemaName: "Invoice",
  entitySet: "invoices",
  objectTypeCode: 1090,
  label: label("Invoice", "Facture"),
  plural: label("Invoices", "Factures"),
  ownership: "user",
  primaryName: "name",
  columns: {
    invoiceid: key("InvoiceId", "Invoice", "Facture"),
    ...pricedColumns(),
    ...documentColumns(),
    customerid: lookup(
      "CustomerId",
      "Customer",
      "Client",
      [
        to("account", "invoice_customer_accounts", "customerid_account", "invoice_customer_accounts", {
          assign: "Cascade",
          delete: "Restrict",
          merge: "Cascade",
          reparent: "Cascade",
          share: "Cascade",
          unshare: "Cascade",
        }),
        to("contact", "invoice_customer_contacts", "customerid_contact", "invoice_customer_contacts", {
          assign: "Cascade",
          delete: "Restrict",
          merge: "Cascade",
          reparent: "Cascade",
          share: "Cascade",
          unshare: "Cascade",
        }),
      ],
      { role: "customer", required: "application" },
    ),
    datedelivered: datetime("DateDelivered", "Date Delivered", "Date de livraison", { format: "DateOnly" }),
    discountamount: money("DiscountAmount", "Invoice Discount Amount", "Remise globale", {
      min: 0,
      max: 1000000000000,
    }),
    discountpercentage: decimal("DiscountPercentage", "Invoice Discount (%)", "Remise globale (%)", {
      min: 0,
      max: 100,
    }),
    duedate: date("DueDate", "Due Date", "Date d’échéance"),
    invoicenumber: text("InvoiceNumber", "Invoice ID", "Numéro de facture", {
      search: true,
      required: "system",
      update: false,
    }),
    ispricelocked: boolean("IsPriceLocked", "Prices Locked", "Prix verrouillés", {
      default: false,
      required: "application",
      create: false,
    }),
    lastbackofficesubmit: datetime(
      "LastBackofficeSubmit",
      "Last Submitted to Back Office",
      "Dernier envoi au back-office",
      { format: "DateOnly" },
    ),
    opportunityid: lookup("OpportunityId", "Opportunity", "Opportunité", [
      to("opportunity", "opportunity_invoices", "opportunityid", "opportunity_invoices", { delete: "Restrict" }),
    ]),
    pricelevelid: lookup(
      "PriceLevelId",
      "Price List",
      "Tarif",
      [to("pricelevel", "price_level_invoices", "pricelevelid", "price_level_invoices", { delete: "Restrict" })],
      { required: "application" },
    ),
    prioritycode: choice("PriorityCode", "Priority", "Priorité", [option(1, "Default Value", "Valeur par défaut")]),
    salesorderid: lookup("SalesOrderId", "Order", "Commande", [
      to("salesorder", "order_invoices", "salesorderid", "order_invoices", { delete: "Restrict" }),
    ]),
    ...states([
      state(0, "Active", "Active", [
        reason(1, "New", "Nouvelle"),
        reason(2, "Partially Shipped", "Partiellement expédiée"),
        reason(4, "Billed", "Facturée"),
        reason(5, "Booked (applies to services)", "Réservée (services)"),
        reason(6, "Installed (applies to services)", "Installée (services)"),
      ]),
      state(
        1,
        "Closed (deprecated)",
        "Clôturée (obsolète)",
        [
          reason(3, "Canceled (deprecated)", "Annulée (obsolète)"),
          reason(7, "Paid in Full (deprecated)", "Payée en totalité (obsolète)"),
        ],
        100003,
      ),
      state(2, "Paid", "Payée", [
        reason(100001, "Complete", "Paiement intégral"),
        reason(100002, "Partial", "Paiement partiel"),
      ]),
      state(3, "Canceled", "Annulée", [reason(100003, "Canceled", "Annulée")]),
    ]),
    ...address("ShipTo", "Ship To", "Livraison"),
    ...address("BillTo", "Bill To", "Facturation"),
    ...ownership({
      owner: "owner_invoices",
      user: "system_user_invoices",
      team: "team_invoices",
      unit: "business_unit_invoices",
    }),
    ...currency("transactioncurrency_invoice"),
    ...authorship("lk_invoicebase_createdby", "lk_invoicebase_modifiedby"),
  },
  find: { by: ["name", "invoicenumber", "billto_name", "billto_city"], facts: ["invoicenumber", "customerid"] },
  indexes: [["createdon"], ["invoicenumber"]],
  ...invoiceScreens,
});

export type Invoice = RowOf<typeof invoice>;
