import { kindOf } from "../model/kinds/kinds.ts";
import { typeColumnOf, type Model } from "../model/model.ts";
import type { ApplyAggregate, ApplyKey, ApplyPlan } from "../plan/planApply.ts";
import { accessSql, conditionSql, fromSql, operandSql, type Aliases } from "./conditionSql.ts";
import { lookupNameSql } from "./lookupNameSql.ts";
import { identifier, SqlWriter } from "./sqlWriter.ts";
import type { Statement } from "../statement.ts";

/** Prints an aggregation as one statement; each row of the answer is one JSON text. */

/** No more groups than a page has rows. */
const mostGroups = 5000;

export function applySql(model: Model, plan: ApplyPlan, names: boolean): Statement {
  const writer = new SqlWriter();
  const alias = writer.alias();
  const aliases: Aliases = new Map([[plan.scope, alias]]);
  const from = fromSql(writer, aliases, plan.scope);
  const conditions = [accessSql(writer, plan.scope.access, alias)];
  if (plan.filter) conditions.push(conditionSql(writer, aliases, plan.filter));
  const where = conditions.filter(Boolean).join(" AND ");
  const inner = groupedSql(writer, aliases, plan, `${from}${where && ` WHERE ${where}`}`);
  const printed = [
    ...plan.keys.flatMap((key) => keyPrinted(model, key, names)),
    ...plan.aggregates.map(aggregatePrinted),
  ];
  const order = plan.order.map(
    ({ alias: name, descending }) => `g.${identifier(name)} ${descending ? "DESC NULLS LAST" : "ASC NULLS FIRST"}`,
  );
  const orderBy = order.length > 0 ? ` ORDER BY ${order.join(", ")}` : "";
  return writer.statement(
    `SELECT row_to_json(j.*)::text FROM (${inner}) g CROSS JOIN LATERAL (SELECT ${printed.join(", ")}) j${orderBy} LIMIT ${Math.min(plan.limit ?? mostGroups, mostGroups)}`,
  );
}

/** One row a group, under the aliases of the plan; `source` is what stands between FROM and GROUP BY. */
export function groupedSql(
  writer: SqlWriter,
  aliases: Aliases,
  plan: Pick<ApplyPlan, "keys" | "aggregates">,
  source: string,
): string {
  const keys = plan.keys.map((key) => `${operandSql(writer, aliases, key.operand)} AS ${identifier(key.alias)}`);
  const types = plan.keys.flatMap((key) => typeKey(aliases, key));
  const sums = plan.aggregates.map(
    (aggregate) => `${aggregateSql(writer, aliases, aggregate)} AS ${identifier(aggregate.alias)}`,
  );
  const grouped = [...keys, ...types.map(({ sql, as }) => `${sql} AS ${identifier(as)}`)];
  const groupBy = grouped.length > 0 ? ` GROUP BY ${grouped.map((_, index) => index + 1).join(", ")}` : "";
  return `SELECT ${[...grouped, ...sums].join(", ")} FROM ${source}${groupBy}`;
}

function typeKey(aliases: Aliases, { operand, column, alias }: ApplyKey): { sql: string; as: string }[] {
  const typeColumn = column.kind === "lookup" ? typeColumnOf(column) : null;
  if (!typeColumn || operand.kind !== "column") return [];
  return [{ sql: `${aliases.get(operand.scope)}.${identifier(typeColumn)}`, as: `${alias}#table` }];
}

function aggregateSql(writer: SqlWriter, aliases: Aliases, { method, operand, column }: ApplyAggregate): string {
  if (operand === null || column === null) return "count(*)";
  const sql = operandSql(writer, aliases, operand);
  switch (method) {
    case "countdistinct":
      return `count(DISTINCT ${sql})`;
    case "average":
      return `avg(${sql})`;
    case "min":
    case "max":
      return column.kind === "uuid" || column.kind === "lookup"
        ? `${method}(${sql}::text)`
        : `${method}(${sql}${column.kind === "boolean" ? "::int" : ""})`;
    default:
      return `${method}(${sql})`;
  }
}

/** What is printed of a group's key, read as `g`. */
export function keyPrinted(model: Model, { alias, column }: ApplyKey, names: boolean): string[] {
  const sql = `g.${identifier(alias)}`;
  const { print } = kindOf(column);
  const parts = [`${print ? print(sql) : sql} AS ${identifier(alias)}`];
  if (!names || column.kind !== "lookup") return parts;
  const typeColumn = typeColumnOf(column);
  const name = lookupNameSql(model, column, sql, typeColumn ? `g.${identifier(`${alias}#table`)}` : "");
  parts.push(`${name} AS ${identifier(`${alias}#name`)}`);
  if (typeColumn) parts.push(`g.${identifier(`${alias}#table`)} AS ${identifier(`${alias}#table`)}`);
  return parts;
}

export function aggregatePrinted({ alias, column, method }: ApplyAggregate): string {
  const sql = `g.${identifier(alias)}`;
  const print = column && (method === "min" || method === "max") ? kindOf(column).print : undefined;
  return `${print ? print(sql) : sql} AS ${identifier(alias)}`;
}
