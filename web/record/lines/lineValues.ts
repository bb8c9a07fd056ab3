import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { columnOf, columnsOf } from "../../api/model.ts";
import { isLookupValue, valueIn, type FieldValue, type FieldValues } from "../fieldValue.ts";
import type { FoundProduct } from "./productSearch.ts";

/**
 * The figures of a line in the order they are typed, and the unit that follows the quantity; VAT by its rate where the
 * model has one, else the tax itself.
 */
export function figureColumns(model: TableModel): readonly ColumnModel[] {
  const vat = columnOf(model, "filon_vatrate") ? "filon_vatrate" : "tax";
  return columnsOf(model, ["quantity", "uomid", "priceperunit", "manualdiscountamount", vat]);
}

/** The value a line shows: what was typed, or else what is stored. */
export function shownValue(column: ColumnModel, row: Row | null, draft: FieldValues): FieldValue {
  const typed = draft[column.name];
  if (typed !== undefined) return typed;
  return (row && valueIn(row, column)) ?? null;
}

export function shownNumber(column: ColumnModel, row: Row | null, draft: FieldValues): number | null {
  const value = shownValue(column, row, draft);
  return value === null || value === "" ? null : Number(value);
}

/** The name of what is sold: of the catalogue, or as it was written in. */
export function shownProduct(model: TableModel, row: Row | null, draft: FieldValues): string {
  const product = columnOf(model, "productid");
  const writeIn = columnOf(model, "productdescription");
  const chosen = product && shownValue(product, row, draft);
  if (isLookupValue(chosen)) return chosen.name;
  return writeIn ? String(shownValue(writeIn, row, draft) ?? "") : "";
}

/** The unit a product is sold in; text that was written in has none. */
export function shownUnit(column: ColumnModel, row: Row | null, draft: FieldValues): string {
  const unit = shownValue(column, row, draft);
  return isLookupValue(unit) ? unit.name : "";
}

/** A product of the catalogue is chosen: its price is the list's, so a price typed before is forgotten. */
export function withProduct(product: FoundProduct, quantity: number | null): FieldValues {
  return {
    productid: { table: "product", id: product.id, name: product.name },
    ...(product.unit && { uomid: product.unit }),
    isproductoverridden: false,
    ispriceoverridden: false,
    productdescription: null,
    quantity: quantity ?? 1,
  };
}

/** Text that is no product of the catalogue is sold as written. */
export function withWriteIn(text: string, quantity: number | null): FieldValues {
  return { productid: null, uomid: null, isproductoverridden: true, productdescription: text, quantity: quantity ?? 1 };
}

/** A price that is typed stands; an emptied one gives way to the list's. */
export function withPrice(price: number | null): FieldValues {
  return { priceperunit: price, ispriceoverridden: price !== null };
}

/** Whether a line turns from a product into text or back, which an existing line cannot. */
export function changesKind(row: Row, draft: FieldValues): boolean {
  const kind = draft.isproductoverridden;
  return kind !== undefined && kind !== (row.isproductoverridden === true);
}
