import type { FetchCondition, FetchTerm } from "./fetchSyntax.ts";
import { refused, type SqlTokens } from "./sqlTokens.ts";

/**
 * Reads the conditions of a SELECT into those of FetchXML. What compares with a column without a value is neither true
 * nor false in SQL, so a condition that FetchXML would let hold then also asks for a value; `NOT` turns what it stands
 * before into its opposite.
 */

/** A column of one of the tables; `table` is the alias of a joined one, null for the first. */
export interface SqlColumn {
  readonly table: string | null;
  readonly name: string;
}

export interface Conditions {
  readonly tokens: SqlTokens;
  /** Reads a column where one comes next. */
  readonly column: () => SqlColumn | null;
  /** How the first table is called where another one's column is compared with its. */
  readonly first: string;
  /** Only one condition is read, or several in parentheses: what follows an `AND` is somebody else's. */
  readonly single: boolean;
  count: number;
}

const deepest = 100;
const most = 500;

/** @throws odataErrors.badOption — 400. */
export function readConditions(reading: Conditions, negated = false, depth = 0): FetchTerm {
  if (reading.single && depth === 0) return readOne(reading, negated, depth + 1);
  return joined(reading, "or", negated, () =>
    joined(reading, "and", negated, () => readOne(reading, negated, depth + 1)),
  );
}

function joined({ tokens }: Conditions, type: "and" | "or", negated: boolean, read: () => FetchTerm): FetchTerm {
  const terms = [read()];
  while (tokens.takeWords(type)) terms.push(read());
  const opposite = type === "and" ? "or" : "and";
  return terms.length === 1 ? (terms[0] as FetchTerm) : { kind: "filter", type: negated ? opposite : type, terms };
}

function readOne(reading: Conditions, negated: boolean, depth: number): FetchTerm {
  const { tokens } = reading;
  if (depth > deepest || ++reading.count > most) throw refused("it has too many conditions.");
  if (tokens.takeWords("not")) return readOne(reading, !negated, depth + 1);
  if (!tokens.takeSign("(")) return readComparison(reading, negated);
  const inner = readConditions(reading, negated, depth + 1);
  tokens.expectSign(")");
  return inner;
}

/** What each comparison is in FetchXML, its opposite, and what it is with its sides exchanged. */
const comparisons: Readonly<Record<string, { is: string; not: string; turned: string }>> = {
  "=": { is: "eq", not: "ne", turned: "=" },
  "<>": { is: "ne", not: "eq", turned: "<>" },
  "!=": { is: "ne", not: "eq", turned: "<>" },
  "<": { is: "lt", not: "ge", turned: ">" },
  ">": { is: "gt", not: "le", turned: "<" },
  "<=": { is: "le", not: "gt", turned: ">=" },
  ">=": { is: "ge", not: "lt", turned: "<=" },
};

function readComparison(reading: Conditions, negated: boolean): FetchTerm {
  const { tokens } = reading;
  const value = tokens.takeValue();
  if (value !== null) {
    const sign = readSign(tokens);
    const column = reading.column() ?? tokens.fail();
    return compared(column, comparisons[sign]?.turned ?? sign, { value }, negated);
  }
  const column = reading.column() ?? tokens.fail();
  if (tokens.takeWords("is")) {
    const isNot = tokens.takeWords("not");
    tokens.expectWords("null");
    return condition(column, isNot !== negated ? "not-null" : "null");
  }
  const isNot = tokens.takeWords("not") !== negated;
  if (tokens.takeWords("like")) return unless(isNot, column, "like", [readValue(tokens)]);
  if (tokens.takeWords("in")) return unless(isNot, column, "in", readList(tokens));
  if (tokens.takeWords("between")) {
    const low = readValue(tokens);
    tokens.expectWords("and");
    const high = readValue(tokens);
    if (!isNot) return condition(column, "between", [low, high]);
    return { kind: "filter", type: "or", terms: [condition(column, "lt", [low]), condition(column, "gt", [high])] };
  }
  const sign = readSign(tokens);
  const other = tokens.takeValue();
  if (other !== null) return compared(column, sign, { value: other }, negated);
  if (tokens.takeWords("null")) throw refused("compare with NULL by IS NULL or IS NOT NULL.");
  return columnsCompared(reading, column, sign, reading.column() ?? tokens.fail(), negated);
}

function readSign(tokens: SqlTokens): string {
  return tokens.takeSign(...Object.keys(comparisons)) ?? tokens.fail();
}

function readValue(tokens: SqlTokens): string {
  return tokens.takeValue() ?? tokens.fail();
}

function readList(tokens: SqlTokens): string[] {
  tokens.expectSign("(");
  const values = [readValue(tokens)];
  while (tokens.takeSign(",")) values.push(readValue(tokens));
  tokens.expectSign(")");
  return values;
}

/** FetchXML names the first table's column first, since only a joined table has a name to be called by. */
function columnsCompared(
  { first }: Conditions,
  left: SqlColumn,
  sign: string,
  right: SqlColumn,
  negated: boolean,
): FetchTerm {
  if (right.table === null && left.table !== null) {
    const turned = comparisons[sign]?.turned ?? sign;
    return compared(right, turned, { path: `${left.table}.${left.name}`, column: left }, negated);
  }
  const path = left.table === right.table ? right.name : `${right.table ?? first}.${right.name}`;
  return compared(left, sign, { path, column: right }, negated);
}

type Other = { readonly value: string } | { readonly path: string; readonly column: SqlColumn };

function compared(column: SqlColumn, sign: string, to: Other, negated: boolean): FetchTerm {
  const comparison = comparisons[sign];
  if (!comparison) throw new Error(`No comparison is written ${sign}`);
  const operator = negated ? comparison.not : comparison.is;
  const term = "value" in to ? condition(column, operator, [to.value]) : condition(column, operator, [], to.path);
  if (operator !== "ne") return term;
  const others = "column" in to ? [condition(to.column, "not-null")] : [];
  return { kind: "filter", type: "and", terms: [term, condition(column, "not-null"), ...others] };
}

function unless(isNot: boolean, column: SqlColumn, operator: string, values: readonly string[]): FetchTerm {
  if (!isNot) return condition(column, operator, values);
  const terms = [condition(column, `not-${operator}`, values), condition(column, "not-null")];
  return { kind: "filter", type: "and", terms };
}

function condition(
  { table, name }: SqlColumn,
  operator: string,
  values: readonly string[] = [],
  valueOf: string | null = null,
): FetchCondition {
  return { kind: "condition", attribute: name, operator, values, valueOf, entityName: table };
}
