import { i18n } from "./i18n.ts";

/** The `context` of a sentence about a record of a table, for languages whose words follow the noun's gender. */
export function nounContext(table: string): string {
  return i18n.t(`record:gender.${table}`, { defaultValue: "" });
}
