import type { TableDeclaration } from "../../../engine/model/table.ts";

export const taskScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
