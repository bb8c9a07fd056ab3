import { accessTo } from "../../../engine/access/access.ts";
import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import { columnOf, tableOf } from "../../../engine/model/model.ts";
import { auditActions } from "../../../engine/records/auditActions.ts";
import type { Records } from "../../../engine/records/records.ts";
import { accessSql, storedSql } from "../../../engine/sql/conditionSql.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import type { Statement } from "../../../engine/statement.ts";

/** One statement that follows the leads of a period to what became of them, as far as the caller may see. */

export const groupings = ["source", "owner", "month"] as const;
export type Grouping = (typeof groupings)[number];

export interface Period {
  /** Days of the caller's time zone, the last included. */
  readonly from: string;
  readonly to: string;
  readonly groupBy: Grouping;
}

/** The ways between two steps of a deal, by the moments they begin and end with. */
export const ways = [
  { from: "created", to: "qualified" },
  { from: "qualified", to: "quoted" },
  { from: "qualified", to: "won" },
  { from: "quoted", to: "ordered" },
  { from: "ordered", to: "invoiced" },
] as const;

/** How many leads got to each step, and the amounts, in the house's currency. */
export const steps = ["qualified", "quoted", "won", "ordered", "invoiced"] as const;
export const amounts = ["open", "quoted", "won", "ordered", "invoiced"] as const;

/**
 * One row a group, and one for all of them: whether it is the one, the key, its name, then the figures in the order of
 * the lists above; `reasons` are the status reasons that are counted one by one.
 */
