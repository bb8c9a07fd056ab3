import { requireAccess } from "../access/access.ts";
import { columnOf, tableOf, type Named, type Navigation, type Table } from "../model/model.ts";
import type { ExpandItem, QueryOptions } from "../odata/syntax.ts";
import type { Stored } from "../model/kinds/kind.ts";
import { filterOf } from "./condition.ts";
import type { Variables } from "./operand.ts";
import { orderOf } from "./order.ts";
import { planErrors } from "./planErrors.ts";
import type { Condition, ExpandPlan, ReadPlan, RowsPlan, Scope } from "./readPlan.ts";
import { scopeOf, type Planning } from "./scope.ts";
import { requireFewJoins } from "./size.ts";

/** Turns the options of a read into a plan. Pure: it asks the model and the caller's rights, never the database. */

export interface ReadRequest {
  readonly table: Table;
  readonly options: QueryOptions;
  /** What the path already says, such as the key of the record or the record it hangs on. */
  readonly where?: (scope: Scope) => Condition;
  readonly limit: number | null;
  readonly after?: readonly Stored[] | null;
  readonly names: boolean;
}

const mostExpands = 15;

/** @throws accessErrors.privilegeDenied — 403, when the caller may read no row of the table. */
export function planRead(planning: Planning, request: ReadRequest): ReadPlan {
  const { table, options } = request;
  requireAccess(planning.model, planning.caller, table, "read");
  const scope = scopeOf(planning, table);
  const variables: Variables = { root: scope, named: new Map(), aliases: options.aliases };
  const given = options.filter ? filterOf(planning, variables, options.filter) : null;
  const filter = both(request.where?.(scope) ?? null, given);
  const order = orderOf(planning, variables, options.orderBy);
  requireFewJoins(scope);
  if (countExpands(options) > mostExpands) throw planErrors.tooManyExpands({ max: mostExpands });
  return {
    scope,
    columns: selectedColumns(table, options.select),
    filter,
    order,
    limit: request.limit,
    expands: options.expand.map((item) => planExpand(planning, table, item, 1)),
    after: request.after ?? null,
    count: options.count,
    names: request.names,
    selected: options.select,
  };
}

export function both(left: Condition | null, right: Condition | null): Condition | null {
  if (!left || !right) return left ?? right;
  return { kind: "and", terms: [left, right] };
}

function countExpands(options: QueryOptions): number {
  return options.expand.reduce((count, item) => count + 1 + countExpands(item.options), 0);
}

/**
 * The columns of a `$select`; all of them when none is given. The primary key always comes along, and with an amount
 * the currency it is in.
 * @throws planErrors.propertyNotFound — 400.
 */
function selectedColumns(table: Table, select: readonly string[] | null): Named[] {
  if (select === null || select.length === 0 || select.includes("*")) return [...table.columns.values()];
  const chosen = new Set<Named>();
  for (const name of select) {
    const column =
      table.properties.get(name) ?? (table.columns.get(name)?.kind === "lookup" ? table.columns.get(name) : undefined);
    if (!column) throw planErrors.propertyNotFound({ property: name, table: table.name }, { target: name });
    chosen.add(column);
  }
  chosen.add(columnOf(table, table.primaryId));
  const currency = table.columns.get("transactioncurrencyid");
  if (currency && [...chosen].some((column) => column.kind === "money")) chosen.add(currency);
  return [...chosen];
}

/** `level` 1 stands directly on the rows asked for; below it a collection takes neither order nor limit. */
function planExpand(planning: Planning, from: Table, item: ExpandItem, level: number): ExpandPlan {
  const navigation = from.navigations.get(item.navigation);
  if (!navigation)
    throw planErrors.propertyNotFound({ property: item.navigation, table: from.name }, { target: item.navigation });
  const { options, ref } = item;
  if (ref && navigation.kind !== "one") throw planErrors.expandRef();
  const ordered = options.orderBy.length > 0 || options.top !== null;
  if (ordered && (navigation.kind === "one" || level > 1)) throw planErrors.expandOptions();
  const targets = navigation.kind === "one" ? navigation.targets : [navigation.target];
  return {
    navigation,
    ref,
    rows: targets.map((target) => expandRows(planning, tableOf(planning.model, target), options, navigation, level)),
  };
}

function expandRows(
  planning: Planning,
  table: Table,
  options: QueryOptions,
  navigation: Navigation,
  level: number,
): RowsPlan {
  const scope = scopeOf(planning, table);
  const variables: Variables = { root: scope, named: new Map(), aliases: null };
  const filter = options.filter ? filterOf(planning, variables, options.filter) : null;
  const order = navigation.kind === "one" ? [] : orderOf(planning, variables, options.orderBy);
  requireFewJoins(scope);
  return {
    scope,
    columns: selectedColumns(table, options.select),
    filter,
    order,
    limit: navigation.kind === "one" ? 1 : options.top,
    expands: options.expand.map((item) => planExpand(planning, table, item, level + 1)),
  };
}
