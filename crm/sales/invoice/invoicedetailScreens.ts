import type { TableDeclaration } from "../../../engine/model/table.ts";

export const invoicedetailScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
