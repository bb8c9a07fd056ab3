import { integer } from "../model/columns.ts";
import { columnOf, propertyOf, type Named } from "../model/model.ts";
import type { AggregateMethod } from "../odata/apply.ts";
import { usualCalendar } from "../access/organizationCalendar.ts";
import { fetchErrors } from "../odata/fetchErrors.ts";
import { rowItself, type FetchAttribute } from "../odata/fetchSyntax.ts";
import type { FetchColumn } from "./fetchPlan.ts";
import { fetchPlanErrors } from "./fetchPlanErrors.ts";
import type { ApplyAggregate, ApplyKey } from "./planApply.ts";
import { comparedColumn } from "./planFetchFilter.ts";
import { columnOfMember, typedColumn, type Member } from "./planFetchSource.ts";
import type { CalendarPart, Operand } from "./readPlan.ts";
import type { Planning } from "./scope.ts";

/** What a FetchXML gives back: columns of rows, or groups and what is summed up of each. */

/**
 * The columns of every table, each under a name of its own. The primary key of the first always comes along, and with
 * an amount the currency it is in; not so where rows are distinct.
 */
export function fetchColumns(planning: Planning, members: readonly Member[], isDistinct: boolean): FetchColumn[] {
  const found = new Map<string, FetchColumn>();
  const add = (key: string, { scope, or }: Pick<Source, "scope" | "or">, column: Named) => {
    const known = found.get(key);
    if (known && (known.scope !== scope || known.column !== column)) throw duplicate(key);
    if (!known) found.set(key, { key, name: statementName(key, found.size), scope, column, ...(or && { or }) });
  };
  for (const member of members) {
    const { entity, link, scope } = member;
    const keyOf = (column: Named) => (link ? `${link.alias}.${column.name}` : propertyOf(column));
    if (entity.allAttributes) for (const column of scope.table.columns.values()) add(keyOf(column), member, column);
    for (const { name, alias } of entity.attributes) {
      const named = nameColumn(planning, member, name);
      const column = named?.column ?? columnOfMember(member, name);
      add(alias ?? (named ? keyOf({ ...column, name }) : keyOf(column)), named ?? member, column);
    }
    if (link || isDistinct) continue;
    add(scope.table.primaryId, member, columnOf(scope.table, scope.table.primaryId));
    const currency = scope.table.columns.get("transactioncurrencyid");
    const hasAmount = [...found.values()].some(({ column }) => column.kind === "money");
    if (currency && hasAmount) add(propertyOf(currency), member, currency);
  }
  return [...found.values()];
}

type Source = Pick<FetchColumn, "scope" | "column" | "or">;

/** What `primarycontactidname` names: the name of the record a lookup points to. */
function nameColumn(planning: Planning, member: Member, name: string): Source | null {
  if (member.scope.table.columns.has(name) || !name.endsWith("name")) return null;
  const { operand } = comparedColumn(planning, member, name);
  const operands = operand.kind === "first" ? operand.operands : [operand];
  const [first, ...or] = operands.flatMap((one): Source[] =>
    one.kind === "column" ? [{ scope: one.scope, column: one.column }] : [],
  );
  return first ? { ...first, or } : null;
}

/** PostgreSQL keeps 63 bytes of a name, and some names have endings. */
const longestName = 50;

function statementName(key: string, index: number): string {
  return key.length <= longestName ? key : `#${index}`;
}

export interface FetchGroups {
  readonly keys: readonly ApplyKey[];
  readonly aggregates: readonly ApplyAggregate[];
}

export function fetchGroups(planning: Planning, members: readonly Member[]): FetchGroups {
  const keys: ApplyKey[] = [];
  const aggregates: ApplyAggregate[] = [];
  const aliases = new Set<string>();
  for (const member of members) {
    for (const attribute of member.entity.attributes) {
      const alias = attribute.alias ?? (attribute.groupBy ? attribute.name : null);
      if (alias === null) throw fetchPlanErrors.fetchNoAlias({ attribute: attribute.name });
      if (aliases.has(alias)) throw duplicate(alias);
      if (alias.length > longestName)
        throw fetchErrors.fetchAlias({
          alias,
          hint: `In a query that aggregates it has at most ${longestName} characters.`,
        });
      aliases.add(alias);
      if (attribute.groupBy) keys.push(groupKey(planning, member, attribute, alias));
      else aggregates.push(aggregateOf(member, attribute, alias));
    }
  }
  if (aliases.size === 0)
    throw fetchErrors.fetchValue({ name: "aggregate", value: "true", hint: "No attribute is aggregated." });
  return { keys, aggregates };
}

function duplicate(alias: string) {
  return fetchErrors.fetchAlias({ alias, hint: "Each column needs a name of its own." });
}

const parts: Readonly<Record<NonNullable<FetchAttribute["dateGrouping"]>, CalendarPart>> = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  "fiscal-period": "fiscalPeriod",
  "fiscal-year": "fiscalYear",
};

function groupKey(planning: Planning, member: Member, attribute: FetchAttribute, alias: string): ApplyKey {
  const { caller } = planning;
  const typed = comparedColumn(planning, member, attribute.name);
  const { column, operand, family } = typed;
  const isTime = family === "date" || family === "datetime";
  if (attribute.dateGrouping === null) {
    if (family === "datetime")
      throw fetchErrors.fetchValue({ name: "groupby", value: column.name, hint: "A date needs 'dategrouping'." });
    return { alias, operand, column };
  }
  if (!isTime)
    throw fetchErrors.fetchValue({ name: "dategrouping", value: column.name, hint: "The column is not a date." });
  const timeZone = family === "date" ? null : attribute.userTimeZone ? caller.timeZone : "UTC";
  const { fiscal } = caller.calendar ?? usualCalendar;
  const part: Operand = { kind: "calendarPart", part: parts[attribute.dateGrouping], operand, timeZone, fiscal };
  return { alias, operand: part, column: { ...integer(alias, alias, alias), name: alias } };
}

const methods: Readonly<Record<NonNullable<FetchAttribute["aggregate"]>, AggregateMethod>> = {
  count: "count",
  countcolumn: "count",
  sum: "sum",
  avg: "average",
  min: "min",
  max: "max",
};

const numeric: ReadonlySet<Named["kind"]> = new Set(["integer", "bigint", "decimal", "money"]);

function aggregateOf(member: Member, attribute: FetchAttribute, alias: string): ApplyAggregate {
  const { aggregate, distinct } = attribute;
  if (aggregate === "count" && attribute.name === rowItself)
    return { alias, method: "count", operand: null, column: null };
  const { column, operand } = typedColumn(member, attribute.name);
  if (aggregate === null)
    throw fetchErrors.fetchValue({
      name: "attribute",
      value: attribute.name,
      hint: "In a query that aggregates, each attribute has 'aggregate' or 'groupby'.",
    });
  if (aggregate === "count") return { alias, method: "count", operand: null, column: null };
  if ((aggregate === "sum" || aggregate === "avg") && !numeric.has(column.kind))
    throw fetchErrors.fetchValue({ name: "aggregate", value: aggregate, hint: `'${column.name}' is not a number.` });
  if (aggregate === "countcolumn" && distinct) return { alias, method: "countdistinct", operand, column };
  return { alias, method: methods[aggregate], operand, column };
}
