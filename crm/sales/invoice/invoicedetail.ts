import { boolean, choice, datetime, decimal, key, lookup, text, to } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { invoicedetailScreens } from "./invoicedetailScreens.ts";
import { lineColumns } from "../document/lineColumns.ts";
import { documentLineColumns } from "../document/documentLineColumns.ts";

export const invoicedetail = table({
  name: "invoicedetail",
  schemaName: "InvoiceDetail",
  entitySet: "invoicedetails",
  objectTypeCode: 1091,
  label: label("Invoice Line", "Ligne de facture"),
  plural: label("Invoice Lines", "Lignes de facture"),
  ownership: "none",
  primaryName: "invoicedetailname",
  parent: "invoiceid",
  columns: {
    invoicedetailid: key("InvoiceDetailId", "Invoice Product", "Produit de la facture"),
    invoicedetailname: text("InvoiceDetailName", "Name", "Nom", { max: 500, required: "application" }),
    ...documentLineColumns(),
    ...lineColumns(),
    actualdeliveryon: datetime("ActualDeliveryOn", "Delivered On", "Livré le", { format: "DateOnly" }),
    invoiceid: lookup(
      "InvoiceId",
      "Invoice",
      "Facture",
      [to("invoice", "invoice_details", "invoiceid", "invoice_details", { delete: "Cascade" })],
      { required: "system" },
    ),
    invoiceispricelocked: boolean("InvoiceIsPriceLocked", "Prices Locked", "Prix verrouillés", {
      default: false,
      required: "application",
      computed: true,
    }),
    invoicestatecode: choice("InvoiceStateCode", "Invoice Status", "Statut de la facture", [], {
      required: "system",
      computed: true,
    }),
    parentbundleidref: lookup("ParentBundleIdRef", "Parent Bundle Product", "Produit de l’offre groupée parente", [
      to(
        "invoicedetail",
        "invoicedetail_parentref_invoicedetail",
        "parentbundleidref_invoicedetail",
        "invoicedetail_parentref_invoicedetail",
        { delete: "Cascade" },
      ),
    ]),
    productid: lookup("ProductId", "Existing Product", "Produit existant", [
      to("product", "product_invoice_details", "productid", "product_invoice_details", { delete: "Restrict" }),
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
    salesorderdetailid: lookup("SalesOrderDetailId", "Order Product", "Produit de la commande", [
      to("salesorderdetail", "msdyn_salesorderdetail_invoicedetail", "SalesOrderDetailId"),
    ]),
    salesrepid: lookup("SalesRepId", "Salesperson", "Commercial", [
      to("systemuser", "system_user_invoicedetail", "salesrepid"),
    ]),
    shippingtrackingnumber: text(
      "ShippingTrackingNumber",
      "Shipment Tracking Number",
      "Numéro de suivi de l’expédition",
    ),
    uomid: lookup(
      "UoMId",
      "Unit",
      "Unité",
      [
        to("uom", "unit_of_measurement_invoice_details", "uomid", "unit_of_measurement_invoice_details", {
          delete: "Restrict",
        }),
      ],
      { bookkeeping: true },
    ),
    ...currency("transactioncurrency_invoicedetail"),
    ...authorship("lk_invoicedetailbase_createdby", "lk_invoicedetailbase_modifiedby"),
  },
  ...invoicedetailScreens,
});

export type InvoiceDetail = RowOf<typeof invoicedetail>;
