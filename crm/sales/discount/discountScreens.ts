import type { TableDeclaration } from "../../../engine/model/table.ts";

export const discountScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
