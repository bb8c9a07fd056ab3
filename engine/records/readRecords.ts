import { denied, reaches, requireAccess, type Access } from "../access/access.ts";
import type { Privilege } from "../access/caller.ts";
import { Refusal } from "../errors.ts";
import type { Table } from "../model/model.ts";
import { existsSql, selectRowsSql, storedColumns } from "../sql/recordSql.ts";
import type { Row as RawRow, Statement } from "../statement.ts";
import { recordErrors } from "./recordErrors.ts";
import type { Records } from "./records.ts";
import type { Row } from "./rules.ts";

/** Whole rows of a statement made by `selectRowsSql`, as records by column name. */
export async function selectRows(records: Records, table: Table, statement: Statement): Promise<Row[]> {
  const rows = await records.run(statement);
  return rows.map((values) => {
    const row = rowOf(table, values);
    records.seen.add(`${table.name}:${String(row[table.primaryId])}`);
    return row;
  });
}

/** A whole row by the names of its columns. */
export function rowOf(table: Table, values: RawRow): Row {
  const row: Record<string, Row[string]> = {};
  let index = 0;
  // A value comes as its column is stored.
  for (const { name } of storedColumns(table)) row[name] = (values[index++] ?? null) as Row[string];
  return row;
}

/** One record within the caller's reach; tells apart a record that is not there from one that is out of reach. */
export async function readOne(
  records: Records,
  table: Table,
  id: string,
  privilege: Privilege,
  lock: boolean,
): Promise<Row> {
  const access = requireAccess(records.model, records.caller, table, privilege);
  const known = records.locked.get(`${table.name}:${id}`);
  if (known && reaches(access, known)) return known;
  const where = { [table.primaryId]: id };
  if (lock) await records.hold([heldAs(table, where)]);
  const [row] = await selectRows(records, table, selectRowsSql(table, { where, access, lock }));
  if (row && lock) records.locked.set(`${table.name}:${String(row[table.primaryId])}`, row);
  if (row) return row;
  const [found] = await records.run(existsSql([{ table, id, access: { kind: "all" } }]));
  if (found?.[0] === true) throw denied(records.caller, table, privilege);
  throw recordErrors.recordNotFound({ table: table.name, id });
}

/** How a record that is locked is held among those who work in one transaction. */
export function heldAs(table: Table, where: Row): string {
  return `${table.name} ${JSON.stringify(where)}`;
}

/** A record to be changed, locked; null when it is not there any more. */
export async function lockOrGone(records: Records, table: Table, id: string): Promise<Row | null> {
  try {
    return await readOne(records, table, id, "write", true);
  } catch (error) {
    if (error instanceof Refusal && error.name === "recordNotFound") return null;
    throw error;
  }
}

/** Whether a row that was read is within an access: by whose it is, or because it was shared. */
export async function isWithin(records: Records, table: Table, row: Row, access: Access): Promise<boolean> {
  if (reaches(access, row)) return true;
  if (access.kind === "nothing") return false;
  const [found] = await records.run(existsSql([{ table, id: String(row[table.primaryId]), access }]));
  return found?.[1] === true;
}

/** Whether a record is within an access as far as this transaction knows unasked: it locked or made the row. */
export function isKnownWithin(records: Records, table: Table, id: string, access: Access): boolean {
  const key = `${table.name}:${id}`;
  const row = records.locked.get(key) ?? records.made.get(key);
  return row !== undefined && reaches(access, row);
}

/** What is known of a row does not hold once it is written. */
export function forgetRow(records: Records, table: Table, row: Row): void {
  const key = `${table.name}:${String(row[table.primaryId])}`;
  records.locked.delete(key);
  records.made.delete(key);
}

/** A record that follows one the caller may change, whoever may reach it itself; locked. */
export async function lockFollower(records: Records, table: Table, id: string): Promise<Row> {
  const where = { [table.primaryId]: id };
  await records.hold([heldAs(table, where)]);
  const [row] = await selectRows(records, table, selectRowsSql(table, { where, access: { kind: "all" }, lock: true }));
  if (!row) throw recordErrors.recordNotFound({ table: table.name, id });
  return row;
}
