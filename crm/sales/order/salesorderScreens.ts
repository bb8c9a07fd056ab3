import type { TableDeclaration } from "../../../engine/model/table.ts";

export const salesorderScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
