import { denied } from "../access/access.ts";
import { columnOf, tableOf, type Table } from "../model/model.ts";
import { kindOf } from "../model/kinds/kinds.ts";
import type { Arguments, QueryOptions } from "../odata/syntax.ts";
import { planRead } from "../plan/planRead.ts";
import type { Condition, Scope } from "../plan/readPlan.ts";
import { scopeOf, type Planning } from "../plan/scope.ts";
import type { Target } from "../plan/target.ts";
import { keyOf, type Key } from "../records/key.ts";
import { recordErrors } from "../records/recordErrors.ts";
import { readSql } from "../sql/readSql.ts";
import { existsSql } from "../sql/recordSql.ts";
import type { ApiContext } from "./context.ts";
import type { ApiRequest } from "./message.ts";

/** What the path of a read already says of the rows it is about: their table, and the record they are or hang on. */

export type Where = (scope: Scope) => Condition;
export type Related = Extract<Target, { kind: "related" }>;

export const noOptions: QueryOptions = {
  select: null,
  filter: null,
  orderBy: [],
  top: null,
  count: false,
  expand: [],
  skipToken: null,
  aliases: new Map(),
  others: new Map(),
};

export function planningOf({ model }: ApiContext, { caller }: ApiRequest): Planning {
  return { model, caller };
}

/** The tables the rows can be of: one, but for a lookup whose one navigation property has several targets. */
export function tablesOf(
  { model }: ApiContext,
  target: Extract<Target, { kind: "collection" | "record" | "related" }>,
): readonly [Table, ...Table[]] {
  if (target.kind !== "related") return [target.table];
  const { navigation } = target;
  const [first = "", ...more] = navigation.kind === "one" ? navigation.targets : [navigation.target];
  return [tableOf(model, first), ...more.map((name) => tableOf(model, name))];
}

export function whereKey(key: Key): Where {
  return (scope) => {
    const values = key.kind === "id" ? { [scope.table.primaryId]: key.id } : key.values;
    const terms = Object.entries(values).map(([name, value]): Condition => {
      const column = columnOf(scope.table, name);
      return {
        kind: "compare",
        operator: "eq",
        left: { kind: "column", scope, column },
        right: { kind: "value", value, sqlType: kindOf(column).sqlType(column) },
        text: column.kind === "text",
      };
    });
    return { kind: "and", terms };
  };
}

/** Rows that hang on a record by a navigation property: some record of that key points to them. */
export function whereRelated(planning: Planning, { table, key, navigation }: Related): Where {
  const from = scopeOf(planning, table);
  const condition = whereKey(keyOf(table, key))(from);
  return (scope) => ({ kind: "reached", scope, from, navigation, condition });
}

/** A record that is not there is told apart from one the caller may not see. */
export async function notFound(
  { database }: ApiContext,
  { caller }: ApiRequest,
  table: Table,
  key: Key,
): Promise<Error> {
  if (key.kind === "alternate")
    return recordErrors.recordNotFound({ table: table.name, id: JSON.stringify(key.values) });
  const [row] = await database.run(existsSql([{ table, id: key.id, access: { kind: "all" } }]));
  return row?.[0] === true
    ? denied(caller, table, "read")
    : recordErrors.recordNotFound({ table: table.name, id: key.id });
}

/**
 * Makes sure that nothing hangs on a record because there is nothing, and not because there is no such record.
 * @throws recordErrors.recordNotFound — 404; accessErrors.privilegeDenied — 403.
 */
export async function requireRecord(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  given: Arguments,
): Promise<void> {
  const key = keyOf(table, given);
  const options: QueryOptions = { ...noOptions, select: [table.primaryId] };
  const plan = planRead(planningOf(context, request), { table, options, where: whereKey(key), limit: 1, names: false });
  const [row] = await context.database.run(readSql(context.model, plan), context.departed);
  if (!row) throw await notFound(context, request, table, key);
}
