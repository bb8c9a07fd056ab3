import { choice, decimal, key, lookup, money, option, text, to, uuid } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { productpricelevelScreens } from "./productpricelevelScreens.ts";

export const productpricelevel = table({
  name: "productpricelevel",
  schemaName: "ProductPriceLevel",
  entitySet: "productpricelevels",
  objectTypeCode: 1026,
  label: label("Price List Item", "Élément de tarif"),
  plural: label("Price List Items", "Éléments de tarif"),
  ownership: "none",
  primaryName: null,
  parent: "pricelevelid",
  columns: {
    productpricelevelid: key("ProductPriceLevelId", "Price List Item", "Ligne de tarif"),
    // What an item needs beside its method depends on the method: an amount, or a percentage, and rounding if any.
    amount: money("Amount", "Amount", "Montant", {
      min: 0,
      max: 100000000000000,
      precisionSource: "pricing",
      required: "recommended",
    }),
    discounttypeid: lookup("DiscountTypeId", "Discount List", "Liste de remises", [
      to("discounttype", "discount_type_product_price_levels", "discounttypeid", "discount_type_product_price_levels", {
        delete: "Restrict",
      }),
    ]),
    organizationid: uuid("OrganizationId", "Organization", "Organisation", { required: "system", computed: true }),
    percentage: decimal("Percentage", "Percentage", "Pourcentage", {
      min: 0,
      max: 1000000000,
    }),
    pricelevelid: lookup(
      "PriceLevelId",
      "Price List",
      "Tarif",
      [
        to("pricelevel", "price_level_product_price_levels", "pricelevelid", "price_level_product_price_levels", {
          delete: "Restrict",
        }),
      ],
      { required: "system", update: false },
    ),
    pricingmethodcode: choice(
      "PricingMethodCode",
      "Pricing Method",
      "Méthode de tarification",
      [
        option(1, "Currency Amount", "Montant en devise"),
        option(2, "Percent of List", "Pourcentage du prix catalogue"),
        option(3, "Percent Markup - Current Cost", "Pourcentage de majoration – coût actuel"),
        option(4, "Percent Margin - Current Cost", "Pourcentage de marge – coût actuel"),
        option(5, "Percent Markup - Standard Cost", "Pourcentage de majoration – coût standard"),
        option(6, "Percent Margin - Standard Cost", "Pourcentage de marge – coût standard"),
      ],
      { required: "application", default: 1 },
    ),
    productid: lookup(
      "ProductId",
      "Product",
      "Produit",
      [to("product", "product_price_levels", "productid", "product_price_levels", { delete: "Cascade" })],
      { required: "system" },
    ),
    productnumber: text("ProductNumber", "Product ID", "Référence produit", {
      search: true,
      required: "system",
      computed: true,
    }),
    quantitysellingcode: choice(
      "QuantitySellingCode",
      "Quantity Selling Option",
      "Option de vente par quantité",
      [
        option(1, "No Control", "Aucun contrôle"),
        option(2, "Whole", "Quantité entière"),
        option(3, "Whole and Fractional", "Quantité entière ou fractionnée"),
      ],
      { required: "application", default: 1 },
    ),
    roundingoptionamount: money("RoundingOptionAmount", "Rounding Amount", "Montant d’arrondi", {
      min: -100000000000000,
      max: 100000000000000,
      precisionSource: "pricing",
    }),
    roundingoptioncode: choice("RoundingOptionCode", "Rounding Option", "Option d’arrondi", [
      option(1, "Ends in", "Se termine par"),
      option(2, "Multiple of", "Multiple de"),
    ]),
    roundingpolicycode: choice(
      "RoundingPolicyCode",
      "Rounding Policy",
      "Règle d’arrondi",
      [
        option(1, "None", "Aucun"),
        option(2, "Up", "Vers le haut"),
        option(3, "Down", "Vers le bas"),
        option(4, "To Nearest", "Au plus proche"),
      ],
      { required: "application", default: 1 },
    ),
    uomid: lookup(
      "UoMId",
      "Unit",
      "Unité",
      [
        to("uom", "unit_of_measurement_product_price_levels", "uomid", "unit_of_measurement_product_price_levels", {
          delete: "Restrict",
        }),
      ],
      { bookkeeping: true, required: "application" },
    ),
    uomscheduleid: lookup(
      "UoMScheduleId",
      "Unit Group",
      "Groupe d’unités",
      [
        to(
          "uomschedule",
          "unit_of_measure_schedule_product_price_level",
          "uomscheduleid",
          "unit_of_measure_schedule_product_price_level",
          { delete: "RemoveLink" },
        ),
      ],
      { bookkeeping: true },
    ),
    ...currency("transactioncurrency_productpricelevel"),
    ...authorship("lk_productpricelevelbase_createdby", "lk_productpricelevelbase_modifiedby"),
  },
  ...productpricelevelScreens,
});

export type ProductPriceLevel = RowOf<typeof productpricelevel>;
