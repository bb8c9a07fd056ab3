import { boolean, choice, datetime, decimal, key, lookup, option, text, to } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { salesorderdetailScreens } from "./salesorderdetailScreens.ts";
import { lineColumns } from "../document/lineColumns.ts";
import { documentLineColumns } from "../document/documentLineColumns.ts";

export const salesorderdetail = table({
  name: "salesorderdetail",
  schemaName: "SalesOrderDetail",
  entitySet: "salesorderdetails",
  objectTypeCode: 1089,
  label: label("Order Line", "Ligne de commande"),
  plural: label("Order Lines", "Lignes de commande"),
  ownership: "none",
  primaryName: "salesorderdetailname",
  parent: "salesorderid",
  columns: {
    salesorderdetailid: key("SalesOrderDetailId", "Order Product", "Produit de la commande"),
    salesorderdetailname: text("SalesOrderDetailName", "Name", "Nom", { max: 500, required: "application" }),
    ...documentLineColumns(),
    ...lineColumns(),
    ordercreationmethod: choice(
      "OrderCreationMethod",
      "Creation Method",
      "Mode de création",
      [option(776160000, "Unknown", "Inconnue"), option(776160001, "Win Quote", "Devis accepté")],
      { default: 776160000 },
    ),
    parentbundleidref: lookup("ParentBundleIdRef", "Parent Bundle Product", "Produit de l’offre groupée parente", [
      to(
        "salesorderdetail",
        "salesorderdetail_parentref_salesorderdetail",
        "parentbundleidref_salesorderdetail",
        "salesorderdetail_parentref_salesorderdetail",
        { delete: "Cascade" },
      ),
    ]),
    productid: lookup("ProductId", "Existing Product", "Produit existant", [
      to("product", "product_order_details", "productid", "product_order_details", { delete: "Restrict" }),
    ]),
    quantitybackordered: decimal("QuantityBackordered", "Quantity Back Ordered", "Quantité en reliquat", {
      min: 0,
      max: 1000000000,
      precision: 5,
    }),
    quantitycancelled: decimal("QuantityCancelled", "Quantity Canceled", "Quantité annulée", {
      min: 0,
      max: 1000000000,
      precision: 5,
    }),
    quantityshipped: decimal("QuantityShipped", "Quantity Shipped", "Quantité expédiée", {
      min: -1000000000,
      max: 1000000000,
      precision: 5,
    }),
    quotedetailid: lookup("QuoteDetailId", "Quote Product", "Produit du devis", [
      to("quotedetail", "msdyn_quotedetail_salesorderdetail", "QuoteDetailId"),
    ]),
    requestdeliveryby: datetime("RequestDeliveryBy", "Requested Delivery Date", "Date de livraison demandée", {
      format: "DateOnly",
    }),
    salesorderid: lookup(
      "SalesOrderId",
      "Order",
      "Commande",
      [to("salesorder", "order_details", "salesorderid", "order_details", { delete: "Cascade" })],
      { required: "system" },
    ),
    salesorderispricelocked: boolean("SalesOrderIsPriceLocked", "Prices Locked", "Prix verrouillés", {
      default: false,
      required: "application",
      computed: true,
    }),
    salesorderstatecode: choice("SalesOrderStateCode", "Order Status", "Statut de la commande", [], {
      required: "system",
      computed: true,
    }),
    salesrepid: lookup("SalesRepId", "Salesperson", "Commercial", [
      to("systemuser", "system_user_salesorderdetail", "salesrepid"),
    ]),
    uomid: lookup(
      "UoMId",
      "Unit",
      "Unité",
      [
        to("uom", "unit_of_measurement_order_details", "uomid", "unit_of_measurement_order_details", {
          delete: "Restrict",
        }),
      ],
      { bookkeeping: true },
    ),
    ...currency("transactioncurrency_salesorderdetail"),
    ...authorship("lk_salesorderdetailbase_createdby", "lk_salesorderdetailbase_modifiedby"),
  },
  ...salesorderdetailScreens,
});

export type SalesOrderDetail = RowOf<typeof salesorderdetail>;
