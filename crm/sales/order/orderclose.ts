import { integer, lookup, reason, state, text, to } from "../../../engine/model/columns.ts";
import { activity, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const orderclose = table({
  name: "orderclose",
  schemaName: "OrderClose",
  entitySet: "ordercloses",
  objectTypeCode: 4209,
  label: label("Order Close", "Clôture de commande"),
  plural: label("Order Closes", "Clôtures de commande"),
  ownership: "user",
  primaryName: "subject",
  activity: "activity",
  columns: {
    ...activity("orderclose", {
      createdBy: "lk_orderclose_createdby",
      modifiedBy: "lk_orderclose_modifiedby",
      owner: "orderclose_owner_ownerid",
      user: "user_orderclose",
      team: "team_orderclose",
      unit: "business_unit_order_close_activities",
      currency: "orderclose_transactioncurrency_transactioncurrencyid",
      mergedWith: ["account", "contact", "lead"],
      regarding: {
        account: "account_OrderCloses",
        campaign: "campaign_OrderCloses",
        lead: "lead_OrderCloses",
        opportunity: "opportunity_OrderCloses",
        salesorder: "salesorder_OrderCloses",
      },
    }),
    category: text("Category", "Category", "Catégorie", { max: 250 }),
    ordernumber: text("OrderNumber", "Order Number", "Numéro de commande", { search: true }),
    revision: integer("Revision", "Revision", "Révision", { min: 0, max: 1000000000 }),
    salesorderid: lookup("SalesOrderId", "Order", "Commande", [
      to("salesorder", "SalesOrder_OrderClose", "salesorderid", "SalesOrder_OrderClose", {
        assign: "Cascade",
        delete: "Cascade",
        reparent: "Cascade",
        share: "Cascade",
        unshare: "Cascade",
      }),
    ]),
    subcategory: text("Subcategory", "Sub-Category", "Sous-catégorie", { max: 250 }),
    ...states([
      state(0, "Open", "Ouverte", [reason(1, "Open", "Ouverte")]),
      state(1, "Completed", "Terminée", [reason(2, "Completed", "Terminée")]),
      state(2, "Canceled", "Annulée", [reason(3, "Canceled", "Annulée")]),
    ]),
  },
});

export type OrderClose = RowOf<typeof orderclose>;
