import type { Model, Table } from "./model.ts";
import type { AlternateKey } from "./table.ts";

/** Alternate keys that were switched on while running, beside those that are declared with their tables. */

export interface ActiveKey extends AlternateKey {
  readonly table: string;
}

interface Kept {
  readonly active: readonly ActiveKey[];
  readonly text: string;
  readonly model: Model;
}

/** The last model made of a loaded one, and the loaded one of each that was made. */
const kept = new WeakMap<Model, Kept>();
const loaded = new WeakMap<Model, Model>();

/**
 * A model with these keys and no others but the declared ones. As long as the keys are the same it is the same value,
 * so that what others derived from it stays good; the loaded model stays as it is.
 */
export function withActiveKeys(given: Model, active: readonly ActiveKey[]): Model {
  const model = loaded.get(given) ?? given;
  if (active.length === 0) return model;
  const known = kept.get(model);
  if (known?.active === active) return known.model;
  const text = JSON.stringify(active);
  const made = known?.text === text ? known.model : modelWith(model, active);
  loaded.set(made, model);
  kept.set(model, { active, text, model: made });
  return made;
}

function modelWith(model: Model, active: readonly ActiveKey[]): Model {
  const tables = new Map(
    [...model.tables].map(([name, table]) => {
      const more = active.filter((key) => key.table === name && holdsTogether(table, key));
      return [name, more.length > 0 ? { ...table, keys: [...(table.keys ?? []), ...more] } : table] as const;
    }),
  );
  return { tables, sets: new Map([...tables.values()].map((table) => [table.entitySet, table])) };
}

/** A column may have gone since the key was switched on. */
function holdsTogether(table: Table, { columns }: AlternateKey): boolean {
  return columns.every((name) => table.columns.has(name));
}
