import { kindOf } from "../model/kinds/kinds.ts";
import { propertyOf, typeColumnOf, type Model, type Named } from "../model/model.ts";
import type { ExpandPlan, ReadPlan, RowsPlan, Scope } from "../plan/readPlan.ts";
import { accessSql, conditionSql, fromSql, linkSql, storedSql, type Aliases } from "./conditionSql.ts";
import { lookupNameSql } from "./lookupNameSql.ts";
import { afterSql, directionSql, keySql } from "./orderSql.ts";
import type { Statement } from "../statement.ts";
import { identifier, literal, SqlWriter } from "./sqlWriter.ts";

/**
 * Prints a read as one statement, whatever the depth of its expands: PostgreSQL builds the JSON of every row, and the
 * text is passed on. Each row of the answer is `[count, body, ...order values]`; a read that finds nothing still
 * answers one row, whose body is null.
 */

/** Clients are told of no more than this many matches; counting further would read the whole table. */
export const mostCounted = 5000;

/** The `$skiptoken` of the page behind the last, which is empty. */
export const endToken = "end";

/** Stands for the address of the service in a statement. What clients send holds no U+0000. */
const anyRoot = "\0root";

/** The statement for a client who knows the service under an address. */
export function atRoot(statement: Statement, serviceRoot: string): Statement {
  if (!statement.values.includes(anyRoot)) return statement;
  const values = statement.values.map((value) => (value === anyRoot ? serviceRoot : value));
  return { text: statement.text, values };
}

export function readSql(model: Model, plan: ReadPlan): Statement {
  const writer = new SqlWriter();
  const page = pageSql(writer, model, plan);
  if (!plan.count) return writer.statement(`SELECT null::int, ${page}`);
  return writer.statement(
    `SELECT c.n, p.* FROM (${countSql(writer, plan, mostCounted + 1)}) c LEFT JOIN (SELECT ${page}) p ON true`,
  );
}

/** How many rows match, without reading any: `…/$count`. */
export function countOnlySql(plan: ReadPlan): Statement {
  const writer = new SqlWriter();
  return writer.statement(countSql(writer, plan, mostCounted));
}

/** A page tells whether there are more than it says; a number alone does not. */
function countSql(writer: SqlWriter, plan: RowsPlan, most: number): string {
  const { from, where } = sourceSql(writer, plan);
  return `SELECT count(*)::int AS n FROM (SELECT 1 FROM ${from}${where} LIMIT ${most}) x`;
}

function sourceSql(writer: SqlWriter, plan: RowsPlan, aliases: Aliases = new Map(), more: readonly string[] = []) {
  const alias = writer.alias();
  aliases.set(plan.scope, alias);
  const from = fromSql(writer, aliases, plan.scope);
  const parts = [...more.map((part) => part.replaceAll("{child}", alias)), accessSql(writer, plan.scope.access, alias)];
  if (plan.filter) parts.push(conditionSql(writer, aliases, plan.filter));
  const filled = parts.filter(Boolean);
  return { alias, aliases, from, where: filled.length > 0 ? ` WHERE ${filled.join(" AND ")}` : "" };
}

function pageSql(writer: SqlWriter, model: Model, plan: ReadPlan): string {
  const { alias, aliases, from, where } = sourceSql(writer, plan);
  const keys = plan.order.map((key, index) => `${keySql(writer, aliases, key)} AS k${index}`);
  const after = plan.after ? afterSql(writer, aliases, plan.order, plan.after) : "";
  const filter = after ? `${where ? `${where} AND` : " WHERE"} ${after}` : where;
  const order = plan.order.map((key) => `${keySql(writer, aliases, key)} ${directionSql(key)}`).join(", ");
  const limit = plan.limit === null ? "" : ` LIMIT ${plan.limit}`;
  const body = `row_to_json(j)::text AS body`;
  const row = `CROSS JOIN LATERAL (SELECT ${propertiesSql(writer, model, plan, alias, plan.names)}) j`;
  return `${[body, ...keys].join(", ")} FROM ${from} ${row}${filter} ORDER BY ${order}${limit}`;
}

