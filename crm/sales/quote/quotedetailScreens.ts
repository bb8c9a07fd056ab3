import type { TableDeclaration } from "../../../engine/model/table.ts";

export const quotedetailScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
