import { createHash } from "node:crypto";
import { SqlWriter } from "../sql/sqlWriter.ts";
import type { Sender } from "../statement.ts";

/**
 * Identity keys: short texts that two records of one thing share, kept beside the record in the same transaction and
 * found by a btree index. What makes a key is each table's own declaration; here they are only kept, found and locked.
 */

/** Makes the stored keys of a record the given ones. */
export function keepMatchKeys(sender: Sender, table: string, id: string, keys: readonly string[]): void {
  const writer = new SqlWriter();
  const list = writer.value([...new Set(keys)], "text[]");
  const record = writer.value(id, "uuid");
  const text = `WITH gone AS (DELETE FROM filon_matchkey WHERE recordid = ${record} AND NOT (key = ANY (${list})))
    INSERT INTO filon_matchkey (key, tablename, recordid) SELECT k, ${writer.value(table, "text")}, ${record} FROM unnest(${list}) k ON CONFLICT DO NOTHING`;
  sender.send(writer.statement(text));
}

/** Selects, as `recordid`, the records of a table that have at least one of the keys; those that share the most. */
export function matchesSql(writer: SqlWriter, table: string, keys: readonly string[], most = 20): string {
  return `SELECT recordid FROM filon_matchkey WHERE key = ANY (${writer.value(keys, "text[]")}) AND tablename = ${writer.value(table, "text")}
    GROUP BY recordid ORDER BY count(*) DESC, recordid LIMIT ${most}`;
}

/**
 * Makes everybody who would create a record with one of these keys wait until this transaction ends. Always taken in
 * one order, so that two who want the same keys never wait for each other; and before searching, so that the second
 * sees what the first made.
 */
export function lockMatchKeys(sender: Sender, keys: readonly string[]): void {
  if (keys.length === 0) return;
  const numbers = [...new Set(keys.map(lockNumber))].sort((a, b) => (a < b ? -1 : 1)).map(String);
  const writer = new SqlWriter();
  sender.send(
    writer.statement(`SELECT count(pg_advisory_xact_lock(k)) FROM unnest(${writer.value(numbers, "bigint[]")}) k`),
  );
}

function lockNumber(key: string): bigint {
  return createHash("sha256").update(key).digest().readBigInt64BE(0);
}
