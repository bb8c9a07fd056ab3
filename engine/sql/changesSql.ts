import type { Access } from "../access/access.ts";
import type { Table } from "../model/model.ts";
import type { Statement } from "../statement.ts";
import { accessSql } from "./conditionSql.ts";
import { identifier, SqlWriter } from "./sqlWriter.ts";

/**
 * Finds which records changed between two snapshots of the database, by the audit: each of its rows says in which
 * transaction it was written, and a snapshot knows which transactions it saw.
 */

export interface ChangesQuery {
  readonly table: Table;
  /** What the caller may read. */
  readonly access: Access;
  readonly since: string;
  readonly until: string;
  /** Where a page starts: after this id. */
  readonly after: string | null;
}

/** The snapshot of now, and the cluster whose transactions it numbers. */
export const snapshotSql: Statement = {
  text: "SELECT pg_current_snapshot()::text, (SELECT system_identifier::text FROM pg_control_system())",
  values: [],
};

/** Rows are `[id, what]`, in the order of their ids; `what` is `here`, `deleted`, or `changed`: no longer the caller's. */
export function changesSql(query: ChangesQuery, limit: number): Statement {
  const writer = new SqlWriter();
  return writer.statement(`${changes(writer, query)} ORDER BY id LIMIT ${limit}`);
}

export function countChangesSql(query: ChangesQuery): Statement {
  const writer = new SqlWriter();
  return writer.statement(`SELECT count(*)::int FROM (${changes(writer, query)}) x`);
}

/**
 * A record that was made and deleted between the snapshots was never seen by the client. That one is deleted is told
 * to whoever reads the table: an id says nothing.
 */
function changes(writer: SqlWriter, { table, access, since, until, after }: ChangesQuery): string {
  const snapshot = writer.value(since, "pg_snapshot");
  const terms = [
    `a.objecttypecode = ${writer.value(table.name, "text")}`,
    `a.filon_xid >= pg_snapshot_xmin(${snapshot})`,
    `NOT pg_visible_in_snapshot(a.filon_xid, ${snapshot})`,
    `pg_visible_in_snapshot(a.filon_xid, ${writer.value(until, "pg_snapshot")})`,
  ];
  if (after !== null) terms.push(`a.objectid > ${writer.value(after, "uuid")}`);
  const changed = `SELECT a.objectid AS id, bool_or(a.operation = 1) AS made, bool_or(${leftSql(writer, access)}) AS moved
    FROM audit a WHERE ${terms.join(" AND ")} GROUP BY a.objectid`;
  const key = `t.${identifier(table.primaryId)}`;
  const reached = accessSql(writer, access, "t") || "true";
  return `SELECT id, what FROM (
      SELECT c.id, CASE WHEN ${key} IS NULL THEN CASE WHEN NOT c.made THEN 'deleted' END
        WHEN ${reached} THEN 'here' WHEN c.moved AND NOT c.made THEN 'changed' END AS what
      FROM (${changed}) c LEFT JOIN ${identifier(table.name)} t ON ${key} = c.id
    ) w WHERE what IS NOT NULL`;
}

/** Whether an audit row tells that a record left somebody the caller reads the records of. */
function leftSql(writer: SqlWriter, access: Access): string {
  if (access.kind !== "owned") return "false";
  const was = (column: string, ids: readonly string[]) =>
    `(e ->> 'logicalName' = '${column}' AND e ->> 'oldValue' = ANY (${writer.value(ids, "text[]")}))`;
  const old = `${was("ownerid", access.owners)} OR ${was("owningbusinessunit", access.units)}`;
  return `CASE WHEN a.operation = 2 AND a.attributemask ~ '\\mownerid\\M'
    THEN EXISTS (SELECT 1 FROM json_array_elements(a.changedata::json -> 'changedAttributes') e WHERE ${old}) ELSE false END`;
}
