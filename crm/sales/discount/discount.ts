import { boolean, decimal, key, lookup, money, text, to, uuid } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { discountScreens } from "./discountScreens.ts";

export const discount = table({
  name: "discount",
  schemaName: "Discount",
  entitySet: "discounts",
  objectTypeCode: 1013,
  label: label("Discount", "Remise"),
  plural: label("Discounts", "Remises"),
  ownership: "none",
  primaryName: "name",
  parent: "discounttypeid",
  columns: {
    discountid: key("DiscountId", "Discount", "Remise"),
    name: text("Name", "Name", "Nom", { search: true, required: "application" }),
    // A discount is an amount or a percentage, as its list says.
    amount: money("Amount", "Amount", "Montant", { min: 0, max: 1000000000000, precision: 4, required: "recommended" }),
    discounttypeid: lookup(
      "DiscountTypeId",
      "Discount List",
      "Liste de remises",
      [
        to("discounttype", "discount_type_discounts", "discounttypeid", "discount_type_discounts", {
          delete: "Cascade",
        }),
      ],
      { required: "system", update: false },
    ),
    highquantity: decimal("HighQuantity", "End Quantity", "Quantité de fin", {
      min: 1e-5,
      max: 100000000000,
      precision: 5,
      required: "system",
    }),
    isamounttype: boolean("IsAmountType", "Amount Discount", "Remise en montant", {
      default: false,
      required: "application",
      computed: true,
    }),
    lowquantity: decimal("LowQuantity", "Begin Quantity", "Quantité de début", {
      min: 1e-5,
      max: 100000000000,
      precision: 5,
      required: "system",
    }),
    organizationid: uuid("OrganizationId", "Organization", "Organisation", { required: "system", computed: true }),
    percentage: decimal("Percentage", "Percentage", "Pourcentage", {
      min: 0,
      max: 1000000000,
      precision: 5,
      required: "recommended",
    }),
    ...currency("transactioncurrency_discount"),
    ...authorship("lk_discountbase_createdby", "lk_discountbase_modifiedby"),
  },
  ...discountScreens,
});

export type Discount = RowOf<typeof discount>;
