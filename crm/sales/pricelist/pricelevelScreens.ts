import type { TableDeclaration } from "../../../engine/model/table.ts";

export const pricelevelScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
