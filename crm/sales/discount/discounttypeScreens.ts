import type { TableDeclaration } from "../../../engine/model/table.ts";

export const discounttypeScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
