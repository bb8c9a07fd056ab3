import type { Access } from "../access/access.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import type { Stored } from "../model/kinds/kind.ts";
import { tableOf, typeColumnOf, type Model, type Reference, type Table } from "../model/model.ts";
import { perTable } from "../model/perTable.ts";
import { accessSql } from "./conditionSql.ts";
import type { Statement } from "../statement.ts";
import { folded, identifier, literal, SqlWriter } from "./sqlWriter.ts";
import { timeOrderedId } from "./timeOrderedId.ts";

/** Prints the statements of the write path: one record read or locked, made, changed, deleted, with its audit row. */

export type StoredRow = Readonly<Record<string, Stored>>;

export interface StoredColumn {
  readonly name: string;
  /** The name as an SQL identifier. */
  readonly sql: string;
  readonly sqlType: string;
}

/** Every stored column of a table, the discriminators of its lookups among them, in a fixed order. */
export const storedColumns = perTable((table): readonly StoredColumn[] => {
  const stored = (name: string, sqlType: string): StoredColumn => ({ name, sql: identifier(name), sqlType });
  return [...table.columns.values()].flatMap((column) => {
    const own = stored(column.name, kindOf(column).sqlType(column));
    const typeColumn = column.kind === "lookup" ? typeColumnOf(column) : null;
    return typeColumn && !table.columns.has(typeColumn) ? [own, stored(typeColumn, "text")] : [own];
  });
});

export interface RowsQuery {
  readonly where: StoredRow;
  readonly access: Access;
  readonly lock?: boolean;
  readonly orderBy?: readonly string[];
  readonly limit?: number;
}

/** Whole rows by equality of columns; a text column is compared without regard to case and accents. */
export function selectRowsSql(
  table: Table,
  { where, access, lock = false, orderBy = [], limit }: RowsQuery,
): Statement {
  const writer = new SqlWriter();
  const columns = storedColumns(table);
  const conditions = Object.entries(where).map(([name, value]) => {
    const column = `t.${identifier(name)}`;
    if (value === null) return `${column} IS NULL`;
    const type = columns.find((stored) => stored.name === name)?.sqlType ?? "text";
    const parameter = writer.value(value, type);
    return type === "text" && table.columns.has(name)
      ? `${folded(column)} = ${folded(parameter)}`
      : `${column} = ${parameter}`;
  });
  conditions.push(accessSql(writer, access, "t"));
  const list = columns.map(({ sql }) => `t.${sql}`).join(", ");
  const filter = conditions.filter(Boolean).join(" AND ");
  const order = orderBy.length > 0 ? ` ORDER BY ${orderBy.map((name) => `t.${identifier(name)}`).join(", ")}` : "";
  const end = `${order}${limit === undefined ? "" : ` LIMIT ${limit}`}${lock ? " FOR NO KEY UPDATE OF t" : ""}`;
  return writer.statement(`SELECT ${list} FROM ${identifier(table.name)} t${filter && ` WHERE ${filter}`}${end}`);
}

/** What the audit keeps of one write. */
export interface AuditEntry {
  readonly action: number;
  readonly operation: 1 | 2 | 3;
  readonly table: string;
  readonly id: string;
  readonly userId: string;
  /** Who really called, where somebody acts on behalf of the user. */
  readonly callingUserId?: string;
  readonly transactionId: string;
  readonly changes: string;
  readonly columns: string;
}

/** The column that holds the hashes of a record's match keys; the model does not know it. */
export const matchKeysColumn = "filon_matchkeys";

export function insertSql(
  table: Table,
  row: StoredRow,
  audit: AuditEntry | null,
  matchKeys: readonly number[] | null = null,
): Statement {
  const writer = new SqlWriter();
  const columns = storedColumns(table).filter(({ name }) => row[name] !== undefined && row[name] !== null);
  const names = columns.map(({ sql }) => sql);
  const values = columns.map(({ name, sqlType }) => writer.value(row[name], sqlType));
  if (table.columns.has("versionnumber")) {
    names.push("versionnumber");
    values.push("nextval('filon_version')");
  }
  if (matchKeys) {
    names.push(matchKeysColumn);
    values.push(writer.value(matchKeys, "int[]"));
  }
  const insert = `INSERT INTO ${identifier(table.name)} (${names.join(", ")}) VALUES (${values.join(", ")})`;
  return writer.statement(withAudit(writer, insert, audit));
}

