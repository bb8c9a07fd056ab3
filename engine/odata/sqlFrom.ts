import { requireFewLinks } from "./fetchXml.ts";
import type { FetchTerm } from "./fetchSyntax.ts";
import { readConditions, type SqlColumn } from "./sqlCondition.ts";
import { refused, type SqlTokens } from "./sqlTokens.ts";

/** Reads the tables of a SELECT and how they are joined, and the columns that are called by them. */

export interface From {
  readonly first: Source;
  readonly joins: readonly Join[];
}

export interface Source {
  readonly table: string;
  /** What its columns are called by. */
  readonly alias: string;
}

export interface Join extends Source {
  readonly type: "inner" | "outer";
  /** The table it is joined to, by alias. */
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  readonly filters: readonly FetchTerm[];
}

/** @throws odataErrors.badOption, fetchErrors.fetchTooManyLinks — 400. */
export function readFrom(tokens: SqlTokens): From {
  const first = readSource(tokens);
  const joins: Join[] = [];
  for (;;) {
    const type = joinType(tokens);
    if (type === null) return { first, joins };
    requireFewLinks(joins.length + 1);
    joins.push(readJoin(tokens, { first, joins }, type));
  }
}

function readSource(tokens: SqlTokens): Source {
  const name = tokens.expectName();
  // A schema may stand before the table.
  const table = tokens.takeSign(".") ? tokens.expectName() : name;
  const alias = tokens.takeWords("as") ? tokens.expectName() : tokens.takeName();
  return { table, alias: alias ?? table };
}

function joinType(tokens: SqlTokens): Join["type"] | null {
  if (tokens.takeWords("join") || tokens.takeWords("inner", "join")) return "inner";
  return tokens.takeWords("left", "join") || tokens.takeWords("left", "outer", "join") ? "outer" : null;
}

function readJoin(tokens: SqlTokens, from: From, type: Join["type"]): Join {
  const source = readSource(tokens);
  const known = sourcesOf(from);
  if (known.some(({ alias }) => alias === source.alias)) throw refused(`two tables are called '${source.alias}'.`);
  tokens.expectWords("on");
  const all: From = { ...from, joins: [...from.joins, { ...source, type, parent: "", from: "", to: "", filters: [] }] };
  const isInParentheses = tokens.takeSign("(") !== null;
  const [left, right] = [readColumn(tokens, all), (tokens.expectSign("="), readColumn(tokens, all))];
  const [own, other] = left.table === source.alias ? [left, right] : [right, left];
  if (own.table !== source.alias || other.table === source.alias)
    throw refused(`ON begins with what a column of '${source.alias}' is equal to in another table.`);
  const filters: FetchTerm[] = [];
  while (tokens.takeWords("and")) filters.push(readOwnCondition(tokens, all, source));
  if (isInParentheses) tokens.expectSign(")");
  return { ...source, type, parent: other.table ?? from.first.alias, from: own.name, to: other.name, filters };
}

/** What else stands after ON is said of the joined table alone, whose rows it chooses before they are joined. */
function readOwnCondition(tokens: SqlTokens, from: From, { alias }: Source): FetchTerm {
  const column = (): SqlColumn => {
    const read = readColumn(tokens, from);
    if (read.table !== alias) throw refused(`after ON conditions are those of '${alias}'; others stand after WHERE.`);
    return { table: null, name: read.name };
  };
  return readConditions({ tokens, column, first: alias, count: 0, single: true });
}

function sourcesOf({ first, joins }: From): readonly Source[] {
  return [first, ...joins];
}

/** A column, by the alias of its table; one that stands alone is the first table's. */
export function readColumn(tokens: SqlTokens, from: From): SqlColumn {
  const name = tokens.expectName();
  return tokens.takeSign(".") ? columnIn(from, name, tokens.expectName()) : columnIn(from, null, name);
}

export function columnIn(from: From, table: string | null, name: string): SqlColumn {
  if (table === null || table === from.first.alias) return { table: null, name };
  if (!from.joins.some(({ alias }) => alias === table)) throw refused(`no table here is called '${table}'.`);
  return { table, name };
}
