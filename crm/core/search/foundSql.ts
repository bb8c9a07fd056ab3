import type { Access } from "../../../engine/access/access.ts";
import { columnOf, typeColumnOf, type Model, type Table } from "../../../engine/model/model.ts";
import type { Find } from "../../../engine/model/table.ts";
import { accessSql } from "../../../engine/sql/conditionSql.ts";
import { lookupNameSql } from "../../../engine/sql/lookupNameSql.ts";
import { folded, identifier, literal, type SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { wordsSql } from "../../../engine/sql/wordsSql.ts";

/** A table that is searched, and what the caller reaches of it. */
export interface Searched {
  readonly table: Table & { readonly primaryName: string; readonly find: Find };
  readonly access: Access;
}

export interface Sought {
  readonly text: string;
  /** What `to_tsquery` takes. */
  readonly query: string;
  /** The most records of each table. */
  readonly top: number;
}

/**
 * How many records of a table are weighed against each other for each way of finding them: more than anybody reads, few
 * enough to be at hand at once when a word begins the names of half a million.
 */
const mostWeighed = 200;

/** The best records of each table as `table, id, name, state, facts`: in the order of the tables, the best first. */
export function foundSql(writer: SqlWriter, model: Model, searched: readonly Searched[], sought: Sought): string {
  const query = `to_tsquery('simple', ${folded(writer.value(sought.query, "text"))})`;
  const text = folded(writer.value(sought.text, "text"));
  const top = writer.value(sought.top, "int");
  const found = searched.map(({ table, access }, place) => {
    const state = table.columns.has("statecode") ? "r.statecode" : "NULL::int";
    const candidates = candidatesSql(table, accessSql(writer, access, "t"), query, text, top);
    return `SELECT ${place} AS place, ${literal(table.name)}, b.id, b.name, ${state}, ${factsSql(model, table)}, b.rank, b.modifiedon
      FROM (SELECT c.*, ${rankSql(query, text)} AS rank FROM (${candidates}) c ORDER BY rank, c.modifiedon DESC, c.id LIMIT ${top}) b
      JOIN ${identifier(table.name)} r ON r.${identifier(table.primaryId)} = b.id`;
  });
  return `${found.join(" UNION ALL ")} ORDER BY place, rank, modifiedon DESC, id`;
}

function candidatesSql(table: Searched["table"], reach: string, query: string, text: string, top: string): string {
  const name = `t.${identifier(table.primaryName)}`;
  const where = (condition: string) =>
    `(SELECT t.${identifier(table.primaryId)} AS id, ${name} AS name, t.modifiedon FROM ${identifier(table.name)} t WHERE ${condition}${reach && ` AND ${reach}`} LIMIT ${mostWeighed})`;
  const hasWords = `${wordsSql(table, table.find.by, "t")} @@ ${query}`;
  const isOrderedByName = table.indexes?.some(([first]) => first === table.primaryName) ?? false;
  if (!isOrderedByName) return where(hasWords);
  const isNamed = where(`${folded(name)} = ${text}`);
  const isNamedAlike = where(`${folded(name)} > ${text} AND ${folded(name)} < ${text} || chr(1114111)`);
  // Words that begin enough names are not looked for elsewhere: what is found by its name comes first anyway.
  return `WITH named AS MATERIALIZED (${isNamed} UNION ALL ${isNamedAlike}) SELECT * FROM named UNION ${where(`${hasWords} AND (SELECT count(*) FROM named) < ${top}`)}`;
}

/** Of that name, of a name that begins so, with the words in the name, with the words elsewhere. */
function rankSql(query: string, text: string): string {
  const name = folded("c.name");
  return `CASE WHEN ${name} = ${text} THEN 0 WHEN starts_with(${name}, ${text}) THEN 1 WHEN filon_words(c.name) @@ ${query} THEN 2 ELSE 3 END`;
}

function factsSql(model: Model, table: Searched["table"]): string {
  const facts = table.find.facts.map((fact) => {
    const column = columnOf(table, fact);
    const value = `r.${identifier(fact)}`;
    if (column.kind !== "lookup") return value;
    const typeColumn = typeColumnOf(column);
    return lookupNameSql(model, column, value, typeColumn ? `r.${identifier(typeColumn)}` : "");
  });
  return `to_json(array_remove(ARRAY[${facts.join(", ")}]::text[], NULL))`;
}
