import type { Table } from "../model/model.ts";
import { matchKeysColumn } from "../sql/recordSql.ts";
import { identifier, type SqlWriter } from "../sql/sqlWriter.ts";

/** A key that more records than this share tells nobody apart, and is skipped. */
export const mostRecordsOfKey = 40;

export interface Alike {
  readonly table: Table;
  readonly keys: readonly number[];
  /** What must be true of a record, given its alias, to be looked at. */
  readonly terms: readonly string[];
  readonly most: number;
}

/**
 * Common table expressions: `counted` has each key and how many records share it, counted no further than it takes to
 * know that they are many; `alike` the records that share rare enough ones, those that share the rarest first. Each key
 * is read by itself and to its limit, whatever the statistics and the terms say: a record that fails them was read too.
 */
export function alikeSql(writer: SqlWriter, { table, keys, terms, most }: Alike): string {
  const id = `t.${identifier(table.primaryId)}`;
  return `shared AS MATERIALIZED (SELECT w.key, r.id, r.meant FROM unnest(${writer.value(keys, "int[]")}) w(key) CROSS JOIN LATERAL
      (SELECT ${id} AS id, (${terms.join(" AND ")}) AS meant FROM ${identifier(table.name)} t
        WHERE t.${matchKeysColumn} @> ARRAY[w.key] LIMIT ${mostRecordsOfKey + 1}) r),
    counted AS MATERIALIZED (SELECT key, count(*) AS records FROM shared GROUP BY key),
    alike AS MATERIALIZED (SELECT s.id FROM shared s JOIN counted c USING (key) WHERE c.records <= ${mostRecordsOfKey} AND s.meant
      GROUP BY s.id ORDER BY sum(1::float8 / c.records) DESC, s.id LIMIT ${most})`;
}
