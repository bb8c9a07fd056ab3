import { tableOf, treeColumn, type Table } from "../model/model.ts";
import type { Condition } from "./readPlan.ts";
import { requireShown, scopeOf, type Planning } from "./scope.ts";
import type { Typed } from "./typed.ts";

/** Conditions on the trees that records of one table form: a company and its subsidiaries, a user and those managed. */

export interface Place {
  readonly direction: "under" | "above";
  readonly id: string;
  readonly self: boolean;
}

/** Null when the column names no record of a table whose records form a tree. */
export function hierarchyCondition(planning: Planning, typed: Typed, place: Place): Condition | null {
  const table = tablesNamedBy(planning, typed).find((candidate) => treeColumn(candidate) !== null);
  const parent = table && treeColumn(table);
  if (parent) requireShown(scopeOf(planning, table), parent);
  return parent ? { kind: "hierarchy", operand: typed.operand, table, parent, ...place } : null;
}

/** The caller, everybody the caller manages, directly or not, and, where asked for, the caller's teams. */
export function userHierarchyCondition(planning: Planning, typed: Typed, withTeams: boolean): Condition | null {
  const table = tableOf(planning.model, "systemuser");
  const parent = treeColumn(table);
  if (typed.family !== "uuid" || !parent) return null;
  const { operand } = typed;
  const { userId: id, teamIds } = planning.caller;
  const users: Condition = { kind: "hierarchy", operand, table, parent, direction: "under", id, self: true };
  if (!withTeams) return users;
  return {
    kind: "or",
    terms: [users, { kind: "oneOf", operand, values: teamIds, sqlType: "uuid", text: false }],
  };
}

function tablesNamedBy({ model }: Planning, { operand, column }: Typed): readonly Table[] {
  if (operand.kind !== "column" || !column) return [];
  if (column.kind === "lookup") return column.targets.map(({ table }) => tableOf(model, table));
  return column.name === operand.scope.table.primaryId ? [operand.scope.table] : [];
}
