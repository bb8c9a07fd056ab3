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

/** The product of the catalogue that is sold, by its id. */
export function soldProduct(model: TableModel, row: Row | null, draft: FieldValues): string | null {
  const column = columnOf(model, "productid");
  const product = column && shownValue(column, row, draft);
  return isLookupValue(product) ? product.id : null;
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

/** What a cell takes over from the one above it. */
export function filledDown(model: TableModel, cell: string, above: Row | null, draft: FieldValues): FieldValues {
  const values = Object.fromEntries(
    columnsOf(model, cell === "product" ? soldColumns : [cell]).map(
      (column) => [column.name, shownValue(column, above, draft)] as const,
    ),
  );
  if (cell === "product") return { ...values, ispriceoverridden: false };
  return cell === "priceperunit" ? withPrice(values[cell] === null ? null : Number(values[cell])) : values;
}

const soldColumns = ["productid", "uomid", "isproductoverridden", "productdescription"];

/** What makes a line that was deleted again: all that was typed into it, at its place. */
export function copiedLine(row: Row, lineModel: TableModel): FieldValues {
  const isListed = row.isproductoverridden !== true && row.ispriceoverridden !== true;
  const hasRate = row.filon_vatrate !== null && row.filon_vatrate !== undefined;
  const left = new Set([...(isListed ? ["priceperunit"] : []), ...(hasRate ? ["tax"] : [])]);
  const names = copied.filter((name) => !left.has(name));
  return Object.fromEntries(columnsOf(lineModel, names).map((column) => [column.name, valueIn(row, column) ?? null]));
}

const copied = [
  "isproductoverridden",
  "productid",
  "productdescription",
  "uomid",
  "description",
  "quantity",
  "ispriceoverridden",
  "priceperunit",
  "manualdiscountamount",
  "filon_vatrate",
  "tax",
  "lineitemnumber",
];
