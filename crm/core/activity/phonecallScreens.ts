import type { TableDeclaration } from "../../../engine/model/table.ts";

export const phonecallScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> = {};
