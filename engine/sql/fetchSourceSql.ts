import { columnOf } from "../model/model.ts";
import type { FetchFilter, FetchJoin, FetchSource } from "../plan/fetchPlan.ts";
import { accessSql, conditionSql, fromSql, type Aliases } from "./conditionSql.ts";
import { identifier, type SqlWriter } from "./sqlWriter.ts";

/** Prints what a FetchXML reads from: its tables joined as it says, each with the caller's access in its join. */

/** What stands after FROM, and the terms that WHERE joins; `aliases` learns under which alias each table is read. */
export function fetchSourceSql(
  writer: SqlWriter,
  aliases: Aliases,
  source: FetchSource,
): { from: string; terms: string[] } {
  const from = tablesSql(writer, aliases, source);
  return { from, terms: conditionsOf(writer, aliases, source).filter(Boolean) };
}

function tablesSql(writer: SqlWriter, aliases: Aliases, source: FetchSource): string {
  aliases.set(source.scope, writer.alias());
  return fromSql(writer, aliases, source.scope) + joinsSql(writer, aliases, source.joins);
}

function joinsSql(writer: SqlWriter, aliases: Aliases, joins: readonly FetchJoin[]): string {
  return joins.map((join) => joinSql(writer, aliases, join)).join("");
}

function joinSql(writer: SqlWriter, aliases: Aliases, { kind, link, source }: FetchJoin): string {
  if (kind === "first") return firstSql(writer, aliases, { kind, link, source });
  const tables = tablesSql(writer, aliases, source);
  const on = [conditionSql(writer, aliases, link), ...conditionsOf(writer, aliases, source)].filter(Boolean);
  const isOne = source.joins.length === 0 && source.scope.joins.size === 0;
  return ` ${kind === "inner" ? "JOIN" : "LEFT JOIN"} ${isOne ? tables : `(${tables})`} ON ${on.join(" AND ")}`;
}

/** One of the matching rows: the same one each time. What hangs on it is joined to that row alone. */
function firstSql(writer: SqlWriter, aliases: Aliases, { link, source }: FetchJoin): string {
  const { scope, joins } = source;
  const alias = writer.alias();
  aliases.set(scope, alias);
  const where = [conditionSql(writer, aliases, link), ...conditionsOf(writer, aliases, source)].filter(Boolean);
  const order = `${alias}.${identifier(columnOf(scope.table, scope.table.primaryId).name)}`;
  const row = `LATERAL (SELECT ${alias}.* FROM ${identifier(scope.table.name)} ${alias} WHERE ${where.join(" AND ")} ORDER BY ${order} LIMIT 1) ${alias}`;
  const rest = joinsSql(writer, aliases, joins);
  return ` LEFT JOIN ${rest ? `(${row}${rest})` : row} ON true`;
}

function conditionsOf(writer: SqlWriter, aliases: Aliases, { scope, accesses, filter }: FetchSource): string[] {
  const alias = aliases.get(scope) ?? "";
  return [
    ...accesses.map((access) => accessSql(writer, access, alias)),
    ...(filter ? [filterSql(writer, aliases, filter)] : []),
  ];
}

function filterSql(writer: SqlWriter, aliases: Aliases, filter: FetchFilter): string {
  switch (filter.kind) {
    case "and":
    case "or":
      return `(${filter.terms.map((term) => filterSql(writer, aliases, term)).join(filter.kind === "and" ? " AND " : " OR ")})`;
    case "test":
      return conditionSql(writer, aliases, filter.condition);
    case "some":
    case "none": {
      const inner: Aliases = new Map(aliases);
      const { source } = filter;
      const from = tablesSql(writer, inner, source);
      const where = [conditionSql(writer, inner, filter.link), ...conditionsOf(writer, inner, source)].filter(Boolean);
      return `${filter.kind === "none" ? "NOT " : ""}EXISTS (SELECT 1 FROM ${from} WHERE ${where.join(" AND ")})`;
    }
    default:
      return filter satisfies never;
  }
}
