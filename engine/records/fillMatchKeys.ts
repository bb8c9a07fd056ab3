import type { Table } from "../model/model.ts";
import { matchKeysColumn } from "../sql/recordSql.ts";
import { identifier, SqlWriter } from "../sql/sqlWriter.ts";
import type { Runner } from "../statement.ts";
import type { MatchKeys, Row } from "./rules.ts";

/** Where the records of a table begin, by id. */
export const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Gives their match keys to the next records behind an id, in the caller's transaction. Gives the last of them; null
 * when there are no more. They are locked meanwhile, so that nobody's newer keys are overwritten by those of what they
 * were before.
 */
export async function fillMatchKeys(
  runner: Runner,
  table: Pick<Table, "name" | "primaryId">,
  keys: MatchKeys,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<string | null> {
  const [from, id] = [identifier(table.name), identifier(table.primaryId)];
  const select = new SqlWriter();
  const rows = await runner.run(
    select.statement(`SELECT ${id}, ${keys.columns.map(identifier).join(", ")} FROM ${from}
      WHERE ${id} > ${select.value(after, "uuid")} ORDER BY ${id} LIMIT ${most} FOR NO KEY UPDATE`),
  );
  if (rows.length === 0) return null;
  const hashes = rows.map(([, ...values]) =>
    keys.of(Object.fromEntries(keys.columns.map((name, index) => [name, values[index] ?? null])) as Row),
  );
  const ids = rows.map(([first]) => String(first));
  const update = new SqlWriter();
  const filled = `unnest(${update.value(ids, "uuid[]")}, ${update.value(
    hashes.map((list) => `{${list.join(",")}}`),
    "text[]",
  )}) f(id, keys)`;
  await runner.run(
    update.statement(
      `UPDATE ${from} t SET ${matchKeysColumn} = f.keys::int[] FROM ${filled} WHERE t.${id} = f.id AND t.${matchKeysColumn} IS DISTINCT FROM f.keys::int[]`,
    ),
  );
  return ids.at(-1) ?? null;
}
