import type { Stored } from "../model/kinds/kind.ts";
import { longestKey } from "../plan/order.ts";
import type { OrderKey } from "../plan/readPlan.ts";
import { operandSql, type Aliases } from "./conditionSql.ts";
import { folded, type SqlWriter } from "./sqlWriter.ts";

/** Prints the order of rows, and where a page continues from the order values of a row (keyset). */

export function keySql(writer: SqlWriter, aliases: Aliases, key: OrderKey): string {
  const sql = operandSql(writer, aliases, key.operand);
  if (!key.text) return sql;
  return key.isLong ? `left(${folded(sql)}, ${longestKey})` : folded(sql);
}

/** Rows without a value come first when ascending, as they do in Dataverse. */
export function directionSql(key: Pick<OrderKey, "descending" | "nullable">): string {
  if (!key.nullable) return key.descending ? "DESC" : "ASC";
  return key.descending ? "DESC NULLS LAST" : "ASC NULLS FIRST";
}

/**
 * The rows that come after given order values: `k0 > v0 OR (k0 = v0 AND (k1 > v1 OR …))`. In front of it stands what
 * an index on the first key can start from, so that a page costs the same wherever it begins. Where rows without a
 * value are still to come there is no such start.
 */
export function afterSql(
  writer: SqlWriter,
  aliases: Aliases,
  order: readonly OrderKey[],
  after: readonly Stored[],
): string {
  const [first, second] = order;
  const [start = null, next = null] = after;
  const isBounded = first && start !== null && (!first.descending || first.isFilled === true);
  if (isBounded && second && next !== null && order.length === 2 && isAlike(first, second)) {
    const value = (key: OrderKey, stored: Stored) => writer.value(stored, key.sqlType);
    const keys = `${keySql(writer, aliases, first)}, ${keySql(writer, aliases, second)}`;
    return `((${keys}) ${first.descending ? "<" : ">"} (${value(first, start)}, ${value(second, next)}))`;
  }
  const nested = nestedSql(writer, aliases, order, after);
  if (!isBounded || order.length === 1) return `(${nested})`;
  const bound = `${first.descending ? "<=" : ">="} ${writer.value(start, first.sqlType)}`;
  return `(${keySql(writer, aliases, first)} ${bound} AND ${nested})`;
}

/** Whether two keys can be compared as one: in one direction, and the second never without a value. */
function isAlike(first: OrderKey, second: OrderKey): boolean {
  return first.descending === second.descending && !second.nullable;
}

function nestedSql(writer: SqlWriter, aliases: Aliases, order: readonly OrderKey[], after: readonly Stored[]): string {
  return order.reduceRight((rest, key, index) => {
    const sql = keySql(writer, aliases, key);
    const value = after[index] ?? null;
    const beyond = beyondSql(writer, key, sql, value);
    if (!rest) return beyond;
    const same = value === null ? `${sql} IS NULL` : `${sql} = ${writer.value(value, key.sqlType)}`;
    return `(${beyond} OR (${same} AND ${rest}))`;
  }, "");
}

function beyondSql(writer: SqlWriter, key: OrderKey, sql: string, value: Stored): string {
  if (value === null) return key.descending ? "false" : `${sql} IS NOT NULL`;
  const parameter = writer.value(value, key.sqlType);
  if (!key.descending) return `${sql} > ${parameter}`;
  return key.nullable && !key.isFilled ? `(${sql} < ${parameter} OR ${sql} IS NULL)` : `${sql} < ${parameter}`;
}
