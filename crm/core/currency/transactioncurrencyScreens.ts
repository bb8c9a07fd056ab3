import type { TableDeclaration } from "../../../engine/model/table.ts";

export const transactioncurrencyScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> =
  {};
