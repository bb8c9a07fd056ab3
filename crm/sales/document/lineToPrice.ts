import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { discount } from "../discount/discount.ts";
import { discounttype } from "../discount/discounttype.ts";
import { pricelevel } from "../pricelist/pricelevel.ts";
import { productpricelevel } from "../pricelist/productpricelevel.ts";
import type { LineToPrice } from "../pricing/lineToPrice.ts";
import { Decimal, zero } from "../pricing/money.ts";
import type { DiscountList } from "../pricing/volumeDiscount.ts";
import { amountIn, textIn } from "./amount.ts";
import { amountRules } from "./amountRules.ts";

/** Gathers what pricing a line needs to know: the product, the price list and its item, the discount list. */
export async function lineToPrice(
  records: Records,
  header: Row,
  line: Row,
  before: Row | null,
  sold: Row | null,
): Promise<LineToPrice> {
  const { settings } = records;
  const { currencyPrecision } = amountRules(settings, header);
  const sameProduct = before !== null && before["productid"] === line["productid"] && before["uomid"] === line["uomid"];
  const shared = {
    quantity: amountIn(line, "quantity"),
    stored: sameProduct ? storedPricing(before) : null,
    rules: {
      isPriceListMandatory: settings.organization["filon_pricelistrequired"] !== false,
      isPriceLocked: header["ispricelocked"] === true,
      transactionCurrencyId: String(header["transactioncurrencyid"]),
      pricePrecision: settings.pricingPrecision,
      currencyPrecision,
    },
  };
  if (line["isproductoverridden"] === true)
    return { kind: "write-in", ...shared, typedPrice: amountIn(line, "priceperunit") };
  if (line["producttypecode"] === 3) return { kind: "required-bundle-product", ...shared };
  const listId =
    textIn(header, "pricelevelid") ?? (shared.rules.isPriceListMandatory ? null : textIn(sold ?? {}, "pricelevelid"));
  const [list] = listId ? ((await records.find(pricelevel, { pricelevelid: listId })) as Row[]) : [];
  const [item] = listId
    ? ((await records.find(productpricelevel, {
        pricelevelid: listId,
        productid: line["productid"] ?? null,
        uomid: line["uomid"] ?? null,
      })) as Row[])
    : [];
  return {
    kind: "catalogue",
    ...shared,
    isPriceOverridden: line["ispriceoverridden"] === true,
    typedPrice: amountIn(line, "priceperunit"),
    productId: textIn(line, "productid"),
    uomId: textIn(line, "uomid"),
    product: sold && {
      listPrice: amountIn(sold, "price"),
      currentCost: amountIn(sold, "currentcost"),
      standardCost: amountIn(sold, "standardcost"),
    },
    priceList: list
      ? { isActive: list["statecode"] === 0, transactionCurrencyId: textIn(list, "transactioncurrencyid") }
      : null,
    priceListItem: item
      ? {
          pricingMethodCode: Number(item["pricingmethodcode"] ?? 1),
          amount: amountIn(item, "amount"),
          percentage: amountIn(item, "percentage"),
          roundingPolicyCode: item["roundingpolicycode"] as number | null,
          roundingOptionCode: item["roundingoptioncode"] as number | null,
          roundingOptionAmount: amountIn(item, "roundingoptionamount"),
          quantitySellingCode: item["quantitysellingcode"] as number | null,
        }
      : null,
    discountList: item ? await discountList(records, textIn(item, "discounttypeid")) : null,
  };
}

function storedPricing(line: Row) {
  return {
    quantity: amountIn(line, "quantity"),
    pricePerUnit: amountIn(line, "priceperunit"),
    volumeDiscountPerUnit: amountIn(line, "volumediscountamount"),
    pricingErrorCode: line["pricingerrorcode"] as number | null,
  };
}

async function discountList(records: Records, id: string | null): Promise<DiscountList | null> {
  if (id === null) return null;
  const [list] = (await records.find(discounttype, { discounttypeid: id })) as Row[];
  if (!list) return null;
  const rows = (await records.find(discount, { discounttypeid: id })) as Row[];
  return {
    isAmountType: list["isamounttype"] === true,
    rows: rows.map((row) => ({
      lowQuantity: amountIn(row, "lowquantity") ?? zero,
      highQuantity: amountIn(row, "highquantity") ?? new Decimal("1e12"),
      amount: amountIn(row, "amount"),
      percentage: amountIn(row, "percentage"),
    })),
  };
}
