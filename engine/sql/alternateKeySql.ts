import type { Table } from "../model/model.ts";
import type { AlternateKey } from "../model/table.ts";
import type { Statement } from "../statement.ts";
import { keyIndexSql } from "./schema.ts";
import { identifier, SqlWriter } from "./sqlWriter.ts";

/** What switches an alternate key on and off; the index comes first, so that a known key is always unique. */

export function alternateKeySql(table: Table, key: AlternateKey): Statement[] {
  const [, index] = keyIndexSql(table, key);
  const writer = new SqlWriter();
  const values = [
    writer.value(table.name, "text"),
    writer.value(key.name, "text"),
    writer.value(key.columns, "text[]"),
  ];
  return [
    { text: index.replace("CREATE UNIQUE INDEX", "CREATE UNIQUE INDEX IF NOT EXISTS"), values: [] },
    writer.statement(
      `INSERT INTO filon_key (tablename, name, columns) VALUES (${values.join(", ")}) ON CONFLICT DO NOTHING`,
    ),
  ];
}

export function dropAlternateKeySql(table: Table, name: string): Statement[] {
  const writer = new SqlWriter();
  const [tableName, keyName] = [writer.value(table.name, "text"), writer.value(name, "text")];
  return [
    writer.statement(`DELETE FROM filon_key WHERE tablename = ${tableName} AND name = ${keyName}`),
    { text: `DROP INDEX IF EXISTS ${identifier(`${table.name}_${name}_key`)}`, values: [] },
  ];
}
