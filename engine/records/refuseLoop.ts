import { treeColumn, type Table } from "../model/model.ts";
import { lockKeySql } from "../sql/recordSql.ts";
import { identifier, SqlWriter } from "../sql/sqlWriter.ts";
import { recordErrors } from "./recordErrors.ts";
import type { Records } from "./records.ts";
import type { Row } from "./rules.ts";

/**
 * Keeps the records of a table a tree: nothing stands below itself. Two moves wait for one another, since each alone may
 * be right, and both together a circle.
 * @throws recordErrors.loopBeingCreated — 400.
 */
export async function refuseLoop(records: Records, table: Table, id: string, changes: Row): Promise<void> {
  const tree = treeColumn(table);
  const above = tree && changes[tree.name];
  if (!tree || above === undefined || above === null) return;
  refuseSelf(table, id, changes);
  await records.run(lockKeySql(`tree of ${table.name}`));
  const writer = new SqlWriter();
  const [key, parent, source] = [table.primaryId, tree.name, table.name].map(identifier);
  const start = writer.value(String(above), "uuid");
  const [row] = await records.run(
    writer.statement(
      `WITH RECURSIVE above AS (SELECT ${key}, ${parent} FROM ${source} WHERE ${key} = ${start} UNION SELECT t.${key}, t.${parent} FROM ${source} t JOIN above a ON t.${key} = a.${parent}) SELECT EXISTS (SELECT 1 FROM above WHERE ${key} = ${writer.value(id, "uuid")})`,
    ),
  );
  if (row?.[0] === true) throw recordErrors.loopBeingCreated({ table: table.label });
}

/** What is made stands below nothing yet, unless its key was chosen: then it might be put below itself. */
export function refuseSelf(table: Table, id: string, values: Row): void {
  const tree = treeColumn(table);
  if (tree && values[tree.name] === id) throw recordErrors.loopBeingCreated({ table: table.label });
}
