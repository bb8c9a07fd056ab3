import { kindOf } from "../model/kinds/kinds.ts";
import { typeColumnOf, type Model, type Named } from "../model/model.ts";
import type { FetchColumn, FetchGroupsPlan, FetchPlan, FetchRowsPlan, FetchStart } from "../plan/fetchPlan.ts";
import type { Scope } from "../plan/readPlan.ts";
import type { Statement } from "../statement.ts";
import { aggregatePrinted, groupedSql, keyPrinted } from "./applySql.ts";
import { storedSql, type Aliases } from "./conditionSql.ts";
import { fetchSourceSql } from "./fetchSourceSql.ts";
import { lookupNameSql } from "./lookupNameSql.ts";
import { afterSql, directionSql, keySql } from "./orderSql.ts";
import { mostCounted } from "./readSql.ts";
import { identifier, SqlWriter } from "./sqlWriter.ts";

/**
 * Prints a FetchXML as one statement, as `readSql` does a read: each row of the answer is `[count, body, ...order
 * values]`. A count goes to one beyond what clients are told, so that it shows whether there are more.
 */
export function fetchSql(model: Model, plan: FetchPlan): Statement {
  const writer = new SqlWriter();
  const page = pageSql(writer, model, plan);
  if (!plan.count) return writer.statement(`SELECT null::int, ${page}`);
  const counted = `SELECT count(*)::int AS n FROM (${countedSql(writer, plan)} LIMIT ${mostCounted + 1}) x`;
  return writer.statement(`SELECT c.n, p.* FROM (${counted}) c LEFT JOIN (SELECT ${page}) p ON true`);
}

function pageSql(writer: SqlWriter, model: Model, plan: FetchPlan): string {
  if (plan.kind === "groups") return groupsSql(writer, model, plan);
  return plan.distinct ? distinctSql(writer, model, plan) : rowsSql(writer, model, plan);
}

function countedSql(writer: SqlWriter, plan: FetchPlan): string {
  const aliases: Aliases = new Map();
  const source = sourceText(fetchSourceSql(writer, aliases, plan.source));
  if (plan.kind === "groups") return groupedSql(writer, aliases, plan, source);
  if (!plan.distinct) return `SELECT 1 FROM ${source}`;
  return `SELECT DISTINCT ${plan.columns.map((column) => columnSql(aliases, column)).join(", ")} FROM ${source}`;
}

function sourceText({ from, terms }: { readonly from: string; readonly terms: readonly string[] }): string {
  return terms.length > 0 ? `${from} WHERE ${terms.join(" AND ")}` : from;
}

/** A column may be called `j` as well; the row is meant. */
const body = "row_to_json(j.*)::text AS body";

function rowsSql(writer: SqlWriter, model: Model, plan: FetchRowsPlan): string {
  const { order, start, columns, names } = plan;
  if (skipOf(start) > 0) return laterRowsSql(writer, model, plan);
  const aliases: Aliases = new Map();
  const { from, terms } = fetchSourceSql(writer, aliases, plan.source);
  if (start.kind === "after") terms.push(afterSql(writer, aliases, order, start.values));
  const keys = order.map((key, index) => `${keySql(writer, aliases, key)} AS k${index}`);
  const orderBy = order.map((key) => `${keySql(writer, aliases, key)} ${directionSql(key)}`).join(", ");
  const printed = columns.flatMap((column) =>
    printedSql(model, column, names, (name) =>
      name === column.column.name ? columnSql(aliases, column) : `${aliases.get(column.scope)}.${identifier(name)}`,
    ),
  );
  const row = `CROSS JOIN LATERAL (SELECT ${[...etagSql(aliases, plan), ...printed].join(", ")}) j`;
  const source = sourceText({ from: `${from} ${row}`, terms });
  return `${[body, ...keys].join(", ")} FROM ${source} ORDER BY ${orderBy}${rangeSql(writer, plan.limit, start)}`;
}

/** Where rows are passed over, only those that are left are printed. */
function laterRowsSql(writer: SqlWriter, model: Model, plan: FetchRowsPlan): string {
  const { order, start, columns, names, limit } = plan;
  const aliases: Aliases = new Map();
  const { from, terms } = fetchSourceSql(writer, aliases, plan.source);
  if (start.kind === "after") terms.push(afterSql(writer, aliases, order, start.values));
  const given = [
    ...etagSql(aliases, plan),
    ...columns.flatMap((column, index) => rawSql(aliases, column, index, names)),
  ];
  const keys = order.map((key, index) => `${keySql(writer, aliases, key)} AS k${index}`);
  const orderBy = order.map((key) => `${keySql(writer, aliases, key)} ${directionSql(key)}`).join(", ");
  const rows = `SELECT ${[...given, ...keys].join(", ")} FROM ${sourceText({ from, terms })} ORDER BY ${orderBy}${rangeSql(writer, limit, start)}`;
  const etag = etagSql(aliases, plan).length > 0 ? ['d."@odata.etag" AS "@odata.etag"'] : [];
  const printed = [...etag, ...columns.flatMap((column, index) => printedSql(model, column, names, rawRead(index)))];
  const kept = order.map((_key, index) => `d.k${index}`);
  const again = order.map((key, index) => `d.k${index} ${directionSql(key)}`).join(", ");
  return `${[body, ...kept].join(", ")} FROM (${rows}) d CROSS JOIN LATERAL (SELECT ${printed.join(", ")}) j ORDER BY ${again}`;
}

