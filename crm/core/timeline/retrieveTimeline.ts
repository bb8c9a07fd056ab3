import { accessTo } from "../../../engine/access/access.ts";
import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import { textOf } from "../../../engine/model/label.ts";
import { columnOf, tableOf } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { accessSql, storedSql } from "../../../engine/sql/conditionSql.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";

/**
 * Notes and activities of a record, pinned ones first and then the newest, together with those of the records it came from and of the deals
 * under it: there is one copy of each, and it shows wherever it matters.
 */
const most = 200;

const timelineTypes = {
  TimelineEntry: complexType({
    kind: "Edm.String",
    id: "Edm.Guid",
    subject: "Edm.String",
    text: "Edm.String",
    createdOn: "Edm.DateTimeOffset",
    createdBy: "Edm.String",
    start: "Edm.DateTimeOffset",
    due: "Edm.DateTimeOffset",
    stateCode: "Edm.Int32",
    state: "Edm.String",
    statusCode: "Edm.Int32",
    filename: "Edm.String",
    isPinned: "Edm.Boolean",
    from: "mscrm.TimelineSource",
  }),
  TimelineSource: complexType({ table: "Edm.String", id: "Edm.Guid", name: "Edm.String" }),
};

export const retrieveTimeline = operation({
  name: "RetrieveTimeline",
  kind: "function",
  bound: null,
  parameters: { Target: required(aReference()) },
  returns: {
    kind: "object",
    type: "RetrieveTimelineResponse",
    fields: { value: "Collection(mscrm.TimelineEntry)" },
    types: timelineTypes,
  },
  run: async ({ records, parameters }) => ({ value: await timelineOf(records, parameters.Target) }),
});

/** From which related records a timeline also takes: by table, the queries that give `table, id`. */
const rolledUp: Readonly<Record<string, readonly string[]>> = {
  account: [
    "SELECT 'lead', leadid FROM lead WHERE parentaccountid = {id}",
    "SELECT 'opportunity', opportunityid FROM opportunity WHERE customerid = {id} OR parentaccountid = {id}",
    "SELECT 'quote', quoteid FROM quote WHERE customerid = {id}",
    "SELECT 'salesorder', salesorderid FROM salesorder WHERE customerid = {id}",
    "SELECT 'invoice', invoiceid FROM invoice WHERE customerid = {id}",
    "SELECT 'contact', contactid FROM contact WHERE parentcustomerid = {id}",
  ],
  contact: [
    "SELECT 'lead', leadid FROM lead WHERE parentcontactid = {id}",
    "SELECT 'opportunity', opportunityid FROM opportunity WHERE customerid = {id} OR parentcontactid = {id}",
    "SELECT 'quote', quoteid FROM quote WHERE customerid = {id}",
    "SELECT 'salesorder', salesorderid FROM salesorder WHERE customerid = {id}",
    "SELECT 'invoice', invoiceid FROM invoice WHERE customerid = {id}",
  ],
  opportunity: [
    "SELECT 'lead', originatingleadid FROM opportunity WHERE opportunityid = {id} AND originatingleadid IS NOT NULL",
    "SELECT 'lead', leadid FROM lead WHERE qualifyingopportunityid = {id}",
    "SELECT 'quote', quoteid FROM quote WHERE opportunityid = {id}",
    "SELECT 'salesorder', salesorderid FROM salesorder WHERE opportunityid = {id}",
    "SELECT 'invoice', invoiceid FROM invoice WHERE opportunityid = {id}",
  ],
};

