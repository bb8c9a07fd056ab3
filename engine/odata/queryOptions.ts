import { isDeepStrictEqual } from "node:util";
import type { ExpandItem, Expression, QueryOptions } from "./syntax.ts";
import { odataErrors } from "./odataErrors.ts";
import { parseExpression, parseOrderBy } from "./expression.ts";
import { Scanner } from "./scanner.ts";

/** Parses the query part of a URL, and the options in parentheses of `$expand` (OData URL Conventions 4.01, section 5.1). */

const unsupported = new Map([
  ["$skip", "page with Prefer: odata.maxpagesize and @odata.nextLink."],
  ["$search", "use contains() in $filter."],
]);

/** Options of a URL; `text` is what follows `?`, still percent-encoded. */
export function parseQuery(text: string): QueryOptions {
  const pairs: [string, string][] = [];
  for (const part of text.split("&")) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const [name, value] = at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
    pairs.push([decode(name, refuse).trim(), decode(value, unescaped)]);
  }
  return optionsOf(pairs);
}

/** Percent-decoding with `+` as blank, as browsers and Dataverse clients write query strings. */
function decode(text: string, otherwise: (text: string) => string): string {
  const plain = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(plain);
  } catch {
    return otherwise(plain);
  }
}

function refuse(text: string): never {
  throw odataErrors.badPath({ path: text.slice(0, 200) });
}

/** Values that are not UTF-8 come from clients that encode by JavaScript's `escape`: a code unit each, `%E9` or `%u20AC`. */
function unescaped(text: string): string {
  if (/%(?!u[\da-f]{4}|[\da-f]{2})/i.test(text)) return refuse(text);
  return text.replace(/%(?:u([\da-f]{4})|([\da-f]{2}))/gi, (_found, long?: string, short?: string) =>
    String.fromCharCode(Number.parseInt(long ?? short ?? "", 16)),
  );
}

function optionsOf(pairs: readonly (readonly [string, string])[]): QueryOptions {
  const given = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (given.has(name)) throw odataErrors.badOption({ option: name, problem: "it is given twice." });
    given.set(name, value);
  }
  for (const name of emptyMeansNone) if (given.get(name)?.trim() === "") given.delete(name);
  const others = new Map<string, string>();
  const aliases = new Map<string, Expression>();
  for (const [name, value] of given) {
    const reason = unsupported.get(name);
    if (reason) throw odataErrors.badOption({ option: name, problem: reason });
    if (name.startsWith("@")) aliases.set(name.slice(1), whole(value, parseExpression));
    else if (name.startsWith("$") && !known.has(name))
      throw odataErrors.badOption({ option: name, problem: "there is no such option." });
    else if (!known.has(name) || readElsewhere.has(name)) others.set(name, value);
  }
  const read = <T>(name: string, parse: (value: string) => T, absent: T) => {
    const value = given.get(name);
    return value === undefined ? absent : parse(value);
  };
  return {
    select: read("$select", parseSelect, null),
    filter: read("$filter", (value) => whole(value, parseExpression), null),
    orderBy: read("$orderby", (value) => whole(value, parseOrderBy), []),
    top: read("$top", (value) => parseCount("$top", value), null),
    count: read("$count", parseBoolean, false),
    expand: read("$expand", (value) => whole(value, parseExpand), []),
    skipToken: given.get("$skiptoken") ?? null,
    aliases,
    others,
  };
}

const known = new Set([
  "$select",
  "$filter",
  "$orderby",
  "$top",
  "$count",
  "$expand",
  "$skiptoken",
  "$format",
  "$id",
  "$apply",
  "$deltatoken",
]);

/** Options that say nothing when nothing is in them: programs put their URLs together from parts that may be empty. */
const emptyMeansNone = ["$filter", "$orderby", "$expand", "$apply"];

/** Options that only some requests have, kept as text for whoever reads them. */
const readElsewhere = new Set(["$id", "$apply", "$deltatoken"]);

/** Runs a parser over a whole text; what is left over is an error. */
function whole<T>(text: string, parse: (scanner: Scanner) => T): T {
  const scanner = new Scanner(text);
  scanner.blanks();
  const result = parse(scanner);
  scanner.blanks();
  if (!scanner.atEnd)
    scanner.fail(`'${scanner.text.slice(scanner.position, scanner.position + 20)}' is not expected here`);
  return result;
}

/** A trailing comma is tolerated: Microsoft's own samples write one. */
function parseSelect(value: string): string[] {
  const names = value.split(",").map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

function parseCount(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value.trim())) throw odataErrors.badOption({ option, problem: "a whole number is expected." });
  return Number(value);
}

function parseBoolean(value: string): boolean {
  if (value.trim() === "true") return true;
  if (value.trim() === "false") return false;
  throw odataErrors.badOption({ option: "$count", problem: "true or false is expected." });
}

const deepestExpand = 10;

function parseExpand(scanner: Scanner, depth = 0): ExpandItem[] {
  if (depth > deepestExpand) scanner.fail("$expand is nested too deeply");
  const items: ExpandItem[] = [];
  do {
    scanner.blanks();
    const navigation = scanner.name();
    const ref = scanner.take("/$ref");
    const options = scanner.take("(") ? parseExpandOptions(scanner, depth) : optionsOf([]);
    items.push({ navigation, ref, options });
    scanner.blanks();
  } while (scanner.take(","));
  return withoutRepeats(items);
}

/**
 * What is asked for twice in the same words is given once.
 * @throws odataErrors.badOption — 400, when it is asked for in two ways: a record has one member of that name.
 */
function withoutRepeats(items: readonly ExpandItem[]): ExpandItem[] {
  const first = new Map<string, ExpandItem>();
  for (const item of items) {
    const known = first.get(item.navigation);
    if (known && !isDeepStrictEqual(known, item))
      throw odataErrors.badOption({ option: "$expand", problem: `'${item.navigation}' stands in it twice.` });
    first.set(item.navigation, item);
  }
  return [...first.values()];
}

/** Options inside an expand end at `;` or at the closing parenthesis; nested expands are parsed in place. */
function parseExpandOptions(scanner: Scanner, depth: number): QueryOptions {
  let options = optionsOf([]);
  for (;;) {
    scanner.blanks();
    if (scanner.take(")")) return options;
    const name = scanner.name();
    scanner.blanks();
    scanner.expect("=");
    scanner.blanks();
    options = { ...options, ...expandOption(scanner, name, depth) };
    scanner.blanks();
    if (!scanner.take(";") && scanner.peek() !== ")") scanner.fail("';' or ')' is expected");
  }
}

function expandOption(scanner: Scanner, name: string, depth: number): Partial<QueryOptions> {
  switch (name) {
    case "$select":
      return { select: parseSelect(scanner.match(/[^;)]*/y) ?? "") };
    case "$filter":
      return { filter: parseExpression(scanner) };
    case "$orderby":
      return { orderBy: parseOrderBy(scanner) };
    case "$top":
      return { top: parseCount(name, scanner.match(/[^;)]*/y) ?? "") };
    case "$count":
      return { count: parseBoolean(scanner.match(/[^;)]*/y) ?? "") };
    case "$expand":
      return { expand: parseExpand(scanner, depth + 1) };
    default:
      throw odataErrors.badOption({ option: name, problem: "it cannot stand inside $expand." });
  }
}
