import { accessTo, denied, requireAccess } from "../access/access.ts";
import type { LookupColumn } from "../model/column.ts";
import { tableOf, typeColumnOf, type Named, type Table } from "../model/model.ts";
import { perTable } from "../model/perTable.ts";
import { existsSql } from "../sql/recordSql.ts";
import { isKnownWithin, isWithin } from "./readRecords.ts";
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

/** A record that one points to, and the right to it that this takes. */
interface Pointing extends RecordReference {
  readonly privilege: "read" | "appendTo";
}

/** A line's document is changed by its lines, which takes the right to write: that is checked with the line itself. */
function privilegeFor({ name, parent }: Table, table: Table, column: string): "read" | "appendTo" {
  return everybodys.has(name) || parent !== undefined || table.parent === column ? "read" : "appendTo";
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
  const all = new Map<string, Pointing>();
  for (const column of lookups(table)) {
    const id = changes[column.name];
    if (typeof id !== "string") continue;
    const typeColumn = typeColumnOf(column);
    // From one record to another of its kind the id changes and the kind of record does not.
    const target = typeColumn ? String(changes[typeColumn] ?? before?.[typeColumn]) : (column.targets[0]?.table ?? "");
    const privilege = privilegeFor(tableOf(records.model, target), table, column.name);
    all.set(`${privilege}:${target}:${id}`, { table: target, id, privilege });
  }
  await checkAppend(records, table, [...all.values()], before);
  const unknown = [...all.values()].filter((reference) => !isSettled(records, reference));
  if (unknown.length === 0) return;
  const wanted = unknown.map(({ table: name, id, privilege }) => {
    const target = tableOf(records.model, name);
    return { table: target, id, privilege, access: accessTo(records.model, records.caller, target, privilege) };
  });
  const [found = []] = await records.run(existsSql(wanted));
  wanted.forEach(({ table: target, id, privilege }, index) => {
    if (found[index * 2] !== true) throw recordErrors.recordNotFound({ table: target.name, id });
    if (found[index * 2 + 1] !== true) throw denied(records.caller, target, "appendTo");
    records.seen.add(`${target.name}:${id}`);
    if (privilege === "appendTo") records.seen.add(pointedTo(target.name, id));
  });
}

const lookups = perTable((table): Named<LookupColumn>[] =>
  [...table.columns.values()].flatMap((column) =>
    column.kind === "lookup" && column.targets.length > 0 ? [column] : [],
  ),
);

/** How a transaction remembers that a record may be pointed to; that it was seen says only that it is there. */
export function pointedTo(table: string, id: string): string {
  return `appendTo:${table}:${id}`;
}

/** Whether this transaction knows that a record is there and may be pointed to. */
function isSettled(records: Records, { table: name, id, privilege }: Pointing): boolean {
  if (!records.seen.has(`${name}:${id}`)) return false;
  if (privilege === "read" || records.seen.has(pointedTo(name, id))) return true;
  const table = tableOf(records.model, name);
  const access = accessTo(records.model, records.caller, table, "appendTo");
  if (access.kind === "all") return true;
  if (access.kind === "nothing") return false;
  // What was made a moment ago is its maker's to point to, whoever it was made for.
  return records.made.has(`${name}:${id}`) || isKnownWithin(records, table, id, access);
}

/** To point to a record is to append the one that points. A record that is being made is its maker's to append. */
async function checkAppend(
  records: Records,
  table: Table,
  targets: readonly RecordReference[],
  before: Row | null,
): Promise<void> {
  if (targets.length === 0 || table.parent !== undefined || targets.every(({ table: name }) => everybodys.has(name)))
    return;
  const access = requireAccess(records.model, records.caller, table, "append");
  if (before !== null && !(await isWithin(records, table, before, access)))
    throw denied(records.caller, table, "append");
}
