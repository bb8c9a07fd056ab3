import type { Table } from "../model/model.ts";
import { changeErrors } from "./changeErrors.ts";
import { readSkipToken, writeSkipToken, type TokenSecret } from "./skipToken.ts";

/**
 * What was there when a client looked: a snapshot of the database, which names the transactions that were still under
 * way. A write that is committed after others that began later is not lost on the way, as it would be by comparing
 * version numbers.
 */
export interface Seen {
  /** Text of a `pg_snapshot`. */
  readonly snapshot: string;
  /** Which database cluster numbers its transactions so. */
  readonly cluster: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const keptDays = 7;
const keptMs = keptDays * 24 * 60 * 60 * 1000;

export function writeDeltaToken(secret: TokenSecret, table: Table, { snapshot, cluster, at }: Seen): string {
  return writeSkipToken(secret, ownerOf(table), [snapshot, cluster, at]);
}

/** @throws changeErrors.badDeltaToken — 400; changeErrors.deltaTokenExpired — 410. */
export function readDeltaToken(secret: TokenSecret, table: Table, token: string): Seen {
  const [snapshot, cluster, at] = valuesIn(secret, table, token);
  const seen = { snapshot: String(snapshot), cluster: String(cluster), at: Number(at) };
  if (seen.at < Date.now() - keptMs) throw changeErrors.deltaTokenExpired({ days: keptDays });
  return seen;
}

function valuesIn(secret: TokenSecret, table: Table, token: string) {
  try {
    return readSkipToken(secret, ownerOf(table), token);
  } catch {
    throw changeErrors.badDeltaToken(undefined, { target: "$deltatoken" });
  }
}

/** A token serves every selection of columns, and the count. */
function ownerOf(table: Table): string {
  return `changes of ${table.name}`;
}
