import type { TableDeclaration } from "../../../engine/model/table.ts";

export const invoiceScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
