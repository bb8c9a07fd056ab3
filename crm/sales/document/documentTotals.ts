import type { Records } from "../../../engine/records/records.ts";
import type { Row, Values } from "../../../engine/records/rules.ts";
import { headerAmounts } from "../pricing/headerAmounts.ts";
import { pricingError } from "../pricing/pricingError.ts";
import { amountIn } from "./amount.ts";
import { amountRules } from "./amountRules.ts";
import type { DocumentKind } from "./documentKind.ts";

/** Totals of a document, from its header and all its lines: the sum is taken anew each time, never carried along. */
export function documentTotals(records: Records, header: Row, lines: readonly Row[]): Row {
  const amounts = headerAmounts(
    lines.map((line) => ({
      pricePerUnit: amountIn(line, "priceperunit"),
      quantity: amountIn(line, "quantity"),
      volumeDiscountPerUnit: amountIn(line, "volumediscountamount"),
      manualDiscount: amountIn(line, "manualdiscountamount"),
      tax: amountIn(line, "tax"),
      vatRate: amountIn(line, "filon_vatrate"),
    })),
    {
      discountAmount: amountIn(header, "discountamount"),
      discountPercentage: amountIn(header, "discountpercentage"),
      freightAmount: amountIn(header, "freightamount"),
    },
    amountRules(records.settings, header),
  );
  const faulty = lines.some((line) => Number(line["pricingerrorcode"] ?? 0) !== pricingError.none);
  return {
    totallineitemamount: amounts.totalLineItemAmount.toFixed(),
    totallineitemdiscountamount: amounts.totalLineItemDiscountAmount.toFixed(),
    totaldiscountamount: amounts.totalDiscountAmount.toFixed(),
    totalamountlessfreight: amounts.totalAmountLessFreight.toFixed(),
    totaltax: amounts.totalTax.toFixed(),
    totalamount: amounts.totalAmount.toFixed(),
    pricingerrorcode: faulty ? pricingError.detailError : pricingError.none,
    ...(header["isrevenuesystemcalculated"] === true ? { estimatedvalue: amounts.totalAmount.toFixed() } : {}),
  };
}

export async function linesOf(records: Records, kind: DocumentKind, headerId: string): Promise<Row[]> {
  return (await records.find(
    kind.lines,
    { [kind.parent]: headerId },
    { orderBy: ["lineitemnumber", "createdon"] },
  )) as Row[];
}

/** Brings the totals of a stored document up to date with its lines. */
export async function recalculateDocument(records: Records, kind: DocumentKind, headerId: string): Promise<void> {
  const header = (await records.lock(kind.header, headerId)) as Row;
  const totals = documentTotals(records, header, await linesOf(records, kind, headerId));
  await records.update(kind.header, headerId, totals as Values, { verb: "Recalculate" });
}
