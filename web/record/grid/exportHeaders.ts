import type { ColumnModel } from "../../../engine/model/describe.ts";
import { i18n } from "../../i18n/i18n.ts";

/** The headings of a column in a file: an amount has its currency in a column of its own. */
export function exportHeaders({ kind, label }: ColumnModel): readonly string[] {
  return kind === "money" ? [label, i18n.t("grid:export.currency", { column: label })] : [label];
}
