import { accessTo, denied, reaches, requireAccess } from "../access/access.ts";
import { tableOf, typeColumnOf, type Table } from "../model/model.ts";
import { existsSql } from "../sql/recordSql.ts";
import { recordErrors } from "./recordErrors.ts";
import type { Records } from "./records.ts";
import type { RecordReference, Row, Values } from "./rules.ts";

/** Turns references into stored columns, and checks that what a record points to is there and may be pointed to. */

/** Values as they are stored: a reference becomes an id and, where a lookup has several targets, its table. */
export function storedValues(table: Table, values: Values): Row {
  const stored: Record<string, Row[string]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const column = table.columns.get(name);
    if (column?.kind !== "lookup") {
      stored[name] = value as Row[string];
      continue;
    }
    const typeColumn = typeColumnOf(column);
    const reference = typeof value === "object" && value !== null ? value : null;
    stored[name] = reference ? reference.id : (value as Row[string]);
    if (typeColumn && (reference || value === null)) stored[typeColumn] = reference?.table ?? null;
  }
  return stored;
}

/** Changes of lookups with what they point to, even where only the id differs: rules go by both. */
export function withTypes(table: Table, changes: Row, stored: Row): Row {
  const types: Record<string, Row[string]> = {};
  for (const name of Object.keys(changes)) {
    const column = table.columns.get(name);
    const typeColumn = column?.kind === "lookup" ? typeColumnOf(column) : null;
    if (typeColumn && stored[typeColumn] !== undefined) types[typeColumn] = stored[typeColumn] ?? null;
  }
  return { ...changes, ...types };
}

/** What everybody points to by working here at all: who, in which unit, in what money and measure. */
const everybodys = new Set(["systemuser", "team", "businessunit", "organization", "transactioncurrency"]);

function privilegeFor({ name, parent }: Table): "read" | "appendTo" {
  return everybodys.has(name) || parent !== undefined ? "read" : "appendTo";
}

/**
 * Checks every lookup among the changes, in one statement.
 * @throws recordErrors.recordNotFound — 404; accessErrors.privilegeDenied — 403, when it is out of the caller's reach.
 */
export async function checkReferences(
  records: Records,
  table: Table,
  changes: Row,
  before: Row | null = null,
): Promise<void> {
  const unknown = new Map<string, RecordReference>();
  for (const column of table.columns.values()) {
    if (column.kind !== "lookup" || column.targets.length === 0) continue;
    const id = changes[column.name];
    if (typeof id !== "string") continue;
    const typeColumn = typeColumnOf(column);
    // From one record to another of its kind the id changes and the kind of record does not.
    const target = typeColumn ? String(changes[typeColumn] ?? before?.[typeColumn]) : (column.targets[0]?.table ?? "");
    if (records.seen.has(`${target}:${id}`)) continue;
    unknown.set(`${target}:${id}`, { table: target, id });
  }
  if (unknown.size === 0) return;
  await checkAppend(records, table, [...unknown.values()], before);
  const wanted = [...unknown.values()].map(({ table: name, id }) => {
    const target = tableOf(records.model, name);
    return { table: target, id, access: accessTo(records.model, records.caller, target, privilegeFor(target)) };
  });
  const [found = []] = await records.run(existsSql(wanted));
  wanted.forEach(({ table: target, id }, index) => {
    if (found[index * 2] !== true) throw recordErrors.recordNotFound({ table: target.name, id });
    if (found[index * 2 + 1] !== true) throw denied(records.caller, target, "appendTo");
    records.seen.add(`${target.name}:${id}`);
  });
}

/** To point to a record is to append the one that points. A record that is being made is its maker's to append. */
async function checkAppend(
  records: Records,
  table: Table,
  targets: readonly RecordReference[],
  before: Row | null,
): Promise<void> {
  if (table.parent !== undefined || targets.every(({ table: name }) => everybodys.has(name))) return;
  const access = requireAccess(records.model, records.caller, table, "append");
  if (before === null || reaches(access, before)) return;
  const [found] = await records.run(existsSql([{ table, id: String(before[table.primaryId]), access }]));
  if (found?.[1] !== true) throw denied(records.caller, table, "append");
}
