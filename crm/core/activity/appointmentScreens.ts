import type { TableDeclaration } from "../../../engine/model/table.ts";

export const appointmentScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
