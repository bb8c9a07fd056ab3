import type { TableDeclaration } from "../../../engine/model/table.ts";

export const contactScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
