import { tableOf, type Navigation, type Table } from "../model/model.ts";
import { auditSql } from "../sql/recordSql.ts";
import { identifier, SqlWriter } from "../sql/sqlWriter.ts";
import { auditActions } from "./auditActions.ts";
import { readOne } from "./readRecords.ts";
import type { Records } from "./records.ts";

/**
 * Links two records through a collection: by the lookup of the other record, or by a row of the intersect table.
 * Linking what is linked already changes nothing.
 */
export async function linkRecords(
  records: Records,
  table: Table,
  id: string,
  navigation: Navigation,
  otherId: string,
): Promise<void> {
  if (navigation.kind === "many") {
    await records.update(tableOf(records.model, navigation.target), otherId, {
      [navigation.column.name]: { table: table.name, id },
    });
    return;
  }
  if (navigation.kind === "manyToMany") await changeIntersect(records, table, id, navigation, otherId, "Associate");
}

/** Takes the link away again; the records stay. */
export async function unlinkRecords(
  records: Records,
  table: Table,
  id: string,
  navigation: Navigation,
  otherId: string,
): Promise<void> {
  if (navigation.kind === "many") {
    await records.update(tableOf(records.model, navigation.target), otherId, {
      [navigation.column.name]: null,
    });
    return;
  }
  if (navigation.kind === "manyToMany") await changeIntersect(records, table, id, navigation, otherId, "Disassociate");
}

async function changeIntersect(
  records: Records,
  table: Table,
  id: string,
  navigation: Extract<Navigation, { kind: "manyToMany" }>,
  otherId: string,
  act: "Associate" | "Disassociate",
): Promise<void> {
  await readOne(records, table, id, "append", true);
  await readOne(records, tableOf(records.model, navigation.target), otherId, "append", false);
  const writer = new SqlWriter();
  const [here, there] = [writer.value(id, "uuid"), writer.value(otherId, "uuid")];
  const [column, otherColumn] = [identifier(navigation.column), identifier(navigation.otherColumn)];
  const text =
    act === "Associate"
      ? `INSERT INTO ${identifier(navigation.intersect)} (${column}, ${otherColumn}) VALUES (${here}, ${there}) ON CONFLICT DO NOTHING`
      : `DELETE FROM ${identifier(navigation.intersect)} WHERE ${column} = ${here} AND ${otherColumn} = ${there}`;
  await records.run(writer.statement(text));
  const details = { relationship: navigation.relationship, table: navigation.target, id: otherId };
  const shared = { table: table.name, id, userId: records.caller.userId, transactionId: records.transactionId };
  await records.run(
    auditSql({
      action: auditActions[act] ?? 2,
      operation: 2,
      ...shared,
      changes: JSON.stringify(details),
      columns: "",
    }),
  );
}
