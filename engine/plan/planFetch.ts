import type { Condition, OrderKey, Scope } from "./readPlan.ts";
import { columnOf, type Table } from "../model/model.ts";
import type { Fetch, FetchOrder } from "../odata/fetchSyntax.ts";
import { fetchErrors } from "../odata/fetchErrors.ts";
import type { FetchGroupsPlan, FetchPlan, FetchStart } from "./fetchPlan.ts";
import { fetchPlanErrors } from "./fetchPlanErrors.ts";
import { orderKey, plainKey } from "./order.ts";
import { planErrors } from "./planErrors.ts";
import { fetchColumns, fetchGroups, type FetchGroups } from "./planFetchColumns.ts";
import { comparedColumn, sourceOf } from "./planFetchFilter.ts";
import { memberNamed, memberOf, type Level, type Member } from "./planFetchSource.ts";
import type { Planning } from "./scope.ts";

/** Turns FetchXML into a plan: every name a column, every right an access. Pure, as `planRead` is. */

export interface FetchRequest {
  readonly fetch: Fetch;
  /** The table the address names. */
  readonly table: Table;
  /** What the path already says, such as the record the rows hang on. */
  readonly where?: (scope: Scope) => Condition;
  readonly limit: number;
  readonly start: FetchStart;
  readonly count: boolean;
  readonly names: boolean;
}

/** @throws fetchPlanErrors.* — 400; accessErrors.privilegeDenied — 403. */
export function planFetch(planning: Planning, request: FetchRequest): FetchPlan {
  const { fetch, table, limit, start, count, names } = request;
  const level: Level = { parent: null, members: [] };
  const root = memberOf(planning, level, fetch.entity, null);
  if (root.scope.table !== table)
    throw fetchPlanErrors.fetchOtherEntity({ entity: root.scope.table.name, set: table.entitySet });
  const { members } = level;
  const page = { limit, start, count, names };
  const orders = members.flatMap((member) => member.entity.orders.map((order) => ({ order, member })));
  if (orders.length > mostOrders) throw planErrors.tooComplex();
  const where = request.where?.(root.scope) ?? null;
  if (fetch.aggregate) {
    const groups = fetchGroups(planning, members);
    const order = orders.map(({ order: given, member }) => groupOrder(groups, given, member));
    return { kind: "groups", source: sourceOf(planning, root, where), ...groups, order, ...page };
  }
  const order = orders.map(({ order: given, member }) => rowOrder(planning, fetch, given, member));
  const columns = fetchColumns(planning, members, fetch.distinct);
  // Ordering by the name of what a lookup points to adds a join: the source is complete once all else is planned.
  const total = fetch.distinct ? order : [...order, ...primaryKeys(members, order)];
  const source = sourceOf(planning, root, where);
  return { kind: "rows", source, columns, distinct: fetch.distinct, order: total, ...page };
}

/** As many as a person sorts by. */
const mostOrders = 10;

function rowOrder(planning: Planning, fetch: Fetch, order: FetchOrder, here: Member): OrderKey {
  const member = order.entityName === null ? here : memberNamed(here.level, order.entityName);
  const name = order.attribute ?? attributeOfAlias(member, order.alias ?? "");
  const { descending } = order;
  const typed = comparedColumn(planning, member, name);
  const { column, operand } = typed;
  if (!member.scope.table.columns.has(name))
    return { operand, descending, sqlType: "text", text: true, isLong: false, nullable: true };
  if ((column.kind === "choice" || column.kind === "state" || column.kind === "status") && !fetch.rawOrder) {
    const { language } = planning.caller;
    const labels = column.options.map(({ value, label }) => [value, label[language]] as const);
    const labelled = { kind: "optionLabel", operand, labels } as const;
    return { operand: labelled, descending, sqlType: "text", text: true, isLong: false, nullable: true };
  }
  // What is joined to one matching row cannot be seen from outside of it.
  if (member.link?.type === "matchfirstrowusingcrossapply") return plainKey(member.scope, column, descending);
  return orderKey(planning, typed, descending);
}

function attributeOfAlias(member: Member, alias: string): string {
  const found = member.entity.attributes.find((attribute) => attribute.alias === alias);
  if (!found) throw fetchErrors.fetchAlias({ alias, hint: "No attribute has it." });
  return found.name;
}

/**
 * Keys that make the order total: the primary key, and that of every table that may be joined to one row more than
 * once.
 */
function primaryKeys(members: readonly Member[], order: readonly OrderKey[]): OrderKey[] {
  const descending = order.at(-1)?.descending ?? false;
  return members.filter(isMany).flatMap(({ scope, link }) => {
    const keys = scope.table.entitySet === "" ? [...scope.table.columns.values()] : [primaryOf(scope.table)];
    return keys.map((column) => ({ ...plainKey(scope, column, descending), nullable: link !== null }));
  });
}

function isMany({ link, scope }: Member): boolean {
  if (!link) return true;
  return (
    link.type !== "matchfirstrowusingcrossapply" &&
    (scope.table.entitySet === "" || link.from !== scope.table.primaryId)
  );
}

function primaryOf(table: Table) {
  return columnOf(table, table.primaryId);
}

function groupOrder(groups: FetchGroups, order: FetchOrder, member: Member): FetchGroupsPlan["order"][number] {
  const known = [...groups.keys, ...groups.aggregates].map(({ alias }) => alias);
  const alias = order.alias ?? member.entity.attributes.find(({ name }) => name === order.attribute)?.alias ?? "";
  if (!known.includes(alias))
    throw fetchErrors.fetchAlias({
      alias: order.alias ?? order.attribute ?? "",
      hint: "In a query that aggregates, order by the alias of an attribute.",
    });
  return { alias, descending: order.descending };
}
