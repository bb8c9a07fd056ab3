import type { Check } from "../../../engine/check/check.ts";
import { label } from "../../../engine/model/label.ts";
import { qualifyStage } from "./salesProcess.ts";

const table = "leadtoopportunitysalesprocess";
const id = "businessprocessflowinstanceid";

export const processChecks: readonly Check[] = [
  {
    name: "oneProcessPerLead",
    label: label("Is a second process of one lead.", "Est un second processus d’un même prospect."),
    statement: {
      text: `SELECT '${table}', ${id}, 'leadid = ' || leadid FROM ${table}
        WHERE leadid IN (SELECT leadid FROM ${table} GROUP BY leadid HAVING count(*) > 1)`,
      values: [],
    },
  },
  {
    name: "processOfOpenLead",
    label: label(
      "Is past the stage Qualify, and its lead is open and has no opportunity.",
      "A dépassé la phase Qualifier, alors que son prospect est ouvert et sans opportunité.",
    ),
    statement: {
      text: `SELECT '${table}', p.${id}, 'leadid = ' || p.leadid FROM ${table} p JOIN lead l USING (leadid)
        WHERE l.statecode = 0 AND l.qualifyingopportunityid IS NULL AND p.opportunityid IS NOT NULL AND p.activestageid <> '${qualifyStage.id}'`,
      values: [],
    },
  },
];
