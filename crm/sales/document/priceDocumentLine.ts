import { recordErrors } from "../../../engine/records/recordErrors.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row, Values, WriteEvent } from "../../../engine/records/rules.ts";
import { account } from "../../core/account/account.ts";
import { lineAmounts } from "../pricing/lineAmounts.ts";
import { priceLine } from "../pricing/priceLine.ts";
import { lineVat } from "../pricing/vat.ts";
import { product } from "../product/product.ts";
import { amountIn, textIn } from "./amount.ts";
import { amountRules } from "./amountRules.ts";
import { documentErrors } from "./documentErrors.ts";
import type { DocumentKind } from "./documentKind.ts";
import { lineToPrice } from "./lineToPrice.ts";

/**
 * Prices one line as it is written: price, volume discount, VAT, amounts, error code. The document must be open, and is
 * locked until the transaction ends, so that two people who edit it wait for one another.
 *
 * @throws documentErrors.parentReadOnly, documentErrors.productNotActive, documentErrors.productMissing,
 * recordErrors.valueMissing — 400.
 */
export async function priceDocumentLine(kind: DocumentKind, event: WriteEvent): Promise<Values> {
  const { records, after, before, changes, verb } = event;
  if (verb === "Copy" || verb === "Cascade") return {};
  const parent = textIn(after, kind.parent);
  if (parent === null)
    throw recordErrors.valueMissing({ column: kind.parent, table: kind.lines.name }, { target: kind.parent });
  if (before && before[kind.parent] !== parent) await lockOpenDocument(records, kind, String(before[kind.parent]));
  // Whoever prices a whole document anew has seen that it was open.
  const header =
    verb === "Reprice"
      ? ((await records.lock(kind.header, parent)) as Row)
      : await lockOpenDocument(records, kind, parent);
  const isWriteIn = isWriteInLine(event);
  if (textIn(after, "productid") === null && !textIn(after, "productdescription") && !textIn(after, kind.lineName))
    throw documentErrors.productMissing();
  const productId = textIn(after, "productid");
  const isNewProduct = before === null || changes["productid"] !== undefined;
  const named = productId === null ? null : await activeProduct(records, productId, isNewProduct);
  const sold = isWriteIn ? null : named;
  const unit = textIn(after, "uomid") ?? textIn(sold ?? {}, "defaultuomid");
  const priced = priceLine(
    await lineToPrice(records, header, { ...after, uomid: unit, isproductoverridden: isWriteIn }, before, sold),
  );
  const rate = await vatRate(records, header, event, sold);
  const rules = amountRules(records.settings, header);
  const figures = {
    pricePerUnit: priced.pricePerUnit,
    quantity: amountIn(after, "quantity"),
    volumeDiscountPerUnit: priced.volumeDiscountPerUnit,
    manualDiscount: amountIn(after, "manualdiscountamount"),
  };
  const typedTax = changes["tax"] !== undefined && changes["tax"] !== null;
  // A tax the caller typed stands until a rate is given again.
  const tax = typedTax || rate === null ? amountIn(after, "tax") : lineVat(figures, amountIn({ rate }, "rate"), rules);
  const amounts = lineAmounts({ ...figures, tax }, rules);
  return {
    [kind.lineName]:
      textIn(after, kind.lineName) && !changes["productid"]
        ? after[kind.lineName]
        : (textIn(sold ?? {}, "name") ??
          textIn(after, "productdescription") ??
          textIn(named ?? {}, "name") ??
          after[kind.lineName]),
    isproductoverridden: isWriteIn,
    productdescription: textIn(after, "productdescription") ?? (isWriteIn ? textIn(after, kind.lineName) : null),
    uomid: unit,
    transactioncurrencyid: header["transactioncurrencyid"],
    priceperunit: priced.pricePerUnit.toFixed(),
    volumediscountamount: priced.volumeDiscountPerUnit.toFixed(),
    pricingerrorcode: priced.pricingErrorCode,
    filon_vatrate: typedTax && changes["filon_vatrate"] === undefined ? null : rate,
    tax: tax?.toFixed() ?? null,
    baseamount: amounts.baseAmount.toFixed(),
    extendedamount: amounts.extendedAmount.toFixed(),
    producttypecode: after["producttypecode"] ?? 1,
    propertyconfigurationstatus: after["propertyconfigurationstatus"] ?? 2,
    ...(before === null && textIn(after, "lineitemnumber") === null
      ? { lineitemnumber: await nextNumber(records, kind, header) }
      : {}),
  };
}

/** A line without a product, or one that is said to be written in; a product given to it later is a product. */
function isWriteInLine({ before, after, changes }: WriteEvent): boolean {
  if (textIn(after, "productid") === null || changes["isproductoverridden"] === true) return true;
  return before !== null && after["isproductoverridden"] === true && changes["productid"] === undefined;
}

/** @throws documentErrors.parentReadOnly — 400. */
export async function lockOpenDocument(records: Records, kind: DocumentKind, id: string): Promise<Row> {
  const header = (await records.lock(kind.header, id)) as Row;
  if (header["statecode"] !== 0) throw documentErrors.parentReadOnly({ document: kind.header.label });
  return header;
}

async function activeProduct(records: Records, id: string, isNew: boolean): Promise<Row> {
  const found = (await records.get(product, id)) as Row;
  if (isNew && found["statecode"] !== 0) throw documentErrors.productNotActive({ product: String(found["name"]) });
  return found;
}

/** The rate on the line; else the product's, else that of the customer's regime. */
async function vatRate(
  records: Records,
  header: Row,
  { before, after, changes }: WriteEvent,
  sold: Row | null,
): Promise<string | null> {
  const given = textIn(after, "filon_vatrate");
  if (changes["filon_vatrate"] !== undefined && changes["filon_vatrate"] !== null) return given;
  if (before !== null && changes["productid"] === undefined) return given;
  if (before === null && changes["tax"] !== undefined && changes["tax"] !== null) return given;
  const ofProduct = sold && textIn(sold, "filon_vatrate");
  if (ofProduct || header["customeridtype"] !== "account") return ofProduct ?? given;
  const [customer] = await records.find(account, { accountid: header["customerid"] ?? null });
  return (customer && textIn(customer as Row, "filon_vatrate")) ?? given;
}

async function nextNumber(records: Records, kind: DocumentKind, header: Row): Promise<number> {
  const lines = (await records.find(kind.lines, { [kind.parent]: header[kind.parent] ?? null })) as Row[];
  return lines.reduce((highest, line) => Math.max(highest, Number(line["lineitemnumber"] ?? 0)), 0) + 1;
}
