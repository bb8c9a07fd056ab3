import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { Row, TableRules } from "../../../engine/records/rules.ts";
import { amountIn } from "../document/amount.ts";
import { zero } from "../pricing/money.ts";
import { overlapping } from "../pricing/volumeDiscount.ts";
import { discount } from "./discount.ts";

export const discountErrors = defineErrors({
  discountRangeOverlap: {
    status: 400,
    code: "0x80043b02",
    message: () =>
      label(
        "The quantity range overlaps another one of this discount list.",
        "Cette plage de quantités en chevauche une autre de la liste de remises.",
      ),
  },
});

/** Ranges of one discount list never overlap: a quantity earns one discount. */
export const discountRules: TableRules = {
  before: async ({ records, id, after }) => {
    const others = (await records.find(discount, { discounttypeid: after["discounttypeid"] ?? null })) as Row[];
    const ranges = [...others.filter((row) => row["discountid"] !== id), after].map((row) => ({
      lowQuantity: amountIn(row, "lowquantity") ?? zero,
      highQuantity: amountIn(row, "highquantity") ?? zero,
    }));
    if (overlapping(ranges)) throw discountErrors.discountRangeOverlap();
    return {};
  },
};
