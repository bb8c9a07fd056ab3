import type { TableRules } from "../../../engine/records/rules.ts";
import { companyNumbers } from "./companyIdentity.ts";

/** The organization and its currencies are what every amount is rounded and converted by: a change counts at once. */
export const settingsRules: TableRules = {
  after: ({ records }) => records.settingsChanged(),
  afterDelete: ({ records }) => records.settingsChanged(),
};

export const organizationRules: TableRules = {
  ...settingsRules,
  before: ({ changes, after }) => companyNumbers(changes, after),
};