/** What is printed of a row: its etag, the chosen columns, and what they are expanded to. */
function propertiesSql(writer: SqlWriter, model: Model, plan: RowsPlan, alias: string, names: boolean): string {
  const parts: string[] = [];
  if (plan.scope.table.columns.has("versionnumber"))
    parts.push(`'W/"' || ${alias}.versionnumber || '"' AS "@odata.etag"`);
  for (const column of plan.columns) parts.push(...columnSql(model, plan.scope, alias, column, names));
  for (const expand of plan.expands) {
    const { name, kind } = expand.navigation;
    parts.push(`${expandSql(writer, model, plan, alias, expand, names)} AS ${identifier(name)}`);
    if (kind !== "one")
      parts.push(`${nextLinkSql(writer, plan, alias, name)} AS ${identifier(`${name}@odata.nextLink`)}`);
  }
  return parts.join(", ");
}

/** Clients look for a next page of what is expanded; all of it is there already, so that page is the one after the last. */
function nextLinkSql(writer: SqlWriter, { scope: { table } }: RowsPlan, alias: string, navigation: string): string {
  const id = `${alias}.${identifier(table.primaryId)}`;
  const path = literal(`)/${navigation}?$skiptoken=${endToken}`);
  return `${writer.value(anyRoot, "text")} || ${literal(`${table.entitySet}(`)} || ${id} || ${path}`;
}

function columnSql(model: Model, scope: Scope, alias: string, column: Named, names: boolean): string[] {
  const sql = storedSql(alias, scope, column);
  const property = identifier(propertyOf(column));
  const { print } = kindOf(column);
  const parts = [`${print ? print(sql) : sql} AS ${property}`];
  if (!names || column.kind !== "lookup") return parts;
  const typeColumn = typeColumnOf(column);
  const isHidden = scope.hidden?.has(column.name) === true;
  const type = typeColumn && !isHidden ? `${alias}.${identifier(typeColumn)}` : "null::text";
  const name = lookupNameSql(model, column, sql, type);
  parts.push(`${name} AS ${identifier(`${propertyOf(column)}#name`)}`);
  if (typeColumn) parts.push(`${type} AS ${identifier(`${propertyOf(column)}#table`)}`);
  return parts;
}

function expandSql(
  writer: SqlWriter,
  model: Model,
  from: RowsPlan,
  parent: string,
  expand: ExpandPlan,
  names: boolean,
): string {
  const { navigation } = expand;
  const print = navigation.kind === "one" ? oneSql : manySql;
  const results = expand.rows.map((rows) => print(writer, model, from, parent, expand, rows, names));
  return results.length === 1 ? (results[0] ?? "null") : `coalesce(${results.join(", ")})`;
}

function oneSql(
  writer: SqlWriter,
  model: Model,
  from: RowsPlan,
  parent: string,
  expand: ExpandPlan,
  rows: RowsPlan,
  names: boolean,
): string {
  const link = linkSql(parent, "{child}", from.scope, rows.scope, expand.navigation);
  const { alias, from: source, where } = sourceSql(writer, rows, new Map(), [link]);
  const properties = expand.ref
    ? `${literal(`${rows.scope.table.entitySet}(`)} || ${alias}.${identifier(rows.scope.table.primaryId)} || ')' AS "@odata.id"`
    : [propertiesSql(writer, model, rows, alias, names), ...propertiesOfOwner(expand, rows, alias)].join(", ");
  return `(SELECT row_to_json(j) FROM ${source} CROSS JOIN LATERAL (SELECT ${properties}) j${where} LIMIT 1)`;
}

/** A user or team that owns a record is told as its owner as well. */
function propertiesOfOwner({ navigation }: ExpandPlan, { scope: { table } }: RowsPlan, alias: string): string[] {
  const isOwner = navigation.kind === "one" && ["ownerid", "owninguser", "owningteam"].includes(navigation.column.name);
  return isOwner && !table.columns.has("ownerid") ? [`${alias}.${identifier(table.primaryId)} AS "ownerid"`] : [];
}

function manySql(
  writer: SqlWriter,
  model: Model,
  from: RowsPlan,
  parent: string,
  expand: ExpandPlan,
  rows: RowsPlan,
  names: boolean,
): string {
  const link = linkSql(parent, "{child}", from.scope, rows.scope, expand.navigation);
  const { alias, aliases, from: source, where } = sourceSql(writer, rows, new Map(), [link]);
  const order = rows.order.map((key) => `${keySql(writer, aliases, key)} ${directionSql(key)}`).join(", ");
  const limit = rows.limit === null ? "" : ` LIMIT ${rows.limit}`;
  const row = `CROSS JOIN LATERAL (SELECT ${propertiesSql(writer, model, rows, alias, names)}) j`;
  return `(SELECT coalesce(json_agg(x.o), '[]'::json) FROM (SELECT row_to_json(j) AS o FROM ${source} ${row}${where} ORDER BY ${order}${limit}) x)`;
}
