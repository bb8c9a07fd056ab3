import type { Table } from "../model/model.ts";
import type { Statement } from "../statement.ts";
import { auditColumns, auditedOn, auditValues, insertSql, matchKeysColumn, storedColumns } from "./recordSql.ts";
import type { AuditEntry, StoredRow } from "./recordSql.ts";
import { identifier, SqlWriter } from "./sqlWriter.ts";

/** A record to be made, with its audit row and the hashes of its match keys. */
export interface Insert {
  readonly table: Table;
  readonly row: StoredRow;
  readonly audit: AuditEntry | null;
  readonly matchKeys: readonly number[] | null;
}

/**
 * Makes several records of one table in one statement, whose text depends on which columns have values and not on how
 * many rows there are. PostgreSQL reads the rows from JSON; a row alone goes as parameters, which is quicker for it.
 */
export function insertManySql(inserts: readonly [Insert, ...Insert[]]): Statement {
  const [{ table, row, audit, matchKeys }, ...others] = inserts;
  if (others.length === 0) return insertSql(table, row, audit, matchKeys);
  const writer = new SqlWriter();
  const given = new Set(inserts.flatMap((one) => Object.keys(one.row).filter((name) => isGiven(one.row[name]))));
  const columns = storedColumns(table).filter(({ name }) => given.has(name));
  const fields = columns.map(({ name, sql, sqlType }) => ({ name, sql, sqlType }));
  if (inserts.some((one) => one.matchKeys))
    fields.push({ name: matchKeysColumn, sql: matchKeysColumn, sqlType: "int[]" });
  const rows = inserts.map((one) => chosen(one, columns));
  const version = table.columns.has("versionnumber") ? ["versionnumber", "nextval('filon_version')"] : null;
  const names = fields.map(({ sql }) => sql);
  const insert = `INSERT INTO ${identifier(table.name)} (${[...names, ...(version?.slice(0, 1) ?? [])].join(", ")})
    SELECT ${[...names, ...(version?.slice(1) ?? [])].join(", ")} FROM ${recordsSql(writer, rows, fields)}`;
  const entries = inserts.flatMap((one) => (one.audit ? [auditValues(one.audit)] : []));
  if (entries.length === 0) return writer.statement(insert);
  const list = auditColumns.map(({ name }) => name).join(", ");
  return writer.statement(`WITH w AS (${insert}) INSERT INTO audit (${list}, createdon)
    SELECT ${list}, ${auditedOn} FROM ${recordsSql(writer, entries, auditColumns)}`);
}

interface Field {
  readonly name: string;
  readonly sqlType: string;
}

/** Rows of a parameter, in their order. */
export function recordsSql(writer: SqlWriter, rows: readonly object[], fields: readonly Field[]): string {
  const types = fields.map(({ name, sqlType }) => `${identifier(name)} ${sqlType}`).join(", ");
  return `json_to_recordset(${writer.value(JSON.stringify(rows), "json")}) AS r (${types})`;
}

function chosen({ row, matchKeys }: Insert, columns: readonly Field[]): object {
  const values: Record<string, unknown> = {};
  for (const { name } of columns) if (isGiven(row[name])) values[name] = row[name];
  if (matchKeys) values[matchKeysColumn] = matchKeys;
  return values;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
