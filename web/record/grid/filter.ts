import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { literal } from "../../api/client.ts";

/**
 * The filter a list carries in its address: an OData filter of plain comparisons joined by `and`, so that it can be
 * read, shared, and taken apart into chips. What this file cannot read is kept whole, as one term to show or remove.
 * `@me`, `@today` and `@tomorrow` stand for what they say until the list is asked for.
 */

export type Operator = Comparison | "contains" | "startswith" | "in" | "empty" | "notEmpty";
type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

export type FilterTerm =
  | {
      readonly kind: "compare";
      readonly property: string;
      readonly operator: Operator;
      readonly values: readonly string[];
    }
  | { readonly kind: "other"; readonly text: string };

export function parseFilter(text: string): readonly FilterTerm[] {
  return splitByAnd(text).map(parseTerm);
}

export function printFilter(terms: readonly FilterTerm[]): string {
  return terms.map(printTerm).join(" and ");
}

/** The filter as the server takes it. */
export function resolveFilter(text: string, model: TableModel, userId: string, now: Date = new Date()): string {
  return splitByAnd(text)
    .map((term) => resolveTerm(term, model, userId, now))
    .join(" and ");
}

/** A literal of a column's kind: texts quoted, the rest as it is. */
export function literalOf(column: ColumnModel, value: string): string {
  return column.kind === "text" || column.kind === "memo" ? literal(value) : value;
}

export function unquote(value: string): string {
  return /^'.*'$/s.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}

/** The address's filter with more conditions, none of them twice. */
export function narrowed(filter: string | undefined, more: string): string {
  return [...new Set([...splitByAnd(filter ?? ""), ...splitByAnd(more)])].join(" and ");
}

/** Joins conditions that must all hold, leaving out empty ones. */
export function allOf(filters: readonly (string | null | undefined)[]): string | undefined {
  const given = filters.filter((filter): filter is string => filter !== null && filter !== undefined && filter !== "");
  return given.length < 2 ? given[0] : given.map((filter) => `(${filter})`).join(" and ");
}

function splitByAnd(text: string): readonly string[] {
  return splitBy(text, "and");
}

/** The parts of an expression that the word joins, brackets and texts left whole. */
export function splitBy(text: string, word: "and" | "or"): readonly string[] {
  const joint = ` ${word} `;
  const terms: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (depth === 0 && text.startsWith(joint, at)) {
      terms.push(text.slice(start, at));
      start = at + joint.length;
    }
  }
  terms.push(text.slice(start));
  return terms.map((term) => term.trim()).filter((term) => term !== "");
}

export function parseTerm(text: string): FilterTerm {
  const [, property = "", operator = "", value = ""] =
    /^([\w/]+) (eq|ne|gt|ge|lt|le) ('(?:[^']|'')*'|[^\s()']+)$/.exec(text) ?? [];
  if (property !== "" && value === "null" && (operator === "eq" || operator === "ne")) {
    return { kind: "compare", property, operator: operator === "eq" ? "empty" : "notEmpty", values: [] };
  }
  if (property !== "") return { kind: "compare", property, operator: operator as Operator, values: [value] };
  const call = /^(contains|startswith)\(([\w/]+),\s*('(?:[^']|'')*')\)$/.exec(text);
  if (call !== null) {
    return { kind: "compare", property: call[2] ?? "", operator: call[1] as Operator, values: [call[3] ?? ""] };
  }
  return parseAlternatives(text) ?? { kind: "other", text };
}

/** `(statuscode eq 1 or statuscode eq 2)` */
function parseAlternatives(text: string): FilterTerm | undefined {
  const inside = /^\((.*)\)$/s.exec(text)?.[1];
  const parts = inside?.split(" or ").map((part) => /^([\w/]+) eq ([^\s()']+)$/.exec(part));
  const property = parts?.[0]?.[1];
  if (parts === undefined || property === undefined || !parts.every((part) => part?.[1] === property)) return undefined;
  return { kind: "compare", property, operator: "in", values: parts.map((part) => part?.[2] ?? "") };
}

function printTerm(term: FilterTerm): string {
  if (term.kind === "other") return term.text;
  const { property, operator, values } = term;
  const [value = "null"] = values;
  switch (operator) {
    case "contains":
    case "startswith":
      return `${operator}(${property},${value})`;
    case "empty":
      return `${property} eq null`;
    case "notEmpty":
      return `${property} ne null`;
    case "in":
      return `(${values.map((each) => `${property} eq ${each}`).join(" or ")})`;
    default:
      return `${property} ${operator} ${value}`;
  }
}

function resolveTerm(term: string, model: TableModel, userId: string, now: Date): string {
  const property = /^\(?(?:contains\(|startswith\()?([\w/]+)/.exec(term)?.[1];
  const isDay = model.columns.find((column) => column.property === property)?.kind === "date";
  const day = (plus: number) => dayText(new Date(now.getFullYear(), now.getMonth(), now.getDate() + plus), isDay);
  return outsideQuotes(term, (text) =>
    text.replaceAll("@me", userId).replaceAll("@today", day(0)).replaceAll("@tomorrow", day(1)),
  );
}

function dayText(midnight: Date, isDay: boolean): string {
  if (!isDay) return midnight.toISOString();
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${midnight.getFullYear()}-${pad(midnight.getMonth() + 1)}-${pad(midnight.getDate())}`;
}

function outsideQuotes(text: string, change: (text: string) => string): string {
  return text.replace(/'(?:[^']|'')*'|[^']+/g, (part) => (part.startsWith("'") ? part : change(part)));
}
