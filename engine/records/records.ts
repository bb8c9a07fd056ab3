import type { Caller } from "../access/caller.ts";
import type { Model } from "../model/model.ts";
import type { RowOf, TableDeclaration } from "../model/table.ts";
import type { Insert } from "../sql/insertManySql.ts";
import type { Gatherer, Row as RawRow, Statement } from "../statement.ts";
import type { Database } from "../store/database.ts";
import type { Row, Rules, Values } from "./rules.ts";
import type { Settings } from "./settings.ts";

/**
 * The one write path, as a verb or a request sees it: records of one caller within one transaction. Everything that
 * changes a record goes through here, with the caller's rights, the table's rules and an audit row.
 */
export interface Records extends Gatherer {
  readonly model: Model;
  readonly rules: Rules;
  readonly caller: Caller;
  readonly settings: Settings;
  readonly transactionId: string;
  /** Whether the client asked to be refused what is a duplicate of what is there. */
  readonly detectsDuplicates: boolean;
  /** Records this transaction has already seen with its own eyes: no need to look again. */
  readonly seen: Set<string>;
  /** Rows this transaction locked and has not written since, by `table:id`: nobody else can have changed them. */
  readonly locked: Map<string, Row>;
  /** Rows this transaction made and has not written since, as they were given: nobody else sees them yet. */
  readonly made: Map<string, Row>;
  /** What this transaction wrote, for those who are told once it is committed. */
  readonly written: Written[];
  run(statement: Statement): Promise<RawRow[]>;
  /** Runs a statement whose answer nobody needs, without waiting; its error comes with the next answer, or at the end. */
  send(statement: Statement): void;
  /** Like `send`, for a record that is made: several in a row leave as one statement. */
  insert(insert: Insert): void;
  /**
   * Waits until nobody else who works within the same transaction holds one of these, and holds them until the work is
   * done. Those who work in other transactions wait for locks of PostgreSQL, which this does not replace.
   */
  hold(keys: readonly string[]): Promise<void>;
  /** Says that what `settings` holds was written: the next transaction reads it anew. */
  settingsChanged(): void;

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
  create(table: TableName, values: Values, verb?: string): Promise<string>;
  update(table: TableName, id: string, values: Values, options?: UpdateOptions): Promise<void>;
  remove(table: TableName, id: string, options?: { version?: string | null }): Promise<void>;
}

/** Any table by its logical name: a declaration or a loaded table. */
export interface TableName {
  readonly name: string;
}

/** A record that was written. */
export interface Written {
  readonly table: string;
  readonly id: string;
  /** `moved`: by its owner or unit, so that others reach it now, and some no longer. */
  readonly how: "created" | "updated" | "moved" | "deleted";
}

export interface RecordsContext {
  readonly detectsDuplicates?: boolean;
  readonly model: Model;
  readonly rules: Rules;
  readonly database: Database;
  /** Told of what each transaction wrote, once it is committed. */
  readonly onWritten?: ((written: readonly Written[]) => void) | undefined;
}

export interface UpdateOptions {
  /** The version the client saw; another one means somebody changed the record meanwhile. */
  readonly version?: string | null;
  /** The verb this belongs to: it decides about states itself and names the audit row. */
  readonly verb?: string;
  /** What the audit row keeps beside old and new values, such as how a verb decided. */
  readonly details?: object;
  /** The record as this transaction locked it and left it: spares reading it again. */
  readonly locked?: Row;
}
