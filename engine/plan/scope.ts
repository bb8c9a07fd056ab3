import { accessTo } from "../access/access.ts";
import { columnErrors, hiddenColumns } from "../access/columnAccess.ts";
import type { Caller } from "../access/caller.ts";
import { tableOf, type Model, type Named, type Table } from "../model/model.ts";
import { planErrors } from "./planErrors.ts";
import type { Scope } from "./readPlan.ts";

/** Turns names into columns and paths into joins; the rights of the caller travel along every step. */

export interface Planning {
  readonly model: Model;
  readonly caller: Caller;
}

export function scopeOf({ model, caller }: Planning, table: Table): Scope {
  return {
    table,
    access: accessTo(model, caller, table, "read"),
    hidden: hiddenColumns(caller, table),
    joins: new Map(),
  };
}

/**
 * The column a property name means. Both `_x_value` and, for conditions, plain `x` mean the lookup.
 * @throws planErrors.propertyNotFound — 400.
 */
export function columnNamed(table: Table, name: string): Named {
  const column = table.properties.get(name) ?? table.columns.get(name);
  if (!column) throw planErrors.propertyNotFound({ property: name, table: table.name }, { target: name });
  return column;
}

/**
 * A column that a condition, an order or a sum is made of.
 * @throws columnErrors.columnHidden — 403, when the caller may not read it: the answer would tell its value.
 */
export function requireShown({ table, hidden }: Scope, column: Named): Named {
  if (hidden?.has(column.name))
    throw columnErrors.columnHidden({ column: column.name, table: table.name }, { target: column.name });
  return column;
}

/** Follows the lookups of a path; gives the scope it ends in. Steps taken twice share one join. */
export function follow(planning: Planning, from: Scope, path: readonly string[]): Scope {
  let scope = from;
  for (const name of path) scope = step(planning, scope, name);
  return scope;
}

function step(planning: Planning, from: Scope, name: string): Scope {
  const navigation = from.table.navigations.get(name);
  if (!navigation) throw planErrors.propertyNotFound({ property: name, table: from.table.name }, { target: name });
  if (navigation.kind !== "one") throw planErrors.collectionPath({ navigation: name });
  requireShown(from, navigation.column);
  const known = from.joins.get(name);
  if (known) return known.scope;
  const scope = scopeOf(planning, tableOf(planning.model, navigation.targets[0] ?? ""));
  from.joins.set(name, { navigation, scope });
  return scope;
}
