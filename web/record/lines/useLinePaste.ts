import type { ClipboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { toast } from "../../ui/toasts.ts";
import type { FieldValues } from "../fieldValue.ts";
import { isSheet, pastedLines, valuesOf } from "./pastedLines.ts";
import { findProducts } from "./productSearch.ts";

/** Rows of a spreadsheet become lines at the end of the sheet, all of them or none. */
export function useLinePaste(
  priceListId: string | null,
  createAll: (lines: readonly FieldValues[]) => Promise<void>,
): (event: ClipboardEvent) => void {
  const { t } = useTranslation("lines");
  const paste = async (text: string): Promise<void> => {
    const lines = pastedLines(text);
    if (lines.length === 0) return toast({ intent: "error", text: t("pasteEmpty") });
    try {
      const products = await findProducts(priceListId, [...new Set(lines.map(({ product }) => product))]);
      await createAll(lines.map((line) => valuesOf(line, products.get(line.product) ?? null)));
      const texts = lines.filter(({ product }) => !products.has(product)).length;
      const said = [t("pasted", { count: lines.length }), ...(texts > 0 ? [t("pastedTexts", { count: texts })] : [])];
      toast({ intent: "success", text: said.join(". ") });
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    }
  };
  return (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isSheet(text)) return;
    event.preventDefault();
    void paste(text);
  };
}