async function timelineOf(records: Records, target: RecordReference) {
  await readOne(records, tableOf(records.model, target.table), target.id, "read", false);
  const writer = new SqlWriter();
  const id = writer.value(target.id, "uuid");
  const sources = [
    `SELECT ${writer.value(target.table, "text")}, ${id}`,
    ...(rolledUp[target.table] ?? []).map((query) => query.replaceAll("{id}", id)),
  ];
  const access = (table: string) => {
    const sql = accessSql(writer, accessTo(records.model, records.caller, tableOf(records.model, table), "read"), "t");
    return sql && ` AND ${sql}`;
  };
  const shown = (name: string, column: string) => {
    const table = tableOf(records.model, name);
    return storedSql("t", { hidden: hiddenColumns(records.caller, table) }, columnOf(table, column));
  };
  const printed = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  const author = "(SELECT u.fullname FROM systemuser u WHERE u.systemuserid = t.createdby)";
  const text = `WITH source(tablename, id) AS (${sources.join(" UNION ")})
    SELECT 'annotation' AS kind, t.annotationid AS id, ${shown("annotation", "subject")}, ${shown("annotation", "notetext")}, ${printed("t.createdon")} AS createdon, ${author}, NULL AS start, NULL AS due, NULL::int, NULL::int, ${shown("annotation", "filename")}, coalesce(t.filon_ispinned, false) AS pinned, s.tablename, s.id AS sourceid
      FROM source s JOIN annotation t ON ${shown("annotation", "objectid")} = s.id AND t.objectidtype = s.tablename WHERE true${access("annotation")}
    UNION ALL
    SELECT t.activitytypecode, t.activityid, ${shown("activitypointer", "subject")}, ${shown("activitypointer", "description")}, ${printed("t.createdon")}, ${author}, ${printed(shown("activitypointer", "scheduledstart"))}, ${printed(shown("activitypointer", "scheduledend"))}, t.statecode, t.statuscode, NULL, coalesce(t.filon_ispinned, false), s.tablename, s.id
      FROM source s JOIN activitypointer t ON ${shown("activitypointer", "regardingobjectid")} = s.id AND t.regardingobjectidtype = s.tablename WHERE true${access("activitypointer")}
    ORDER BY pinned DESC, createdon DESC, id LIMIT ${most}`;
  const rows = await records.run(writer.statement(text));
  const names = await recordNames(
    records,
    rows.map((row) => ({ table: String(row[12]), id: String(row[13]) })),
  );
  return rows.map((row) => entry(records, row, names));
}

function entry(records: Records, row: readonly unknown[], names: ReadonlyMap<string, string>) {
  const [kind, id, subject, text, createdOn, createdBy, start, due, stateCode, statusCode, filename, isPinned] = row;
  const [table, sourceId] = row.slice(12);
  const status = records.model.tables.get(String(kind))?.columns.get("statuscode");
  const option = status?.kind === "status" ? status.options.find(({ value }) => value === statusCode) : undefined;
  const state = option ? textOf(option.label, records.caller.language) : null;
  const from = { table, id: sourceId, name: names.get(String(sourceId)) ?? "" };
  return {
    kind,
    id,
    subject,
    text,
    createdOn,
    createdBy,
    start,
    due,
    stateCode,
    state,
    statusCode,
    filename,
    isPinned,
    from,
  };
}

/** Names of the records that timeline entries hang on, those the caller may read, one statement for all. */
async function recordNames(records: Records, references: readonly RecordReference[]): Promise<Map<string, string>> {
  const writer = new SqlWriter();
  const byTable = new Map<string, Set<string>>();
  for (const { table, id } of references) byTable.set(table, (byTable.get(table) ?? new Set()).add(id));
  const parts = [...byTable].map(([name, ids]) => {
    const table = tableOf(records.model, name);
    const list = writer.value([...ids], "uuid[]");
    const access = accessSql(writer, accessTo(records.model, records.caller, table, "read"), "t");
    return `SELECT t.${identifier(table.primaryId)}, t.${identifier(table.primaryName ?? table.primaryId)}::text FROM ${identifier(name)} t WHERE t.${identifier(table.primaryId)} = ANY (${list})${access && ` AND ${access}`}`;
  });
  if (parts.length === 0) return new Map();
  const rows = await records.run(writer.statement(parts.join(" UNION ALL ")));
  return new Map(rows.map(([id, name]) => [String(id), String(name ?? "")]));
}
