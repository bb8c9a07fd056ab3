import type { TableDeclaration } from "../../../engine/model/table.ts";

export const uomScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
