import type { TableDeclaration } from "../../../engine/model/table.ts";

export const salesorderdetailScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
