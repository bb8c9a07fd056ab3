import { choice, datetime, key, lookup, option, text, to } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { quotedetailScreens } from "./quotedetailScreens.ts";
import { lineColumns } from "../document/lineColumns.ts";
import { documentLineColumns } from "../document/documentLineColumns.ts";

export const quotedetail = table({
  name: "quotedetail",
  schemaName: "QuoteDetail",
  entitySet: "quotedetails",
  objectTypeCode: 1085,
  label: label("Quote Line", "Ligne de devis"),
  plural: label("Quote Lines", "Lignes de devis"),
  ownership: "none",
  primaryName: "quotedetailname",
  parent: "quoteid",
  columns: {
    quotedetailid: key("QuoteDetailId", "Quote Product", "Produit du devis"),
    quotedetailname: text("QuoteDetailName", "Name", "Nom", { max: 500, required: "application" }),
    ...documentLineColumns(),
    ...lineColumns(),
    parentbundleidref: lookup("ParentBundleIdRef", "Parent Bundle Product", "Produit de l’offre groupée parente", [
      to(
        "quotedetail",
        "quotedetail_parentref_quotedetail",
        "parentbundleidref_quotedetail",
        "quotedetail_parentref_quotedetail",
        { delete: "Cascade" },
      ),
    ]),
    productid: lookup("ProductId", "Existing Product", "Produit existant", [
      to("product", "product_quote_details", "productid", "product_quote_details", { delete: "Restrict" }),
    ]),
    quotecreationmethod: choice(
      "QuoteCreationMethod",
      "Creation Method",
      "Mode de création",
      [option(776160000, "Unknown", "Inconnue"), option(776160001, "Revision", "Révision")],
      { default: 776160000 },
    ),
    quoteid: lookup(
      "QuoteId",
      "Quote",
      "Devis",
      [to("quote", "quote_details", "quoteid", "quote_details", { delete: "Cascade" })],
      { required: "system" },
    ),
    quotestatecode: choice("QuoteStateCode", "Quote Status", "Statut du devis", [], {
      required: "system",
      computed: true,
    }),
    requestdeliveryby: datetime("RequestDeliveryBy", "Requested Delivery Date", "Date de livraison demandée", {
      format: "DateOnly",
    }),
    salesrepid: lookup("SalesRepId", "Salesperson", "Commercial", [
      to("systemuser", "system_user_quotedetail", "salesrepid"),
    ]),
    uomid: lookup(
      "UoMId",
      "Unit",
      "Unité",
      [
        to("uom", "unit_of_measurement_quote_details", "uomid", "unit_of_measurement_quote_details", {
          delete: "Restrict",
        }),
      ],
      { bookkeeping: true },
    ),
    ...currency("transactioncurrency_quotedetail"),
    ...authorship("lk_quotedetailbase_createdby", "lk_quotedetailbase_modifiedby"),
  },
  ...quotedetailScreens,
});

export type QuoteDetail = RowOf<typeof quotedetail>;
