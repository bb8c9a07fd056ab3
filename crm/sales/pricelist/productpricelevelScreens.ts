import type { TableDeclaration } from "../../../engine/model/table.ts";

export const productpricelevelScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
