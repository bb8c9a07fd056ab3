import type { Model, Table } from "./model.ts";
import type { AlternateKey } from "./table.ts";

/** Alternate keys that were switched on while running, beside those that are declared with their tables. */

export interface ActiveKey extends AlternateKey {
  readonly table: string;
}

const declared = new WeakMap<Table, readonly AlternateKey[]>();

/** Gives the tables of a loaded model the keys that are switched on now: the one thing of it that changes while it is used. */
export function setActiveKeys(model: Model, active: readonly ActiveKey[]): void {
  for (const table of model.tables.values()) {
    const own = declared.get(table) ?? table.keys ?? [];
    declared.set(table, own);
    const more = active.filter((key) => key.table === table.name && holdsTogether(table, key));
    (table as { keys?: readonly AlternateKey[] }).keys = [...own, ...more];
  }
}

/** A column may have gone since the key was switched on. */
function holdsTogether(table: Table, { columns }: AlternateKey): boolean {
  return columns.every((name) => table.columns.has(name));
}
