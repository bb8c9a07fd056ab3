import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import type { Row } from "../../../api/client.ts";
import { sameValue, valueIn } from "../../fieldValue.ts";
import { shownProduct } from "../lineValues.ts";

/** What became of the lines of a document from one revision to the next: pure. */

export interface LineChange {
  readonly kind: "added" | "removed" | "changed" | "same";
  readonly product: string;
  readonly before: Row | null;
  readonly after: Row | null;
  /** Names of the columns whose values differ. */
  readonly changed: readonly string[];
}

/** Lines that sell the same thing are one line; the later revision's order, with what was removed at the end. */
export function compareLines(
  model: TableModel,
  columns: readonly ColumnModel[],
  before: readonly Row[],
  after: readonly Row[],
): readonly LineChange[] {
  const left = [...before];
  const kept = after.map((row): LineChange => {
    const at = left.findIndex((other) => keyOf(model, other) === keyOf(model, row));
    const product = shownProduct(model, row, {});
    const [other] = at < 0 ? [] : left.splice(at, 1);
    if (other === undefined) return { kind: "added", product, before: null, after: row, changed: [] };
    const differing = columns.filter((column) => !sameValue(valueIn(other, column), valueIn(row, column)));
    const changed = differing.map(({ name }) => name);
    return { kind: changed.length > 0 ? "changed" : "same", product, before: other, after: row, changed };
  });
  const removed = left.map((row): LineChange => ({
    kind: "removed",
    product: shownProduct(model, row, {}),
    before: row,
    after: null,
    changed: [],
  }));
  return [...kept, ...removed];
}

/** A product by its id, a text by its words. */
function keyOf(model: TableModel, row: Row): string {
  const product = row["_productid_value"];
  return typeof product === "string" ? product : shownProduct(model, row, {}).trim().toLowerCase();
}
