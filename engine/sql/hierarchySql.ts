import type { Condition } from "../plan/readPlan.ts";
import { identifier, type SqlWriter } from "./sqlWriter.ts";

/** Below or above a record in its table's tree. `sql` prints the id that is asked about; a circle ends where it began. */
export function hierarchySql(
  writer: SqlWriter,
  { direction, table, parent, id, self }: Extract<Condition, { kind: "hierarchy" }>,
  sql: string,
): string {
  const [key, up, name] = [identifier(table.primaryId), identifier(parent.name), identifier(table.name)];
  const start = writer.value(id, "uuid");
  const [from, to] = direction === "under" ? [up, key] : [key, up];
  const step = `SELECT n.${to} FROM ${name} n JOIN tree ON n.${from} = tree.id`;
  const first = self ? `SELECT ${start}` : `SELECT n.${to} FROM ${name} n WHERE n.${from} = ${start}`;
  return `(${sql} IN (WITH RECURSIVE tree(id) AS (${first} UNION ${step}) SELECT id FROM tree))`;
}
