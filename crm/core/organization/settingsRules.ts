import type { TableRules } from "../../../engine/records/rules.ts";

/** The organization and its currencies are what every amount is rounded and converted by: a change counts at once. */
export const settingsRules: TableRules = {
  after: ({ records }) => records.settingsChanged(),
  afterDelete: ({ records }) => records.settingsChanged(),
};
