import type { TableDeclaration } from "../../../engine/model/table.ts";

export const competitorScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