export function updateSql(
  table: Table,
  id: string,
  changes: StoredRow,
  audit: AuditEntry | null,
  matchKeys: readonly number[] | null = null,
): Statement {
  const writer = new SqlWriter();
  const columns = storedColumns(table).filter(({ name }) => changes[name] !== undefined);
  const sets = columns.map(({ name, sql, sqlType }) => `${sql} = ${writer.value(changes[name], sqlType)}`);
  if (table.columns.has("versionnumber")) sets.push("versionnumber = nextval('filon_version')");
  if (matchKeys) sets.push(`${matchKeysColumn} = ${writer.value(matchKeys, "int[]")}`);
  const update = `UPDATE ${identifier(table.name)} SET ${sets.join(", ")} WHERE ${identifier(table.primaryId)} = ${writer.value(id, "uuid")}`;
  return writer.statement(withAudit(writer, update, audit));
}

export function deleteSql(table: Table, id: string, audit: AuditEntry | null): Statement {
  const writer = new SqlWriter();
  const remove = `DELETE FROM ${identifier(table.name)} WHERE ${identifier(table.primaryId)} = ${writer.value(id, "uuid")}`;
  return writer.statement(withAudit(writer, remove, audit));
}

function withAudit(writer: SqlWriter, write: string, audit: AuditEntry | null): string {
  return audit ? `WITH w AS (${write}) ${auditInsert(writer, audit)}` : write;
}

/** An audit row of its own, for an act that changes no column of the record it is about. */
export function auditSql(audit: AuditEntry): Statement {
  const writer = new SqlWriter();
  return writer.statement(auditInsert(writer, audit));
}

/** The columns of an audit row, but for its moment, which is the database's. */
export const auditColumns = [
  { name: "auditid", sqlType: "uuid" },
  { name: "action", sqlType: "int" },
  { name: "operation", sqlType: "int" },
  { name: "objectid", sqlType: "uuid" },
  { name: "objectidtype", sqlType: "text" },
  { name: "objecttypecode", sqlType: "text" },
  { name: "userid", sqlType: "uuid" },
  { name: "callinguserid", sqlType: "uuid" },
  { name: "transactionid", sqlType: "uuid" },
  { name: "changedata", sqlType: "text" },
  { name: "attributemask", sqlType: "text" },
] as const;

/** An audit row with an id of its own: column → value. */
export function auditValues(
  audit: AuditEntry,
): Readonly<Record<(typeof auditColumns)[number]["name"], string | number>> {
  return {
    auditid: timeOrderedId(),
    action: audit.action,
    operation: audit.operation,
    objectid: audit.id,
    objectidtype: audit.table,
    objecttypecode: audit.table,
    userid: audit.userId,
    callinguserid: audit.callingUserId ?? audit.userId,
    transactionid: audit.transactionId,
    changedata: audit.changes,
    attributemask: audit.columns,
  };
}

/** The moment of the write, not the transaction's start: who waited for another comes after it. */
export const auditedOn = "date_trunc('second', clock_timestamp())";

function auditInsert(writer: SqlWriter, audit: AuditEntry): string {
  const row = auditValues(audit);
  const names = auditColumns.map(({ name }) => name).join(", ");
  const values = auditColumns.map(({ name, sqlType }) => writer.value(row[name], sqlType)).join(", ");
  return `INSERT INTO audit (${names}, createdon) VALUES (${values}, ${auditedOn})`;
}

/** For each of several records: whether it exists, and whether it is within the access. One row, two columns each. */
export function existsSql(records: readonly { table: Table; id: string; access: Access }[]): Statement {
  const writer = new SqlWriter();
  const columns = records.flatMap(({ table, id, access }) => {
    const from = `FROM ${identifier(table.name)} t WHERE t.${identifier(table.primaryId)} = ${writer.value(id, "uuid")}`;
    const within = accessSql(writer, access, "t");
    return [`EXISTS (SELECT 1 ${from})`, within ? `EXISTS (SELECT 1 ${from} AND ${within})` : "true"];
  });
  return writer.statement(`SELECT ${columns.join(", ")}`);
}

/** Keeps a key that no record has yet for this transaction: others who ask for it wait until it ends. */
export function lockKeySql(key: string): Statement {
  const writer = new SqlWriter();
  return writer.statement(`SELECT pg_advisory_xact_lock(hashtextextended(${writer.value(key, "text")}, 0))`);
}

/** Every record that points to one, with the index of the reference it does so by. */
export function referencesSql(model: Model, table: Table, id: string, references: readonly Reference[]): Statement {
  const writer = new SqlWriter();
  const target = writer.value(id, "uuid");
  const parts = references.map(({ table: childName, column }, index) => {
    const child = tableOf(model, childName);
    const typeColumn = typeColumnOf(column);
    const typed = typeColumn ? ` AND ${identifier(typeColumn)} = ${literal(table.name)}` : "";
    return `SELECT ${index} AS reference, ${identifier(child.primaryId)} AS id FROM ${identifier(child.name)} WHERE ${identifier(column.name)} = ${target}${typed}`;
  });
  return writer.statement(parts.join(" UNION ALL "));
}
