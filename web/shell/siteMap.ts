import type { AppModel } from "../../engine/model/describe.ts";

/** The areas of the left site map and their tables; a table the caller may not read does not show. */
export const siteMap = [
  { area: "customers", tables: ["account", "contact"] },
  { area: "sales", tables: ["lead", "opportunity", "competitor"] },
  { area: "collateral", tables: ["quote", "salesorder", "invoice", "product", "pricelevel"] },
  { area: "activities", tables: ["activitypointer", "task", "phonecall", "appointment", "email"] },
] as const;

/** Whether the report on leads would tell the reader anything. */
export function mayReport({ tables }: Pick<AppModel, "tables">): boolean {
  return tables.some(({ name, rights }) => name === "lead" && rights.read);
}

/** Tables the + button offers. */
export const quickCreateTables = [
  "lead",
  "account",
  "contact",
  "opportunity",
  "task",
  "phonecall",
  "appointment",
] as const;

/** `g` and then this letter opens the table's list. */
export const goToLetters = {
  lead: "l",
  account: "a",
  contact: "c",
  opportunity: "o",
  quote: "q",
  salesorder: "r",
  invoice: "i",
  product: "p",
  task: "t",
} as const;
