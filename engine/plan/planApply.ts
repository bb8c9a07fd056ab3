import { requireAccess } from "../access/access.ts";
import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";
import type { Named, Table } from "../model/model.ts";
import type { Aggregate, AggregateMethod, Transformation } from "../odata/apply.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { filterOf } from "./condition.ts";
import { both } from "./planRead.ts";
import { operandOf, type Variables } from "./operand.ts";
import type { Condition, Operand, Scope } from "./readPlan.ts";
import { scopeOf, type Planning } from "./scope.ts";
import { requireFewJoins } from "./size.ts";

/** Turns `$apply` into a plan: which rows, grouped by what, summed up how. */

export interface ApplyKey {
  readonly alias: string;
  readonly operand: Operand;
  readonly column: Named;
}

export interface ApplyAggregate {
  readonly alias: string;
  readonly method: AggregateMethod;
  /** Null counts rows. */
  readonly operand: Operand | null;
  readonly column: Named | null;
}

export interface ApplyPlan {
  readonly scope: Scope;
  readonly filter: Condition | null;
  readonly keys: readonly ApplyKey[];
  readonly aggregates: readonly ApplyAggregate[];
  readonly order: readonly { readonly alias: string; readonly descending: boolean }[];
  readonly limit: number | null;
}

export const applyErrors = defineErrors({
  applyShape: {
    status: 400,
    code: "0x80060888",
    message: (p: { problem: string }) =>
      label(`$apply is not supported like this: ${p.problem}`, `$apply n’est pas possible ainsi : ${p.problem}`),
  },
});

export function planApply(
  planning: Planning,
  table: Table,
  steps: readonly Transformation[],
  options: QueryOptions,
  where?: (scope: Scope) => Condition,
): ApplyPlan {
  requireAccess(planning.model, planning.caller, table, "read");
  const scope = scopeOf(planning, table);
  const variables: Variables = { root: scope, named: new Map(), aliases: options.aliases };
  const last = steps.at(-1);
  if (!last || last.kind === "filter")
    throw applyErrors.applyShape({ problem: "it must end in groupby or aggregate." });
  let filter: Condition | null = where?.(scope) ?? null;
  for (const step of steps.slice(0, -1)) {
    if (step.kind !== "filter")
      throw applyErrors.applyShape({ problem: "only filter can come before groupby or aggregate." });
    filter = both(filter, filterOf(planning, variables, step.expression));
  }
  if (options.filter) filter = both(filter, filterOf(planning, variables, options.filter));
  const keys: ApplyKey[] = [];
  for (const path of last.kind === "groupby" ? last.paths : []) keys.push(keyOf(planning, variables, path, keys));
  const aggregates = last.aggregates.map((aggregate) => aggregateOf(planning, variables, aggregate));
  const known = distinctNames([...keys, ...aggregates]);
  const order = options.orderBy.map(({ expression, descending }) => {
    const alias = expression.kind === "path" ? expression.segments.join("/") : "";
    if (keys.length === 0 || !known.has(alias))
      throw applyErrors.applyShape({ problem: "$orderby can only name what groupby gives." });
    return { alias, descending };
  });
  requireFewJoins(scope);
  return { scope, filter, keys, aggregates, order, limit: options.top };
}

/** PostgreSQL keeps 63 bytes of a name, and some names have endings. */
const longestName = 50;

/** @throws applyErrors.applyShape — 400, when two values of a group would go by one name. */
function distinctNames(values: readonly { readonly alias: string }[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { alias } of values) {
    if (known.has(alias)) throw applyErrors.applyShape({ problem: `'${alias}' names two values.` });
    if (Buffer.byteLength(alias) > longestName)
      throw applyErrors.applyShape({ problem: `a name has at most ${longestName} bytes.` });
    known.add(alias);
  }
  return known;
}

/**
 * A column of another table is called after that table: `createdby/fullname` becomes `systemuser_fullname`; where
 * that is taken, after the path itself, as `modifiedby_fullname`.
 */
function keyOf(
  planning: Planning,
  variables: Variables,
  path: readonly string[],
  before: readonly ApplyKey[],
): ApplyKey {
  const { operand, column } = operandOf(planning, variables, { kind: "path", segments: path });
  if (operand.kind !== "column" || !column) throw applyErrors.applyShape({ problem: "groupby takes columns." });
  if (column.kind === "datetime")
    throw applyErrors.applyShape({ problem: "groupby does not take columns of date and time." });
  const name = path.at(-1) ?? "";
  const usual = path.length === 1 ? name : `${operand.scope.table.name}_${name}`;
  const alias = before.some((key) => key.alias === usual) ? path.join("_") : usual;
  return { alias, operand, column: column as Named };
}

const numeric: ReadonlySet<Named["kind"]> = new Set(["integer", "bigint", "decimal", "money"]);

function aggregateOf(planning: Planning, variables: Variables, { path, method, alias }: Aggregate): ApplyAggregate {
  if (path === null) return { alias, method, operand: null, column: null };
  const { operand, column } = operandOf(planning, variables, { kind: "path", segments: path });
  if (operand.kind !== "column" || !column) throw applyErrors.applyShape({ problem: "aggregate takes columns." });
  if ((method === "sum" || method === "average") && !numeric.has(column.kind))
    throw applyErrors.applyShape({ problem: `${method} takes numbers, and '${column.name}' is none.` });
  return { alias, method, operand, column: column as Named };
}
