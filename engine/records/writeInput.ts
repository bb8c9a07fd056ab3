import { accessTo } from "../access/access.ts";
import { requireColumns } from "../access/columnAccess.ts";
import type { Table } from "../model/model.ts";
import type { RecordAddress } from "../odata/address.ts";
import { planErrors } from "../plan/planErrors.ts";
import { selectRowsSql, storedColumns } from "../sql/recordSql.ts";
import type { RecordInput } from "./input.ts";
import { keyOf, type Key } from "./key.ts";
import { linkRecords } from "./linkRecords.ts";
import { recordErrors } from "./recordErrors.ts";
import type { Records } from "./records.ts";
import type { RecordReference, Values } from "./rules.ts";
import type { UpdateOptions } from "./records.ts";

/** Writes what a client sent for a record, nested records included, in the caller's transaction. */

export async function createFromInput(records: Records, input: RecordInput, more: Values = {}): Promise<string> {
  requireColumns(records.caller, input.table, [...namesIn(input), ...Object.keys(more)], "create");
  const id = await records.create(input.table, { ...(await valuesOf(records, input)), ...more });
  for (const { navigation, input: child } of input.children) {
    if (navigation.kind === "many") {
      const parent: RecordReference = { table: input.table.name, id };
      await createFromInput(records, child, { [navigation.column.name]: parent });
    } else {
      const other = await createFromInput(records, child);
      await linkRecords(records, input.table, id, navigation, other);
    }
  }
  for (const { navigation, address } of input.links) {
    const reference = await resolveAddress(records, address);
    await linkRecords(records, input.table, id, navigation, reference.id);
  }
  return id;
}

export async function updateFromInput(
  records: Records,
  id: string,
  input: RecordInput,
  options?: UpdateOptions,
): Promise<void> {
  requireColumns(records.caller, input.table, namesIn(input), "update");
  await records.update(input.table, id, await valuesOf(records, input), options);
}

/** The columns a client says something about. */
function namesIn({ values, bound, parents }: RecordInput): string[] {
  return [...Object.keys(values), ...bound.keys(), ...parents.map(({ column }) => column.name)];
}

async function valuesOf(records: Records, input: RecordInput): Promise<Values> {
  const values: Record<string, Values[string]> = { ...input.values };
  for (const [column, { address, targets, property }] of input.bound) {
    const reference = await resolveAddress(records, address);
    if (!targets.includes(reference.table))
      throw recordErrors.badReference({ property, value: `${address.set}(…)` }, { target: property });
    values[column] = reference;
  }
  for (const { column, input: parent } of input.parents)
    values[column.name] = { table: parent.table.name, id: await createFromInput(records, parent) };
  return values;
}

/** @throws planErrors.segmentNotFound — 404; recordErrors.recordNotFound — 404. */
export async function resolveAddress(records: Records, address: RecordAddress): Promise<RecordReference> {
  const table = records.model.sets.get(address.set);
  if (!table) throw planErrors.segmentNotFound({ segment: address.set });
  return { table: table.name, id: await idOf(records, table, keyOf(table, address.key)) };
}

/** The id a key stands for; an alternate key is looked up. */
export async function idOf(records: Records, table: Table, key: Key): Promise<string> {
  if (key.kind === "id") return key.id;
  const found = await findByKey(records, table, key.values);
  if (found === null) throw recordErrors.recordNotFound({ table: table.name, id: JSON.stringify(key.values) });
  return found;
}

export async function findByKey(
  records: Records,
  table: Table,
  values: Extract<Key, { kind: "alternate" }>["values"],
): Promise<string | null> {
  const access = accessTo(records.model, records.caller, table, "read");
  const [row] = await records.run(selectRowsSql(table, { where: values, access, limit: 1 }));
  const at = storedColumns(table).findIndex(({ name }) => name === table.primaryId);
  return row ? String(row[at]) : null;
}
