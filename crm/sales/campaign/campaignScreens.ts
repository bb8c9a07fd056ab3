import type { TableDeclaration } from "../../../engine/model/table.ts";

export const campaignScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
