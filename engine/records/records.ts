import { randomUUID } from "node:crypto";
import { accessTo, denied, requireAccess } from "../access/access.ts";
import type { Caller, Privilege } from "../access/caller.ts";
import { tableOf, type Model, type Table } from "../model/model.ts";
import type { RowOf, TableDeclaration } from "../model/table.ts";
import { auditSql, existsSql, selectRowsSql, storedColumns } from "../sql/recordSql.ts";
import type { Statement } from "../sql/sqlWriter.ts";
import type { Database, Row as RawRow, Transaction } from "../store/database.ts";
import { auditActions } from "./auditActions.ts";
import { createRecord } from "./createRecord.ts";
import { deleteRecord } from "./deleteRecord.ts";
import { recordErrors } from "./recordErrors.ts";
import type { Row, Rules, Values } from "./rules.ts";
import type { Settings } from "./settings.ts";
import { settingsOf } from "./settings.ts";
import { updateRecord, type UpdateOptions } from "./updateRecord.ts";

/**
 * The one write path, as a verb or a request sees it: records of one caller within one transaction. Everything that
 * changes a record goes through here, with the caller's rights, the table's rules and an audit row.
 */
export interface Records {
  readonly model: Model;
  readonly rules: Rules;
  readonly caller: Caller;
  readonly settings: Settings;
  readonly transactionId: string;
  /** Records this transaction has already seen with its own eyes: no need to look again. */
  readonly seen: Set<string>;
  run(statement: Statement): Promise<RawRow[]>;
  afterCommit(action: () => void): void;

  /** @throws recordErrors.recordNotFound — 404; accessErrors.privilegeDenied — 403. */
  get<T extends TableDeclaration>(table: T, id: string): Promise<RowOf<T>>;
  /** Like `get`, for a record that is about to be changed: nobody else changes it until the transaction ends. */
  lock<T extends TableDeclaration>(table: T, id: string): Promise<RowOf<T>>;
  /** Rows the caller may read, by equality of columns. */
  find<T extends TableDeclaration>(
    table: T,
    where: Row,
    options?: { orderBy?: readonly string[]; limit?: number; lock?: boolean },
  ): Promise<RowOf<T>[]>;
  create(table: TableDeclaration, values: Values, verb?: string): Promise<string>;
  update(table: TableDeclaration, id: string, values: Values, options?: UpdateOptions): Promise<void>;
  remove(table: TableDeclaration, id: string, options?: { version?: string | null }): Promise<void>;
  /** Leaves an audit row for an act as a whole, such as a qualification with its decisions. */
  note(table: TableDeclaration, id: string, action: keyof typeof auditActions, details: unknown): Promise<void>;
}

export interface RecordsContext {
  readonly model: Model;
  readonly rules: Rules;
  readonly database: Database;
}

/** Runs work on the records of a caller, all of it or nothing. */
export async function withRecords<T>(
  context: RecordsContext,
  caller: Caller,
  work: (records: Records) => Promise<T>,
): Promise<T> {
  const settings = await settingsOf(context.database);
  return context.database.transaction((transaction) => work(recordsOf(context, settings, caller, transaction)));
}

function recordsOf(context: RecordsContext, settings: Settings, caller: Caller, transaction: Transaction): Records {
  const { model, rules } = context;
  const records: Records = {
    model,
    rules,
    caller,
    settings,
    transactionId: randomUUID(),
    seen: new Set([`systemuser:${caller.userId}`]),
    run: (statement) => transaction.run(statement),
    afterCommit: (action) => transaction.afterCommit(action),
    get: async (declaration, id) =>
      (await readOne(records, tableOf(model, declaration.name), id, "read", false)) as never,
    lock: async (declaration, id) =>
      (await readOne(records, tableOf(model, declaration.name), id, "write", true)) as never,
    find: async (declaration, where, options = {}) => {
      const table = tableOf(model, declaration.name);
      const access = accessTo(model, caller, table, "read");
      return (await selectRows(records, table, selectRowsSql(table, { where, access, ...options }))) as never;
    },
    create: (declaration, values, verb) =>
      createRecord(records, tableOf(model, declaration.name), values, verb ?? null),
    update: (declaration, id, values, options) =>
      updateRecord(records, tableOf(model, declaration.name), id, values, options),
    remove: (declaration, id, options) => deleteRecord(records, tableOf(model, declaration.name), id, options),
    note: async (declaration, id, action, details) => {
      const table = declaration.name;
      const changes = JSON.stringify(details);
      const shared = { table, id, userId: caller.userId, transactionId: records.transactionId };
      await records.run(auditSql({ action: auditActions[action] ?? 0, operation: 2, ...shared, changes, columns: "" }));
    },
  };
  return records;
}

async function selectRows(records: Records, table: Table, statement: Statement): Promise<Row[]> {
  const names = storedColumns(table).map(({ name }) => name);
  const rows = await records.run(statement);
  return rows.map((values) => {
    const row = Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])) as Row;
    records.seen.add(`${table.name}:${String(row[table.primaryId])}`);
    return row;
  });
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
  const [row] = await selectRows(
    records,
    table,
    selectRowsSql(table, { where: { [table.primaryId]: id }, access, lock }),
  );
  if (row) return row;
  const [found] = await records.run(existsSql([{ table, id, access: { kind: "all" } }]));
  if (found?.[0] === true) throw denied(records.caller, table, privilege);
  throw recordErrors.recordNotFound({ table: table.name, id });
}
