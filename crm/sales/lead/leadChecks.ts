import type { Check } from "../../../engine/check/check.ts";
import { label } from "../../../engine/model/label.ts";
import { auditActions } from "../../../engine/records/auditActions.ts";

/** The record that a lead's latest qualification made or found, of each kind, and the lookup that says so. */
const links = [
  { table: "account", column: "parentaccountid", path: "{decision,made,account,id}" },
  { table: "contact", column: "parentcontactid", path: "{decision,made,contact,id}" },
  { table: "opportunity", column: "qualifyingopportunityid", path: "{decision,made,opportunities,0,id}" },
] as const;

const qualifications = `SELECT l.leadid, l.parentaccountid, l.parentcontactid, l.qualifyingopportunityid,
    (SELECT a.changedata::json FROM audit a WHERE a.objectid = l.leadid AND a.objecttypecode = 'lead' AND a.action = ${auditActions["Qualify"]}
      ORDER BY a.auditid DESC LIMIT 1) AS told
  FROM lead l WHERE l.statecode = 1`;

export const leadChecks: readonly Check[] = [
  {
    name: "qualifiedLinks",
    label: label(
      "Is qualified without a link to what its qualification made, which is there.",
      "Est qualifié sans lien vers ce que sa qualification a créé, et qui existe.",
    ),
    statement: {
      text: `WITH q AS MATERIALIZED (${qualifications}) ${links
        .map(
          ({ table, column, path }) => `SELECT 'lead', q.leadid, '${column} = null, ${table} ' || (q.told #>> '${path}')
            FROM q WHERE q.${column} IS NULL AND EXISTS (SELECT 1 FROM ${table} t WHERE t.${table}id = (q.told #>> '${path}')::uuid)`,
        )
        .join(" UNION ALL ")}`,
      values: [],
    },
  },
  {
    name: "qualifiedUntold",
    label: label(
      "Is qualified and has links, and the audit tells of no qualification.",
      "Est qualifié et porte des liens, sans qualification dans le journal d’audit.",
    ),
    statement: {
      text: `WITH q AS MATERIALIZED (${qualifications}) SELECT 'lead', q.leadid, 'qualifyingopportunityid = ' || q.qualifyingopportunityid
        FROM q WHERE q.told IS NULL AND q.qualifyingopportunityid IS NOT NULL`,
      values: [],
    },
  },
  {
    name: "undoneLeft",
    label: label(
      "Was deleted with its qualification, and is still there.",
      "A été supprimé avec sa qualification, et existe encore.",
    ),
    statement: {
      text: `WITH gone AS MATERIALIZED (SELECT d->>'table' AS tablename, (d->>'id')::uuid AS id
          FROM audit a, json_array_elements(a.changedata::json #> '{undoQualify,deleted}') d
          WHERE a.objecttypecode = 'lead' AND a.action = ${auditActions["Reopen"]} AND a.changedata LIKE '%"undoQualify"%')
        ${links
          .map(
            ({ table }) =>
              `SELECT '${table}', t.${table}id, 'lead' FROM gone JOIN ${table} t ON t.${table}id = gone.id AND gone.tablename = '${table}'`,
          )
          .join(" UNION ALL ")}`,
      values: [],
    },
  },
];
