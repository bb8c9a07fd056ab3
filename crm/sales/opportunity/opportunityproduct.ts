import { choice, key, lookup, money, text, to } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { opportunityproductScreens } from "./opportunityproductScreens.ts";
import { lineColumns } from "../document/lineColumns.ts";

export const opportunityproduct = table({
  name: "opportunityproduct",
  schemaName: "OpportunityProduct",
  entitySet: "opportunityproducts",
  objectTypeCode: 1083,
  label: label("Opportunity Line", "Ligne d’opportunité"),
  plural: label("Opportunity Lines", "Lignes d’opportunité"),
  ownership: "none",
  primaryName: "opportunityproductname",
  parent: "opportunityid",
  columns: {
    opportunityproductid: key("OpportunityProductId", "Opportunity Product", "Produit de l’opportunité"),
    opportunityproductname: text("OpportunityProductName", "Name", "Nom", { max: 500, required: "application" }),
    ...lineColumns(),
    manualdiscountamount: money("ManualDiscountAmount", "Manual Discount", "Remise manuelle", {
      min: 0,
      max: 100000000000000,
    }),
    opportunityid: lookup(
      "OpportunityId",
      "Opportunity",
      "Opportunité",
      [
        to("opportunity", "product_opportunities", "opportunityid", "product_opportunities", {
          assign: "Cascade",
          delete: "Cascade",
        }),
      ],
      { required: "system" },
    ),
    opportunitystatecode: choice("OpportunityStateCode", "Opportunity Status", "Statut de l’opportunité", [], {
      required: "system",
      computed: true,
    }),
    parentbundleidref: lookup("ParentBundleIdRef", "Parent Bundle Product", "Produit de l’offre groupée parente", [
      to(
        "opportunityproduct",
        "opportunityproduct_parentref_opportunityproduct",
        "parentbundleidref_opportunityproduct",
        "opportunityproduct_parentref_opportunityproduct",
        { delete: "Cascade" },
      ),
    ]),
    productid: lookup("ProductId", "Existing Product", "Produit existant", [
      to("product", "opportunity_products", "productid", "opportunity_products", {
        assign: "Cascade",
        delete: "Restrict",
      }),
    ]),
    tax: money("Tax", "Tax", "TVA", { min: -100000000000000, max: 100000000000000 }),
    uomid: lookup(
      "UoMId",
      "Unit",
      "Unité",
      [
        to("uom", "unit_of_measurement_opportunity_products", "uomid", "unit_of_measurement_opportunity_products", {
          delete: "Restrict",
        }),
      ],
      { bookkeeping: true },
    ),
    ...currency("transactioncurrency_opportunityproduct"),
    ...authorship("lk_opportunityproductbase_createdby", "lk_opportunityproductbase_modifiedby"),
  },
  ...opportunityproductScreens,
});

export type OpportunityProduct = RowOf<typeof opportunityproduct>;
