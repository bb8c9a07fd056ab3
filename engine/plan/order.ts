import type { LookupColumn } from "../model/column.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import { columnOf, isAlwaysFilled, tableOf, type Named } from "../model/model.ts";
import type { OrderTerm } from "../odata/syntax.ts";
import { operandOf, type Variables } from "./operand.ts";
import { planErrors } from "./planErrors.ts";
import type { Operand, OrderKey, Scope } from "./readPlan.ts";
import { follow, type Planning } from "./scope.ts";
import type { Typed } from "./typed.ts";

/**
 * The order of rows. It always ends in the primary key, so that no two rows are equal and a page can be continued
 * from the last row of the one before.
 */
export function orderOf(planning: Planning, variables: Variables, terms: readonly OrderTerm[]): OrderKey[] {
  if (terms.length > mostTerms) throw planErrors.tooComplex();
  const scope = variables.root;
  const keys = terms.map((term) => {
    const key = orderKey(planning, operandOf(planning, variables, term.expression), term.descending);
    return isFilled(key, scope) ? { ...key, isFilled: true } : key;
  });
  const primary = columnOf(scope.table, scope.table.primaryId);
  const last = keys.at(-1);
  return [...keys, { ...plainKey(scope, primary, last?.descending ?? false), nullable: false }];
}

/** Whether each row of the scope itself has a value; one it is joined to may be missing. */
function isFilled({ operand }: OrderKey, scope: Scope): boolean {
  return operand.kind === "column" && operand.scope === scope && isAlwaysFilled(operand.column);
}

/** More columns than anybody sorts by; PostgreSQL could not carry as many as fit into a URL. */
const mostTerms = 10;

/** What rows are ordered by for the sake of one column. */
export function orderKey(planning: Planning, typed: Typed, descending: boolean): OrderKey {
  const { operand, column } = typed;
  if (operand.kind !== "column" || !column) throw planErrors.notAComparable({ what: "$orderby" });
  if (column.kind === "lookup") {
    // A lookup sorts by the name people see, not by an id.
    const named = nameOperand(planning, operand.scope, column as Named);
    if (named) return { operand: named, descending, sqlType: "text", text: true, isLong: false, nullable: true };
  }
  return plainKey(operand.scope, column as Named, descending);
}

export function plainKey(scope: Scope, column: Named, descending: boolean): OrderKey {
  const operand: Operand = { kind: "column", scope, column };
  const text = column.kind === "text" || column.kind === "memo" || column.kind === "tablename";
  const isLong = (column.kind === "text" || column.kind === "memo") && column.max > longestKey;
  return { operand, descending, sqlType: kindOf(column).sqlType(column), text, isLong, nullable: true };
}

/** Order values travel in the link to the next page: of a longer text only the beginning decides. */
export const longestKey = 450;

/** More tables than this are not joined for the sake of an order. */
const mostTargets = 20;

/** The name of the record a lookup points to, where all it may point to have names. */
export function nameOperand(planning: Planning, scope: Scope, column: Named): Operand | null {
  if (column.kind !== "lookup" || column.targets.length > mostTargets) return null;
  const names = column.targets.map((target): Operand | null => {
    const table = tableOf(planning.model, target.table);
    const navigation = navigationTo(scope, column, target.table);
    if (!navigation || !table.primaryName) return null;
    const end = follow(planning, scope, [navigation]);
    return { kind: "column", scope: end, column: columnOf(end.table, table.primaryName) };
  });
  const found = names.filter((name) => name !== null);
  const [only] = found;
  if (!only || found.length < names.length) return null;
  return found.length === 1 ? only : { kind: "first", operands: found };
}

/** The navigation that leads to one table only; that of an owner leads to users and teams alike. */
function navigationTo({ table }: Scope, column: Named<LookupColumn>, target: string): string | undefined {
  const owning = column.role === "owner" ? table.columns.get(`owning${target.replace("system", "")}`) : column;
  if (owning?.kind !== "lookup") return undefined;
  return owning.targets.find((one) => one.table === target)?.navigation;
}
