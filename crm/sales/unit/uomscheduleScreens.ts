import type { TableDeclaration } from "../../../engine/model/table.ts";

export const uomscheduleScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
