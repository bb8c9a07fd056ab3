import { parseNumber } from "../../ui/formats.ts";
import type { FieldValues } from "../fieldValue.ts";
import { withPrice, withProduct, withWriteIn } from "./lineValues.ts";
import type { FoundProduct } from "./productSearch.ts";

/** Rows of a spreadsheet as lines of a document: product name or number, quantity, price, discount. Pure. */

export interface PastedLine {
  readonly product: string;
  readonly quantity: number | null;
  readonly price: number | null;
  /** An amount, or a share of price times quantity. */
  readonly discount: { readonly kind: "amount" | "percent"; readonly value: number } | null;
}

/** Whether a text is rows of a spreadsheet, and not words for the one cell it is pasted into. */
export function isSheet(text: string): boolean {
  return text.includes("\t") || text.trim().includes("\n");
}

/** The rows that name something; a row of headings, whose figures are words, is left out. */
export function pastedLines(text: string, locale?: string): readonly PastedLine[] {
  const rows = text.split(/\r\n|\r|\n/).map((row) => row.split("\t").map((cell) => cell.trim()));
  return rows.flatMap(([product = "", quantity = "", price = "", discount = ""], at): PastedLine[] => {
    const isHeading = at === 0 && [quantity, price].some((cell) => cell !== "" && numberIn(cell, locale) === null);
    if (product === "" || isHeading) return [];
    return [
      {
        product,
        quantity: numberIn(quantity, locale),
        price: numberIn(price, locale),
        discount: discountIn(discount, locale),
      },
    ];
  });
}

/** What is stored of a pasted line: the product it names, or its words where there is none. */
export function valuesOf({ product, quantity, price, discount }: PastedLine, found: FoundProduct | null): FieldValues {
  const count = quantity ?? 1;
  const unitPrice = price ?? found?.price ?? 0;
  const share = discount?.kind === "percent" ? (unitPrice * count * discount.value) / 100 : discount?.value;
  return {
    ...(found ? withProduct(found, count) : withWriteIn(product, count)),
    ...(price === null ? (found ? {} : withPrice(0)) : withPrice(price)),
    ...(share === undefined ? {} : { manualdiscountamount: Math.round(share * 100) / 100 }),
  };
}

function discountIn(text: string, locale: string | undefined): PastedLine["discount"] {
  const value = numberIn(text.replace(/%\s*$/, ""), locale);
  return value === null || value === 0 ? null : { kind: /%\s*$/.test(text) ? "percent" : "amount", value };
}

/** A figure as people write it, without the sign of its currency. */
function numberIn(text: string, locale: string | undefined): number | null {
  const plain = text.replace(/[\p{Sc}\s]|[A-Z]{3}$/gu, "");
  return plain === "" ? null : (parseNumber(plain, locale) ?? null);
}
