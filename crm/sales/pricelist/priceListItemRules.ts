import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { Row, TableRules } from "../../../engine/records/rules.ts";
import { product } from "../product/product.ts";
import { pricelevel } from "./pricelevel.ts";
import { productpricelevel } from "./productpricelevel.ts";

export const priceListErrors = defineErrors({
  duplicatePriceListItem: {
    status: 400,
    code: "0x80043b08",
    message: () =>
      label(
        "The product is in this price list already, in this unit.",
        "Le produit est déjà dans ce tarif, pour cette unité.",
      ),
  },
});

/** A product stands once in a price list for each unit; currency and unit come from the list and the product. */
export const priceListItemRules: TableRules = {
  before: async ({ records, id, before, after }) => {
    const [list] = (await records.find(pricelevel, { pricelevelid: after["pricelevelid"] ?? null })) as Row[];
    const [sold] = (await records.find(product, { productid: after["productid"] ?? null })) as Row[];
    const uomid = after["uomid"] ?? sold?.["defaultuomid"] ?? null;
    const same = (await records.find(productpricelevel, {
      pricelevelid: after["pricelevelid"] ?? null,
      productid: after["productid"] ?? null,
      uomid,
    })) as Row[];
    if (same.some((row) => row["productpricelevelid"] !== id)) throw priceListErrors.duplicatePriceListItem();
    const start = {
      uomscheduleid: sold?.["defaultuomscheduleid"] ?? null,
      pricingmethodcode: after["pricingmethodcode"] ?? 1,
      quantitysellingcode: after["quantitysellingcode"] ?? 1,
      roundingpolicycode: after["roundingpolicycode"] ?? 1,
    };
    return {
      uomid,
      transactioncurrencyid: list?.["transactioncurrencyid"] ?? after["transactioncurrencyid"],
      ...(before === null ? start : {}),
    };
  },
};
