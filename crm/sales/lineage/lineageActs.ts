import { accessTo } from "../../../engine/access/access.ts";
import { label, textOf } from "../../../engine/model/label.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { auditActions } from "../../../engine/records/auditActions.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { accessSql } from "../../../engine/sql/conditionSql.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { mergeableTables } from "../../core/merge/mergeable.ts";

/** What happened to the records of a lineage that no link tells: merges, and acts that were undone. */

export interface LineageAct {
  readonly kind: "merge" | "qualification";
  readonly at: string;
  readonly by: string | null;
  /** The record that was merged or qualified. */
  readonly table: string;
  readonly id: string;
  /** The record it was merged into. */
  readonly into: string | null;
  /** When it was undone, and by whom; null while it stands. */
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  /** All of it as a sentence. */
  readonly text: string;
}

export const lineageActType = complexType({
  kind: "Edm.String",
  at: "Edm.DateTimeOffset",
  by: "Edm.String",
  table: "Edm.String",
  id: "Edm.Guid",
  into: "Edm.Guid",
  undoneAt: "Edm.DateTimeOffset",
  undoneBy: "Edm.String",
  text: "Edm.String",
});

const most = 50;

/** The merges of records and the undone qualifications of leads, the latest first, in one statement. */
export async function lineageActs(records: Records, found: readonly RecordReference[]): Promise<LineageAct[]> {
  const writer = new SqlWriter();
  const parts = mergeableTables.flatMap((table) => {
    const ids = found.filter((one) => one.table === table).map(({ id }) => id);
    return ids.length === 0 ? [] : [mergesSql(records, writer, table, ids)];
  });
  const leads = found.filter(({ table }) => table === "lead").map(({ id }) => id);
  if (leads.length > 0) parts.push(undoneSql(records, writer, leads));
  if (parts.length === 0) return [];
  const rows = await records.run(writer.statement(`${parts.join(" UNION ALL ")} ORDER BY 2 DESC, 5 LIMIT ${most}`));
  return rows.map((row) => actOf(records, row));
}

const moment = (sql: string) => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const person = (sql: string) => `(SELECT u.fullname FROM systemuser u WHERE u.systemuserid = ${sql})`;

function mergesSql(records: Records, writer: SqlWriter, table: string, ids: readonly string[]): string {
  const list = writer.value(ids, "uuid[]");
  const name = (id: string) => nameSql(records, writer, table, id);
  return `SELECT 'merge', ${moment("m.mergedon")}, ${person("m.mergedby")}, m.tablename, m.subordinateid, m.targetid,
      ${moment("m.undoneon")}, ${person("m.undoneby")}, ${name("m.subordinateid")}, ${name("m.targetid")}
    FROM filon_merge m WHERE m.tablename = ${writer.value(table, "text")} AND (m.subordinateid = ANY (${list}) OR m.targetid = ANY (${list}))`;
}

/** When the lead was reopened tells when the qualification before it was undone. */
function undoneSql(records: Records, writer: SqlWriter, leads: readonly string[]): string {
  const qualified = (column: string) =>
    `(SELECT q.${column} FROM audit q WHERE q.objectid = a.objectid AND q.action = ${auditActions["Qualify"]} AND q.auditid < a.auditid ORDER BY q.auditid DESC LIMIT 1)`;
  const gone =
    "(SELECT string_agg(d->>'name', ', ') FROM json_array_elements(a.changedata::json #> '{undoQualify,deleted}') d)";
  return `SELECT 'qualification', ${moment(qualified("createdon"))}, ${person(qualified("userid"))}, 'lead', a.objectid, NULL::uuid,
      ${moment("a.createdon")}, ${person("a.userid")}, ${nameSql(records, writer, "lead", "a.objectid")}, ${gone}
    FROM audit a WHERE a.objectid = ANY (${writer.value(leads, "uuid[]")}) AND a.action = ${auditActions["Reopen"]} AND a.changedata LIKE '%"undoQualify"%'`;
}

/** The name of a record, where the caller may read it. */
function nameSql(records: Records, writer: SqlWriter, name: string, id: string): string {
  const table = tableOf(records.model, name);
  const access = accessSql(writer, accessTo(records.model, records.caller, table, "read"), "t");
  const column = identifier(table.primaryName ?? table.primaryId);
  return `(SELECT t.${column} FROM ${identifier(name)} t WHERE t.${identifier(table.primaryId)} = ${id}${access && ` AND ${access}`})`;
}

function actOf({ caller }: Records, row: readonly unknown[]): LineageAct {
  const [kind, at, by, table, id, into, undoneAt, undoneBy, name, other] = row.map((value) =>
    value === null || value === undefined ? null : String(value),
  );
  const sentence = kind === "merge" ? mergeText(name, other, undoneAt) : undoneText(name, other);
  return {
    kind: kind === "merge" ? "merge" : "qualification",
    at: String(at),
    by: by ?? null,
    table: String(table),
    id: String(id),
    into: into ?? null,
    undoneAt: undoneAt ?? null,
    undoneBy: undoneBy ?? null,
    text: textOf(sentence, caller.language),
  };
}

type Name = string | null | undefined;

function mergeText(name: Name, other: Name, undoneAt: Name) {
  const [en, fr] = [(one: Name) => (one ? `"${one}"` : "A record"), (one: Name) => (one ? `« ${one} »` : "Une fiche")];
  return undoneAt
    ? label(
        `${en(name)} was merged into ${en(other)}, and the merge was undone.`,
        `${fr(name)} a été fusionné avec ${fr(other)}, puis la fusion annulée.`,
      )
    : label(`${en(name)} was merged into ${en(other)}.`, `${fr(name)} a été fusionné avec ${fr(other)}.`);
}

function undoneText(name: Name, gone: Name) {
  const [en, fr] = [gone ? ` Deleted again: ${gone}.` : "", gone ? ` Supprimés depuis : ${gone}.` : ""];
  return label(
    `"${name ?? ""}" was qualified, and the qualification was undone.${en}`,
    `« ${name ?? ""} » a été qualifié, puis la qualification annulée.${fr}`,
  );
}
