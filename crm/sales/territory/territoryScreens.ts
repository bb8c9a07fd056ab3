import type { TableDeclaration } from "../../../engine/model/table.ts";

export const territoryScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