function etagSql(aliases: Aliases, { source: { scope } }: FetchRowsPlan): string[] {
  return scope.table.columns.has("versionnumber")
    ? [`'W/"' || ${aliases.get(scope)}.versionnumber || '"' AS "@odata.etag"`]
    : [];
}

/** Rows told apart by what is asked of them alone; ordered by all of it, so that pages do not overlap. */
function distinctSql(writer: SqlWriter, model: Model, plan: FetchRowsPlan): string {
  const { columns, names, order, limit, start } = plan;
  const aliases: Aliases = new Map();
  const source = sourceText(fetchSourceSql(writer, aliases, plan.source));
  const given = columns.flatMap((column, index) => rawSql(aliases, column, index, names));
  const keys = order.map((key, index) => `${keySql(writer, aliases, key)} AS k${index}`);
  const printed = columns.flatMap((column, index) => printedSql(model, column, names, rawRead(index)));
  const orderBy = [
    ...order.map((key, index) => `d.k${index} ${directionSql(key)}`),
    ...columns.map(({ column }, index) => rawRead(index)(column.name)),
  ];
  return `${body} FROM (SELECT DISTINCT ${[...given, ...keys].join(", ")} FROM ${source}) d CROSS JOIN LATERAL (SELECT ${printed.join(", ")}) j ORDER BY ${orderBy.join(", ")}${rangeSql(writer, limit, start)}`;
}

function columnSql(aliases: Aliases, { scope, column, or = [] }: FetchColumn): string {
  const values = [{ scope, column }, ...or].map((one) =>
    storedSql(aliases.get(one.scope) ?? "", one.scope, one.column),
  );
  return values.length === 1 ? String(values[0]) : `coalesce(${values.join(", ")})`;
}

/** A column as it is stored, and what is needed beside it to print it. */
function rawSql(aliases: Aliases, given: FetchColumn, index: number, names: boolean): string[] {
  const { scope, column } = given;
  const beside = names ? [typeNameOf(column), currencyNameOf(scope, column)] : [];
  const kept = beside
    .filter((name) => name !== null)
    .map((name) => {
      const stored = scope.hidden?.has(name) ? "null::text" : `${aliases.get(scope)}.${identifier(name)}`;
      return `${stored} AS ${identifier(`${index}:${name}`)}`;
    });
  return [`${columnSql(aliases, given)} AS ${identifier(`${index}:${column.name}`)}`, ...kept];
}

/** How a stored column is read from the rows that `rawSql` selects. */
function rawRead(index: number): (name: string) => string {
  return (name) => `d.${identifier(`${index}:${name}`)}`;
}

function typeNameOf(column: Named): string | null {
  return column.kind === "lookup" ? typeColumnOf(column) : null;
}

/** An amount is shown in the currency of its own row. */
function currencyNameOf(scope: Scope, column: Named): string | null {
  return column.kind === "money" && scope.table.columns.has("transactioncurrencyid") ? "transactioncurrencyid" : null;
}

/** A column as it is printed; `read` prints a stored column of the same row. */
function printedSql(
  model: Model,
  { name, scope, column }: FetchColumn,
  names: boolean,
  read: (name: string) => string,
): string[] {
  const sql = read(column.name);
  const { print } = kindOf(column);
  const parts = [`${print ? print(sql) : sql} AS ${identifier(name)}`];
  if (!names) return parts;
  const [type, currency] = [typeNameOf(column), currencyNameOf(scope, column)];
  if (column.kind === "lookup")
    parts.push(`${lookupNameSql(model, column, sql, type ? read(type) : "")} AS ${identifier(`${name}#name`)}`);
  if (type) parts.push(`${read(type)} AS ${identifier(`${name}#table`)}`);
  if (currency) parts.push(`${read(currency)} AS ${identifier(`${name}#currency`)}`);
  return parts;
}

function groupsSql(writer: SqlWriter, model: Model, plan: FetchGroupsPlan): string {
  const { keys, aggregates, order, names, limit, start } = plan;
  const aliases: Aliases = new Map();
  const grouped = groupedSql(writer, aliases, plan, sourceText(fetchSourceSql(writer, aliases, plan.source)));
  const printed = [
    ...keys.flatMap((key) => keyPrinted(model, key, names)),
    // The sum of nothing is 0.
    ...aggregates.map((aggregate) =>
      aggregate.method === "sum"
        ? `coalesce(g.${identifier(aggregate.alias)}, 0) AS ${identifier(aggregate.alias)}`
        : aggregatePrinted(aggregate),
    ),
  ];
  const orderBy = [
    ...order.map(({ alias, descending }) => `g.${identifier(alias)} ${directionSql({ descending, nullable: true })}`),
    ...keys.map(({ alias }) => `g.${identifier(alias)}`),
  ];
  const sorted = orderBy.length > 0 ? ` ORDER BY ${orderBy.join(", ")}` : "";
  return `${body} FROM (${grouped}) g CROSS JOIN LATERAL (SELECT ${printed.join(", ")}) j${sorted}${rangeSql(writer, limit, start)}`;
}

function rangeSql(writer: SqlWriter, limit: number, start: FetchStart): string {
  const skip = skipOf(start);
  return ` LIMIT ${limit}${skip > 0 ? ` OFFSET ${writer.value(skip, "bigint")}` : ""}`;
}

function skipOf(start: FetchStart): number {
  if (start.kind === "first") return 0;
  return start.kind === "skip" ? start.rows : start.skip;
}
