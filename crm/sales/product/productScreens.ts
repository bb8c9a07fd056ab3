import type { TableDeclaration } from "../../../engine/model/table.ts";

export const productScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
