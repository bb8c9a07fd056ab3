import { createHash } from "node:crypto";
import { SqlWriter } from "../sql/sqlWriter.ts";
import type { Gatherer, WriteKind } from "../statement.ts";

/**
 * Identity keys: short texts that two records of one thing share, kept beside the record in the same transaction and
 * found by a btree index. What makes a key is each table's own declaration; here they are only kept, found and locked.
 */

/** Makes the stored keys of a record the given ones. */
export function keepMatchKeys(gatherer: Gatherer, table: string, id: string, keys: readonly string[]): void {
  gatherer.gather(keptKeys, { table, id, keys: [...new Set(keys)] });
}

interface KeptKeys {
  readonly table: string;
  readonly id: string;
  readonly keys: readonly string[];
}

const keptKeys: WriteKind<KeptKeys> = {
  stage: "key",
  group: () => "",
  about: ({ id }) => id,
  statement: (items) => {
    const writer = new SqlWriter();
    const ids = items.map(({ id }) => id);
    const rows = items.flatMap(({ table, id, keys }) => keys.map((key) => ({ table, id, key })));
    const kept = `unnest(${writer.value(
      rows.map(({ key }) => key),
      "text[]",
    )}, ${writer.value(
      rows.map(({ table }) => table),
      "text[]",
    )}, ${writer.value(
      rows.map(({ id }) => id),
      "uuid[]",
    )}) k (key, tablename, recordid)`;
    return writer.statement(`WITH kept AS MATERIALIZED (SELECT * FROM ${kept}),
      gone AS (DELETE FROM filon_matchkey m WHERE recordid = ANY (${writer.value(ids, "uuid[]")})
        AND NOT EXISTS (SELECT 1 FROM kept k WHERE k.recordid = m.recordid AND k.key = m.key))
      INSERT INTO filon_matchkey (key, tablename, recordid) SELECT key, tablename, recordid FROM kept ON CONFLICT DO NOTHING`);
  },
};

/** Selects, as `recordid`, the records of a table that have at least one of the keys; those that share the most. */
export function matchesSql(writer: SqlWriter, table: string, keys: readonly string[], most = 20): string {
  return `SELECT recordid FROM filon_matchkey WHERE key = ANY (${writer.value(keys, "text[]")}) AND tablename = ${writer.value(table, "text")}
    GROUP BY recordid ORDER BY count(*) DESC, recordid LIMIT ${most}`;
}

/** More locks than this at once would fill the table PostgreSQL keeps of them. */
const mostLocks = 512;

/**
 * Makes everybody who would create a record with one of these keys wait until this transaction ends. Always taken in
 * one order, so that two who want the same keys never wait for each other; and before searching, so that the second
 * sees what the first made. Who wants very many waits for all who have any, and all who want any wait for them.
 */
export function lockMatchKeys(gatherer: Gatherer, keys: readonly string[]): void {
  if (keys.length > 0) gatherer.gather(lockedKeys, keys);
}

const lockedKeys: WriteKind<readonly string[]> = {
  stage: "lock",
  group: () => "",
  about: () => null,
  statement: (items) => {
    const numbers = [...new Set(items.flat().map(lockNumber))].sort((a, b) => (a < b ? -1 : 1)).map(String);
    const writer = new SqlWriter();
    const all = writer.value(lockNumber("all").toString(), "bigint");
    if (numbers.length > mostLocks) return writer.statement(`SELECT pg_advisory_xact_lock(${all})`);
    return writer.statement(`WITH any_of AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(${all}))
      SELECT count(pg_advisory_xact_lock(k)) FROM any_of, unnest(${writer.value(numbers, "bigint[]")}) k`);
  },
};

function lockNumber(key: string): bigint {
  return createHash("sha256").update(key).digest().readBigInt64BE(0);
}
