import type { TableDeclaration } from "../../../engine/model/table.ts";

export const leadScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
