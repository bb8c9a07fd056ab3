import type { TableDeclaration } from "../../../engine/model/table.ts";

export const accountScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
