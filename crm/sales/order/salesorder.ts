import {
  boolean,
  choice,
  datetime,
  decimal,
  integer,
  key,
  lookup,
  memo,
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
import { salesorderScreens } from "./salesorderScreens.ts";
import { pricedColumns } from "../document/pricedColumns.ts";
import { documentColumns } from "../document/documentColumns.ts";

export const salesorder = table({
  name: "salesorder",
  schemaName: "SalesOrder",
  entitySet: "salesorders",
  objectTypeCode: 1088,
  privilegeNoun: "Order",
  label: label("Order", "Commande"),
  plural: label("Orders", "Commandes"),
  ownership: "user",
  primaryName: "name",
  columns: {
    salesorderid: key("SalesOrderId", "Order", "Commande"),
    ...pricedColumns(),
    ...documentColumns(),
    billto_contactname: text("BillTo_ContactName", "Bill To Contact Name", "Contact de facturation", { max: 150 }),
    campaignid: lookup("CampaignId", "Source Campaign", "Campagne source", [
      to("campaign", "campaign_orders", "campaignid", "campaign_orders", { delete: "RemoveLink" }),
    ]),
    customerid: lookup(
      "CustomerId",
      "Customer",
      "Client",
      [
        to("account", "order_customer_accounts", "customerid_account", "order_customer_accounts", {
          assign: "Cascade",
          delete: "Restrict",
          merge: "Cascade",
          reparent: "Cascade",
          share: "Cascade",
          unshare: "Cascade",
        }),
        to("contact", "order_customer_contacts", "customerid_contact", "order_customer_contacts", {
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
    datefulfilled: datetime("DateFulfilled", "Date Fulfilled", "Date d’exécution", { format: "DateOnly" }),
    discountamount: money("DiscountAmount", "Order Discount Amount", "Remise globale", {
      min: 0,
      max: 1000000000000,
    }),
    discountpercentage: decimal("DiscountPercentage", "Order Discount (%)", "Remise globale (%)", {
      min: 0,
      max: 100,
    }),
    freighttermscode: choice("FreightTermsCode", "Freight Terms", "Conditions de transport", [
      option(1, "FOB", "FOB (franco à bord)"),
      option(2, "No Charge", "Franco de port"),
    ]),
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
      to("opportunity", "opportunity_sales_orders", "opportunityid", "opportunity_sales_orders", {
        assign: "Cascade",
        delete: "Restrict",
      }),
    ]),
    ordercreationmethod: choice(
      "OrderCreationMethod",
      "Creation Method",
      "Mode de création",
      [option(776160000, "Unknown", "Inconnue"), option(776160001, "Win Quote", "Devis accepté")],
      { default: 776160000 },
    ),
    ordernumber: text("OrderNumber", "Order ID", "Numéro de commande", {
      search: true,
      required: "system",
      update: false,
    }),
    pricelevelid: lookup(
      "PriceLevelId",
      "Price List",
      "Tarif",
      [to("pricelevel", "price_level_orders", "pricelevelid", "price_level_orders", { delete: "Restrict" })],
      { required: "application" },
    ),
    prioritycode: choice("PriorityCode", "Priority", "Priorité", [option(1, "Default Value", "Valeur par défaut")]),
    quoteid: lookup("QuoteId", "Quote", "Devis", [
      to("quote", "quote_orders", "quoteid", "quote_orders", { delete: "Restrict" }),
    ]),
    requestdeliveryby: datetime("RequestDeliveryBy", "Requested Delivery Date", "Date de livraison demandée", {
      format: "DateOnly",
    }),
    shipto_contactname: text("ShipTo_ContactName", "Ship To Contact Name", "Contact de livraison", { max: 150 }),
    submitdate: datetime("SubmitDate", "Date Submitted", "Date de soumission", { format: "DateOnly" }),
    submitstatus: integer("SubmitStatus", "Submitted Status", "Statut de soumission", { min: 0, max: 1000000000 }),
    submitstatusdescription: memo(
      "SubmitStatusDescription",
      "Submitted Status Description",
      "Description du statut de soumission",
    ),
    ...states([
      state(0, "Active", "Active", [
        reason(1, "New", "Nouvelle"),
        reason(2, "Pending", "En attente"),
        reason(690970000, "On hold", "En suspens"),
      ]),
      state(1, "Submitted", "Soumise", [reason(3, "In Progress", "En cours")]),
      state(2, "Canceled", "Annulée", [reason(4, "No Money", "Fonds insuffisants")]),
      state(3, "Fulfilled", "Exécutée", [
        reason(100001, "Complete", "Complète"),
        reason(100002, "Partial", "Partielle"),
      ]),
      state(4, "Invoiced", "Facturée", [reason(100003, "Invoiced", "Facturée")]),
    ]),
    ...address("ShipTo", "Ship To", "Livraison"),
    ...address("BillTo", "Bill To", "Facturation"),
    ...ownership({
      owner: "owner_salesorders",
      user: "system_user_orders",
      team: "team_orders",
      unit: "business_unit_orders",
    }),
    ...currency("transactioncurrency_salesorder"),
    ...authorship("lk_salesorderbase_createdby", "lk_salesorderbase_modifiedby"),
  },
  find: { by: ["name", "ordernumber", "billto_name", "billto_city"], facts: ["ordernumber", "customerid"] },
  indexes: [["createdon"], ["ordernumber"]],
  ...salesorderScreens,
});

export type SalesOrder = RowOf<typeof salesorder>;
