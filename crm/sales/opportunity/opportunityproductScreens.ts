import type { TableDeclaration } from "../../../engine/model/table.ts";

export const opportunityproductScreens: Pick<TableDeclaration, "views" | "form" | "related" | "verbs" | "timeline"> =
  {};