export function leadOutcomesSql(
  records: Records,
  { from, to, groupBy }: Period,
  reasons: readonly number[],
): Statement {
  const writer = new SqlWriter();
  const zone = writer.value(records.caller.timeZone, "text");
  const within = (table: string, alias: string) => {
    const access = accessTo(records.model, records.caller, tableOf(records.model, table), "read");
    const sql = accessSql(writer, access, alias);
    return sql && ` AND ${sql}`;
  };
  const amount = (table: string, alias: string, column: string) => {
    const declared = tableOf(records.model, table);
    const hidden = hiddenColumns(records.caller, declared);
    return hidden?.has(column.replace(/_base$/, ""))
      ? "NULL::numeric"
      : storedSql(alias, { hidden }, columnOf(declared, column));
  };
  const start = (day: string) => `(${day}::timestamp AT TIME ZONE ${zone})`;
  const [first, last] = [writer.value(from, "date"), writer.value(to, "date")];
  const { key, name } = keySql(groupBy, zone);
  const days = ways.flatMap(({ from: begin, to: end }) => {
    // What was brought in from elsewhere may have been made before what it came from.
    const length = `CASE WHEN ${end}on IS NOT NULL THEN greatest(extract(epoch FROM ${end}on - ${begin}on), 0) / 86400 END`;
    return [
      `count(${length})::int`,
      `round(avg(${length})::numeric, 1)`,
      `round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ${length}))::numeric, 1)`,
    ];
  });
  const columns = [
    "grouping(key)",
    "key",
    "max(name)",
    "count(*)::int",
    "count(*) FILTER (WHERE statecode = 0)::int",
    "count(*) FILTER (WHERE statecode = 1)::int",
    "count(*) FILTER (WHERE statecode = 2)::int",
    ...reasons.map((reason) => `count(*) FILTER (WHERE statuscode = ${reason})::int`),
    ...["deals", "wondeals", "lostdeals"].map((count) => `coalesce(sum(${count}), 0)::int`),
    ...["quoted", "won", "ordered", "invoiced"].map((step) => `count(*) FILTER (WHERE ${step}on IS NOT NULL)::int`),
    ...amounts.map((kind) => `round(coalesce(sum(${kind}amount), 0), 2)`),
    ...days,
  ];
  const text = `WITH chosen AS (
      SELECT l.leadid, l.statecode, l.statuscode, l.createdon, l.qualifyingopportunityid, ${key} AS key, ${name} AS name,
        CASE WHEN l.statecode = 1 THEN (SELECT a.createdon FROM audit a WHERE a.objectid = l.leadid AND a.action = ${auditActions["Qualify"]}
          ORDER BY a.createdon DESC LIMIT 1) END AS qualifiedon
      FROM lead l WHERE l.createdon >= ${start(first)} AND l.createdon < ${start(`(${last} + 1)`)} AND l.merged IS NOT TRUE${within("lead", "l")}),
    reached AS (
      SELECT c.leadid, o.opportunityid, 0 AS rank, c.createdon FROM chosen c JOIN opportunity o ON o.originatingleadid = c.leadid
      UNION ALL SELECT c.leadid, c.qualifyingopportunityid, 1, c.createdon FROM chosen c WHERE c.qualifyingopportunityid IS NOT NULL),
    own AS (SELECT DISTINCT ON (opportunityid) leadid, opportunityid FROM reached ORDER BY opportunityid, rank, createdon, leadid),
    deal AS (
      SELECT w.leadid, o.statecode,
        CASE WHEN o.statecode = 0 THEN ${amount("opportunity", "o", "estimatedvalue_base")} END AS openamount,
        CASE WHEN o.statecode = 1 THEN coalesce(${amount("opportunity", "o", "actualvalue_base")}, ${amount("opportunity", "o", "estimatedvalue_base")}) END AS wonamount,
        CASE WHEN o.statecode = 1 THEN o.actualclosedate::timestamp AT TIME ZONE ${zone} END AS wonon,
        q.amount AS quotedamount, q.since AS quotedon, s.amount AS orderedamount, s.since AS orderedon, v.amount AS invoicedamount, v.since AS invoicedon
      FROM own w JOIN opportunity o ON o.opportunityid = w.opportunityid${within("opportunity", "o")}
      LEFT JOIN LATERAL (SELECT min(q.createdon) AS since,
          (array_agg(${amount("quote", "q", "totalamount_base")} ORDER BY q.statecode = 2 DESC, q.statecode = 1 DESC, q.createdon DESC, q.revisionnumber DESC))[1] AS amount
        FROM quote q WHERE q.opportunityid = o.opportunityid AND q.statecode <> 0${within("quote", "q")}) q ON true
      LEFT JOIN LATERAL (SELECT min(s.createdon) AS since, sum(${amount("salesorder", "s", "totalamount_base")}) AS amount
        FROM salesorder s WHERE s.opportunityid = o.opportunityid AND s.statecode <> 2${within("salesorder", "s")}) s ON true
      LEFT JOIN LATERAL (SELECT min(v.createdon) AS since, sum(${amount("invoice", "v", "totalamount_base")}) AS amount
        FROM invoice v WHERE v.opportunityid = o.opportunityid AND v.statecode <> 3${within("invoice", "v")}) v ON true),
    perlead AS (
      SELECT leadid, count(*) AS deals, count(*) FILTER (WHERE statecode = 1) AS wondeals, count(*) FILTER (WHERE statecode = 2) AS lostdeals,
        ${amounts.map((kind) => `sum(${kind}amount) AS ${kind}amount`).join(", ")},
        min(quotedon) AS quotedon, min(wonon) AS wonon, min(orderedon) AS orderedon, min(invoicedon) AS invoicedon
      FROM deal GROUP BY leadid),
    facts AS (SELECT c.*, p.deals, p.wondeals, p.lostdeals, ${amounts.map((kind) => `p.${kind}amount`).join(", ")},
        p.quotedon, p.wonon, p.orderedon, p.invoicedon FROM chosen c LEFT JOIN perlead p USING (leadid))
    SELECT ${columns.join(", ")} FROM facts GROUP BY GROUPING SETS ((), (key)) ORDER BY 1 DESC, 4 DESC, 2`;
  return writer.statement(text);
}

function keySql(groupBy: Grouping, zone: string): { readonly key: string; readonly name: string } {
  switch (groupBy) {
    case "source":
      return { key: "l.leadsourcecode::text", name: "NULL::text" };
    case "owner":
      return {
        key: "l.ownerid::text",
        name: "coalesce((SELECT u.fullname FROM systemuser u WHERE u.systemuserid = l.ownerid), (SELECT t.name FROM team t WHERE t.teamid = l.ownerid))",
      };
    case "month":
      return { key: `to_char(l.createdon AT TIME ZONE ${zone}, 'YYYY-MM')`, name: "NULL::text" };
    default:
      return groupBy satisfies never;
  }
}
