import type { TableDeclaration } from "../../../engine/model/table.ts";

export const emailScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
