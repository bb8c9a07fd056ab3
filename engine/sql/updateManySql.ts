import type { Table } from "../model/model.ts";
import type { Statement } from "../statement.ts";
import { recordsSql } from "./insertManySql.ts";
import { auditColumns, auditedOn, auditValues, matchKeysColumn, storedColumns, updateSql } from "./recordSql.ts";
import type { AuditEntry, StoredRow } from "./recordSql.ts";
import { identifier, SqlWriter } from "./sqlWriter.ts";

/** A record to be changed, with its audit row and, where they change, the hashes of its match keys. */
export interface Update {
  readonly table: Table;
  readonly id: string;
  readonly changes: StoredRow;
  readonly audit: AuditEntry | null;
  readonly matchKeys: readonly number[] | null;
}

/** What updates have in common that one statement makes: the table, and which columns are written. */
export function columnsWritten({ table, changes, matchKeys }: Update): string {
  const names = storedColumns(table).flatMap(({ name }) => (changes[name] === undefined ? [] : [name]));
  return [table.name, ...names, ...(matchKeys ? [matchKeysColumn] : [])].join(" ");
}

/** Changes several records of one table in the same columns, by one statement. */
export function updateManySql(updates: readonly [Update, ...Update[]]): Statement {
  const [{ table, id, changes, audit, matchKeys }, ...others] = updates;
  if (others.length === 0) return updateSql(table, id, changes, audit, matchKeys);
  const writer = new SqlWriter();
  const columns = storedColumns(table).filter(({ name }) => changes[name] !== undefined);
  const fields = columns.map(({ name, sql, sqlType }) => ({ name, sql, sqlType }));
  if (matchKeys) fields.push({ name: matchKeysColumn, sql: matchKeysColumn, sqlType: "int[]" });
  const key = { name: "filon_id", sqlType: "uuid" };
  const rows = updates.map((one) => ({
    ...Object.fromEntries(columns.map(({ name }) => [name, one.changes[name]])),
    [matchKeysColumn]: one.matchKeys,
    [key.name]: one.id,
  }));
  const sets = fields.map(({ sql }) => `${sql} = r.${sql}`);
  if (table.columns.has("versionnumber")) sets.push("versionnumber = nextval('filon_version')");
  const update = `UPDATE ${identifier(table.name)} t SET ${sets.join(", ")}
    FROM ${recordsSql(writer, rows, [...fields, key])} WHERE t.${identifier(table.primaryId)} = r.${key.name}`;
  const entries = updates.flatMap((one) => (one.audit ? [auditValues(one.audit)] : []));
  if (entries.length === 0) return writer.statement(update);
  const list = auditColumns.map(({ name }) => name).join(", ");
  return writer.statement(`WITH w AS (${update}) INSERT INTO audit (${list}, createdon)
    SELECT ${list}, ${auditedOn} FROM ${recordsSql(writer, entries, auditColumns)}`);
}
