import type { TableDeclaration } from "../../../engine/model/table.ts";

export const opportunityScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
