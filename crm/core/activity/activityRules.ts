import type { TableRules } from "../../../engine/records/rules.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";

/** When an activity is completed, the moment is kept; when it is opened again, it is taken back. */
export const activityRules: TableRules = {
  before: ({ before, after, changes }) => {
    if (before === null || changes["statecode"] === undefined) return {};
    if (changes["statecode"] === 0) return { actualend: null };
    return { actualend: after["actualend"] ?? thisSecond() };
  },
};
