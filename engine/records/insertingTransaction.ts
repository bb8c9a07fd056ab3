import type { Table } from "../model/model.ts";
import { insertManySql, type Insert } from "../sql/insertManySql.ts";
import type { Gatherer, Row, Statement, WriteKind } from "../statement.ts";
import type { Transaction } from "../store/database.ts";
import { GatheredWrites } from "./gatheredWrites.ts";

/** More rows than this would make one message too long to read while others wait. */
const mostRows = 250;

/** What all writes of a transaction belong to that does not work for several at once. */
const alone = {};

/**
 * A transaction that keeps the records it makes until something else is sent, which could depend on them, or until its
 * end: those of one table then leave together, in one statement, and so does what is gathered about records. A hundred
 * with what each brings along are two.
 */
export class InsertingTransaction implements Transaction, Gatherer {
  private readonly groups = new Map<Table, { readonly inserts: [Insert, ...Insert[]]; readonly ids: Set<unknown> }>();
  private readonly writes = new GatheredWrites();
  /** Whose updates are gathered: what they write next may depend on them. */
  private readonly updating = new Set<object>();
  private size = 0;

  private constructor(private readonly transaction: Transaction) {}

  /** Works within a transaction; one that keeps inserts already goes on doing so, and its owner sends them. */
  static async within<T>(
    transaction: Transaction,
    work: (transaction: InsertingTransaction) => Promise<T>,
  ): Promise<T> {
    if (transaction instanceof InsertingTransaction) return work(transaction);
    const inserting = new InsertingTransaction(transaction);
    const result = await work(inserting);
    inserting.flush();
    return result;
  }

  run(statement: Statement): Promise<Row[]> {
    this.flush();
    return this.transaction.run(statement);
  }

  send(statement: Statement): void {
    this.flush();
    this.transaction.send(statement);
  }

  /** @param by - on whose behalf; the writes of one do not depend on the updates of another. */
  insert(insert: Insert, by: object = alone): void {
    const { table, row } = insert;
    if (this.size === mostRows || this.updating.has(by) || this.pointsBeyond(insert)) this.flush();
    const group = this.groups.get(table);
    if (group) group.inserts.push(insert);
    else this.groups.set(table, { inserts: [insert], ids: new Set() });
    this.groups.get(table)?.ids.add(row[table.primaryId]);
    this.size += 1;
  }

  gather<Item>(kind: WriteKind<Item>, item: Item, by: object = alone): void {
    if (kind.stage === "update") this.updating.add(by);
    else if (kind.stage !== "lock" && this.updating.has(by)) this.flush();
    this.writes.add(kind, item);
  }

  private flush(): void {
    if (this.size === 0 && this.writes.isEmpty) return;
    const statements = [...this.groups.values()].map(({ inserts }) => insertManySql(inserts));
    this.groups.clear();
    this.size = 0;
    this.updating.clear();
    for (const statement of [...statements, ...this.writes.take()]) this.transaction.send(statement);
  }

  /** Whether a record would leave with others of its table, before one it points to. */
  private pointsBeyond({ table, row }: Insert): boolean {
    if (!this.groups.has(table)) return false;
    let isBehind = false;
    for (const [other, { ids }] of this.groups) {
      if (isBehind && Object.values(row).some((value) => ids.has(value))) return true;
      if (other === table) isBehind = true;
    }
    return false;
  }
}
