import type { Model, Table } from "../model/model.ts";
import { matchKeysColumn } from "../sql/recordSql.ts";
import { mostRecordsOfKey } from "./alikeSql.ts";
import { SqlWriter } from "../sql/sqlWriter.ts";
import type { Runner } from "../statement.ts";

/** Match keys that so many records of a table share that they are not looked up, as PostgreSQL's statistics know them. */
export interface CommonKeys {
  /** How many records there are, about. */
  readonly records: number;
  /** How many share a key, about; of common keys only. */
  readonly shared: ReadonlyMap<number, number>;
  /** The least of these numbers; 0 where no key is common. */
  readonly leastShared: number;
}

const keptMs = 60_000;
const kept = new WeakMap<Model, Map<string, { readonly at: number; readonly read: Promise<CommonKeys> }>>();

/** The common keys of a table, at most a minute old: the statistics they come from are renewed more seldom. */
export function commonKeys(runner: Runner, model: Model, { name }: Table): Promise<CommonKeys> {
  const tables = kept.get(model) ?? new Map();
  kept.set(model, tables);
  const known = tables.get(name);
  if (known && Date.now() - known.at < keptMs) return known.read;
  const read = readCommonKeys(runner, name);
  tables.set(name, { at: Date.now(), read });
  read.catch(() => tables.delete(name));
  return read;
}

async function readCommonKeys(runner: Runner, table: string): Promise<CommonKeys> {
  const writer = new SqlWriter();
  const name = writer.value(table, "text");
  const [row] = await runner.run(
    writer.statement(`SELECT greatest(c.reltuples, 0), to_json(s.most_common_elems::text::int[]), to_json(s.most_common_elem_freqs)
      FROM pg_class c LEFT JOIN pg_stats s ON s.schemaname = current_schema() AND s.tablename = c.relname AND s.attname = '${matchKeysColumn}'
      WHERE c.oid = to_regclass(${name})`),
  );
  const [count, keys, shares] = row ?? [];
  const records = Number(count ?? 0);
  const frequencies = listOf(shares);
  // Of a small table the statistics name every key.
  const counts = listOf(keys).map((key, index) => [key, (frequencies[index] ?? 0) * records] as const);
  const shared = new Map(counts.filter(([, count]) => count > mostRecordsOfKey));
  return { records, shared, leastShared: shared.size > 0 ? Math.min(...shared.values()) : 0 };
}

function listOf(json: unknown): number[] {
  return (typeof json === "string" ? JSON.parse(json) : (json ?? [])) as number[];
}
