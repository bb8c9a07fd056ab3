import { columnOf, type Named, type Table } from "../../../engine/model/model.ts";
import { parseQuery } from "../../../engine/odata/queryOptions.ts";
import { planRead } from "../../../engine/plan/planRead.ts";
import type { Records } from "../../../engine/records/records.ts";
import { wantedAnnotations } from "../../../engine/respond/annotations.ts";
import { formatterFor } from "../../../engine/respond/formatter.ts";
import { bodyText, pageOf } from "../../../engine/respond/rows.ts";
import { readSql } from "../../../engine/sql/readSql.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { foundSql, type Searched } from "./foundSql.ts";
import { searchedTables } from "./searchRecords.ts";
import { highlighted, simpleQuery, type SimpleQuery } from "./simpleQuery.ts";

/** Of one table, what is looked at and what is shown. */
export interface Scope {
  readonly name: string;
  /** Columns to show; none means the name. */
  readonly select: readonly string[];
  /** Columns that must hold what is looked for; none means all those a table is found by. */
  readonly search: readonly string[];
  readonly filters: readonly string[];
}

/** A record that was found, as Dataverse's search calls it. */
export interface Document {
  readonly table: Table;
  readonly id: string;
  /** 4 for that very name, 3 for a name that begins so, 2 for the words in the name, 1 for them elsewhere. */
  readonly score: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly highlights: Readonly<Record<string, readonly string[]>>;
  /** Values of the columns the answer is sorted and counted by. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The most of each table that are looked at any closer. */
const mostOfTable = 100;

/**
 * The records that a text finds, the best first: of each table the first hundred, and of those the ones that fulfil
 * the filters. One statement finds them, one for each table where there are some reads what is shown.
 * @param sortedBy - columns to have at hand of every table that has them.
 */
export async function searchDocuments(
  records: Records,
  text: string,
  scopes: readonly Scope[] | null,
  sortedBy: readonly string[],
): Promise<Document[]> {
  const sought = simpleQuery(text);
  const searched = searchedTables(
    records,
    scopes?.map(({ name }) => name),
  );
  if (sought.query === null || searched.length === 0) return [];
  const writer = new SqlWriter();
  const sql = foundSql(writer, records.model, searched, { text: text.trim(), query: sought.query, top: mostOfTable });
  const found = await records.run(writer.statement(sql));
  const documents: Document[] = [];
  for (const { table } of searched) {
    const ranks = new Map(
      found.filter(([, name]) => name === table.name).map((row) => [String(row[2]), Number(row[6])]),
    );
    if (ranks.size === 0) continue;
    const scope = scopes?.find(({ name }) => name === table.name) ?? null;
    documents.push(...(await documentsOf(records, table, ranks, scope, sortedBy, sought)));
  }
  return documents.toSorted((one, other) => other.score - one.score);
}

async function documentsOf(
  records: Records,
  table: Searched["table"],
  ranks: ReadonlyMap<string, number>,
  scope: Scope | null,
  sortedBy: readonly string[],
  sought: SimpleQuery,
): Promise<Document[]> {
  const shown = scope && scope.select.length > 0 ? scope.select : [table.primaryName];
  const looked = scope && scope.search.length > 0 ? scope.search : table.find.by;
  const beside = sortedBy.filter((name) => table.columns.has(name));
  const columns = [...new Set([...shown, ...looked, ...beside])];
  const rows = await rowsOf(records, table, [...ranks.keys()], columns, scope?.filters ?? []);
  return [...ranks].flatMap(([id, rank]) => {
    const row = rows.get(id);
    if (!row) return [];
    const highlights = highlightsIn(row, looked, sought.words);
    if (scope && scope.search.length > 0 && Object.keys(highlights).length === 0) return [];
    const attributes = Object.assign({}, ...shown.map((name) => attributesOf(columnNamed(table, name), row))) as object;
    const values = Object.fromEntries(beside.map((name) => [name, valueOf(columnOf(table, name), row)]));
    return { table, id, score: 4 - rank, attributes: { ...attributes }, highlights, values };
  });
}

type Json = Readonly<Record<string, unknown>>;

/** @throws planErrors.propertyNotFound — 400, for a column that is not there; odataErrors.badSyntax — 400. */
async function rowsOf(
  records: Records,
  table: Table,
  ids: readonly string[],
  columns: readonly string[],
  filters: readonly string[],
): Promise<ReadonlyMap<string, Json>> {
  const filter = filters.map((one) => `(${one})`).join(" and ");
  const select = columns.map((name) => propertyNamed(table, name));
  const query = filter ? `$filter=${encodeURIComponent(filter)}` : "";
  const options = { ...parseQuery(query), select };
  const plan = planRead(records, {
    table,
    options,
    where: (scope) => ({
      kind: "oneOf",
      operand: { kind: "column", scope, column: columnOf(table, table.primaryId) },
      values: ids,
      sqlType: "uuid",
      text: false,
    }),
    limit: ids.length,
    names: true,
  });
  const rows = await records.run(readSql(records.model, plan));
  const wanted = wantedAnnotations("*");
  const annotations = { wanted, formatter: formatterFor(records.caller, records.settings) };
  const bodies = pageOf(rows).bodies.map(
    (body) => JSON.parse(bodyText(plan, body, { context: "", annotations })) as Json,
  );
  return new Map(bodies.map((body) => [String(body[table.primaryId]), body]));
}

/** A column by its name; one that is not there keeps its name, and is refused by who plans the read. */
function propertyNamed(table: Table, name: string): string {
  return table.columns.get(name)?.kind === "lookup" ? `_${name}_value` : name;
}

function columnNamed(table: Table, name: string): Named {
  return columnOf(table, table.properties.get(name)?.name ?? name);
}

function valueOf(column: Named, row: Json): unknown {
  return row[column.kind === "lookup" ? `_${column.name}_value` : column.name] ?? null;
}

const formattedValue = "OData.Community.Display.V1.FormattedValue";

/** A value with what people read in its place; a lookup with the name and the table of what it points to. */
function attributesOf(column: Named, row: Json): Json {
  const { name } = column;
  const value = valueOf(column, row);
  if (column.kind !== "lookup") {
    const text = row[`${name}@${formattedValue}`];
    return text === undefined ? { [name]: value } : { [name]: value, [`${name}@${formattedValue}`]: text };
  }
  return {
    [name]: value,
    [`${name}name`]: row[`_${name}_value@${formattedValue}`] ?? null,
    [`@search.${name}.logicalname`]: row[`_${name}_value@Microsoft.Dynamics.CRM.lookuplogicalname`] ?? null,
  };
}

function highlightsIn(row: Json, columns: readonly string[], words: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    columns.flatMap((name) => {
      const text = row[name];
      const marked = typeof text === "string" ? highlighted(text, words) : null;
      return marked === null ? [] : [[name, [marked]]];
    }),
  );
}
