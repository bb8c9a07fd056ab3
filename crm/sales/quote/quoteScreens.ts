import type { TableDeclaration } from "../../../engine/model/table.ts";

export const quoteScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
