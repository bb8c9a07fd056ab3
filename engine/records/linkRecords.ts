import { accessTo } from "../access/access.ts";
import { requireColumns } from "../access/columnAccess.ts";
import { tableOf, typeColumnOf, type Navigation, type Table } from "../model/model.ts";
import { auditSql } from "../sql/recordSql.ts";
import { identifier, SqlWriter } from "../sql/sqlWriter.ts";
import { auditActions } from "./auditActions.ts";
import { readOne } from "./readRecords.ts";
import type { Records } from "./records.ts";
import type { LinkEvent } from "./rules.ts";

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
    const child = tableOf(records.model, navigation.target);
    requireColumns(records.caller, child, [navigation.column.name], "update");
    await records.update(child, otherId, {
      [navigation.column.name]: { table: table.name, id },
    });
    return;
  }
  if (navigation.kind === "manyToMany") await changeIntersect(records, table, id, navigation, otherId, "Associate");
}

/** Takes the link away again; the records stay, and so does a link to something else. */
export async function unlinkRecords(
  records: Records,
  table: Table,
  id: string,
  navigation: Navigation,
  otherId: string,
): Promise<void> {
  if (navigation.kind === "manyToMany") return changeIntersect(records, table, id, navigation, otherId, "Disassociate");
  const child =
    navigation.kind === "one" ? { table, id } : { table: tableOf(records.model, navigation.target), id: otherId };
  requireColumns(records.caller, child.table, [navigation.column.name], "update");
  const row = await readOne(records, child.table, child.id, "write", true);
  const typeColumn = typeColumnOf(navigation.column);
  const isLinked =
    navigation.kind === "many"
      ? row[navigation.column.name] === id
      : typeColumn === null || navigation.targets.includes(String(row[typeColumn]));
  if (isLinked) return void (await records.update(child.table, child.id, { [navigation.column.name]: null }));
  // Nothing to take away: but a record that is not there is told from one without that link.
  if (navigation.kind === "many") await readOne(records, table, id, "read", false);
}

async function changeIntersect(
  records: Records,
  table: Table,
  id: string,
  navigation: Extract<Navigation, { kind: "manyToMany" }>,
  otherId: string,
  act: "Associate" | "Disassociate",
): Promise<void> {
  const other = tableOf(records.model, navigation.target);
  // One of the two is appended, the other is appended to; the rights may allow it either way round.
  const isAppended = accessTo(records.model, records.caller, table, "append").kind !== "nothing";
  await readOne(records, table, id, isAppended ? "append" : "appendTo", true);
  await readOne(records, other, otherId, isAppended ? "appendTo" : "append", false);
  const link = { records, relationship: navigation.relationship, act };
  const ends = [
    { rules: records.rules.get(table.name), event: { ...link, id } },
    { rules: records.rules.get(other.name), event: { ...link, id: otherId } },
  ];
  for (const { rules, event } of ends) await rules?.beforeLink?.(event);
  const writer = new SqlWriter();
  const [here, there] = [writer.value(id, "uuid"), writer.value(otherId, "uuid")];
  const [column, otherColumn] = [identifier(navigation.column), identifier(navigation.otherColumn)];
  const text =
    act === "Associate"
      ? `INSERT INTO ${identifier(navigation.intersect)} (${column}, ${otherColumn}) VALUES (${here}, ${there}) ON CONFLICT DO NOTHING RETURNING 1`
      : `DELETE FROM ${identifier(navigation.intersect)} WHERE ${column} = ${here} AND ${otherColumn} = ${there} RETURNING 1`;
  const [changed] = await records.run(writer.statement(text));
  if (!changed) return;
  noteLink(records, table, id, act, { relationship: navigation.relationship, table: navigation.target, id: otherId });
  for (const { rules, event } of ends) await rules?.afterLink?.(event);
}

/** Writes into the audit that a record was linked to another, or no longer is. */
export function noteLink(
  records: Records,
  table: Table,
  id: string,
  act: LinkEvent["act"],
  other: { readonly relationship: string; readonly table: string; readonly id: string },
): void {
  const { caller, transactionId } = records;
  const callingUserId = (caller.actor ?? caller).userId;
  const shared = { table: table.name, id, userId: caller.userId, callingUserId, transactionId };
  const changes = JSON.stringify(other);
  records.send(auditSql({ action: auditActions[act] ?? 2, operation: 2, ...shared, changes, columns: "" }));
}
