import type { TableDeclaration } from "../../../engine/model/table.ts";

export const systemuserScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
