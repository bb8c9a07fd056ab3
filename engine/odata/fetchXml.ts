import { fetchErrors } from "./fetchErrors.ts";
import {
  aggregates,
  dateGroupings,
  joinTypes,
  testTypes,
  type Fetch,
  type FetchAttribute,
  type FetchCondition,
  type FetchEntity,
  type FetchLink,
  type FetchOrder,
  type FetchTerm,
} from "./fetchSyntax.ts";
import { readXml, type XmlElement } from "./xmlTree.ts";

/**
 * Parses FetchXML, the query language of Dataverse's views. Elements it does not know are refused; attributes it does
 * not know (`no-lock`, `version`, `mapping`, those that only concern a screen) are passed over.
 */

const mostLinks = 15;
const mostConditions = 500;

/** @throws fetchErrors.* — 400. */
export function parseFetchXml(text: string): Fetch {
  const root = readXml(text.trim());
  if (root.name !== "fetch") throw fetchErrors.fetchElement({ element: root.name, parent: "(document)" });
  const parser: Parser = { links: 0, conditions: 0 };
  const [entity, ...more] = root.children;
  const wrong = entity?.name === "entity" ? more[0] : root.children.find(({ name }) => name !== "entity");
  if (wrong) throw fetchErrors.fetchElement({ element: wrong.name, parent: "fetch" });
  if (!entity) throw fetchErrors.fetchMalformed({ problem: "'fetch' holds no 'entity'." });
  const aggregate = flag(root, "aggregate");
  const fetch: Fetch = {
    entity: entityOf(parser, entity, !aggregate),
    aggregate,
    distinct: flag(root, "distinct"),
    top: wholeNumber(root, "top"),
    count: wholeNumber(root, "count"),
    page: wholeNumber(root, "page") ?? 1,
    skip: 0,
    pagingCookie: root.attributes.get("paging-cookie") || null,
    returnTotal: flag(root, "returntotalrecordcount"),
    rawOrder: flag(root, "useraworderby"),
  };
  if (fetch.top !== null && (fetch.count !== null || root.attributes.has("page")))
    throw fetchErrors.fetchValue({ name: "top", value: String(fetch.top), hint: "It excludes 'page' and 'count'." });
  return fetch;
}

/** What was met so far: links are numbered, and too much of anything is refused. */
interface Parser {
  links: number;
  conditions: number;
}

/** `all`: an entity that names no column means every column, as the one at the root does. */
function entityOf(parser: Parser, element: XmlElement, all: boolean): FetchEntity {
  const attributes: FetchAttribute[] = [];
  const orders: FetchOrder[] = [];
  const filters: FetchTerm[] = [];
  const links: FetchLink[] = [];
  let allAttributes = false;
  let noAttributes = false;
  for (const child of element.children) {
    switch (child.name) {
      case "attribute":
        attributes.push(attributeOf(child));
        break;
      case "all-attributes":
        allAttributes = true;
        break;
      case "no-attrs":
        noAttributes = true;
        break;
      case "order":
        orders.push(orderOf(child));
        break;
      case "filter":
        filters.push(filterOf(parser, child, element.name));
        break;
      case "link-entity": {
        const link = linkOf(parser, child);
        if (isJoin(link)) links.push(link);
        else filters.push({ kind: "link", link });
        break;
      }
      default:
        throw fetchErrors.fetchElement({ element: child.name, parent: element.name });
    }
  }
  const isSilent = attributes.length === 0 && !noAttributes;
  return {
    name: given(element, "name"),
    allAttributes: allAttributes || (all && isSilent),
    attributes,
    orders,
    filters,
    links,
  };
}

function attributeOf(element: XmlElement): FetchAttribute {
  requireLeaf(element);
  const aggregate = oneOf(element, "aggregate", aggregates);
  const rowAggregate = element.attributes.get("rowaggregate");
  if (rowAggregate)
    throw fetchErrors.fetchValue({ name: "rowaggregate", value: rowAggregate, hint: "It is not supported." });
  return {
    name: given(element, "name"),
    alias: aliasOf(element),
    aggregate,
    groupBy: flag(element, "groupby"),
    dateGrouping: oneOf(element, "dategrouping", dateGroupings),
    distinct: flag(element, "distinct"),
    userTimeZone: flag(element, "usertimezone", true),
  };
}

function orderOf(element: XmlElement): FetchOrder {
  requireLeaf(element);
  const attribute = element.attributes.get("attribute") || null;
  const alias = element.attributes.get("alias") || null;
  if (attribute === null && alias === null)
    throw fetchErrors.fetchMalformed({ problem: "'order' needs 'attribute' or 'alias'." });
  const entityName = element.attributes.get("entityname") || null;
  return { attribute, alias, entityName, descending: flag(element, "descending") };
}

function filterOf(parser: Parser, element: XmlElement, parent: string): FetchTerm {
  switch (element.name) {
    case "filter": {
      const type = oneOf(element, "type", ["and", "or"] as const) ?? "and";
      return { kind: "filter", type, terms: element.children.map((child) => filterOf(parser, child, element.name)) };
    }
    case "condition":
      return conditionOf(parser, element);
    case "link-entity": {
      const link = linkOf(parser, element);
      if (isJoin(link))
        throw fetchErrors.fetchValue({
          name: "link-type",
          value: link.type,
          hint: `Inside a filter it is one of: ${testTypes.join(", ")}.`,
        });
      return { kind: "link", link };
    }
    default:
      throw fetchErrors.fetchElement({ element: element.name, parent });
  }
}

function conditionOf(parser: Parser, element: XmlElement): FetchCondition {
  count(parser, "conditions");
  const values = element.children.map((child) => {
    if (child.name !== "value") throw fetchErrors.fetchElement({ element: child.name, parent: "condition" });
    requireLeaf(child);
    return child.text;
  });
  const value = element.attributes.get("value");
  return {
    kind: "condition",
    attribute: given(element, "attribute"),
    operator: given(element, "operator"),
    values: value === undefined ? values : [value, ...values],
    valueOf: element.attributes.get("valueof") || null,
    entityName: element.attributes.get("entityname") || null,
  };
}

const linkTypes = [...joinTypes, ...testTypes, "natural"] as const;

function linkOf(parser: Parser, element: XmlElement): FetchLink {
  count(parser, "links");
  count(parser, "conditions");
  const number = parser.links;
  const type = oneOf(element, "link-type", linkTypes) ?? "inner";
  const alias = aliasOf(element);
  const entity = entityOf(parser, element, false);
  const printed = [...entity.attributes, ...(entity.allAttributes ? [entity] : [])];
  const isTest = testTypes.some((test) => test === type);
  if (isTest && (printed.length > 0 || entity.orders.length > 0))
    throw fetchErrors.fetchValue({
      name: "link-type",
      value: type,
      hint: "Such a link gives no columns and no order.",
    });
  return {
    ...entity,
    type: type === "natural" ? "inner" : type,
    from: given(element, "from"),
    to: given(element, "to"),
    alias: alias ?? `${entity.name}${number}`,
    hasAlias: alias !== null,
  };
}

function isJoin({ type }: FetchLink): boolean {
  return joinTypes.some((join) => join === type);
}

function count(parser: Parser, what: keyof Parser): void {
  parser[what]++;
  requireFewLinks(parser.links);
  if (parser.conditions > mostConditions) throw fetchErrors.fetchTooManyConditions({ max: mostConditions });
}

/** @throws fetchErrors.fetchTooManyLinks — 400. */
export function requireFewLinks(number: number): void {
  if (number > mostLinks) throw fetchErrors.fetchTooManyLinks({ max: mostLinks });
}

function requireLeaf(element: XmlElement): void {
  const [child] = element.children;
  if (child) throw fetchErrors.fetchElement({ element: child.name, parent: element.name });
}

function given(element: XmlElement, name: string): string {
  const value = element.attributes.get(name);
  if (!value) throw fetchErrors.fetchMalformed({ problem: `'${element.name}' needs '${name}'.` });
  return value;
}

const longestAlias = 200;

function aliasOf(element: XmlElement): string | null {
  const alias = element.attributes.get("alias");
  return alias ? checkedAlias(alias) : null;
}

/**
 * Aliases become names in the answer; Dataverse's own are letters, digits, underscores, and dots between.
 *
 * @throws fetchErrors.fetchAlias — 400.
 */
export function checkedAlias(alias: string): string {
  if (!/^[A-Za-z_][\w.]*$/.test(alias) || alias.length > longestAlias || alias === "__proto__")
    throw fetchErrors.fetchAlias({ alias: alias.slice(0, longestAlias), hint: "Use letters, digits and underscores." });
  return alias;
}

function flag(element: XmlElement, name: string, absent = false): boolean {
  const value = element.attributes.get(name)?.toLowerCase();
  if (value === undefined || value === "") return absent;
  if (value === "true" || value === "1") return true;
  if (value === "false" || value === "0") return false;
  throw fetchErrors.fetchValue({ name, value, hint: "It is true or false." });
}

function wholeNumber(element: XmlElement, name: string): number | null {
  const value = element.attributes.get(name);
  if (value === undefined || value === "") return null;
  if (!/^\d{1,7}$/.test(value) || Number(value) === 0)
    throw fetchErrors.fetchValue({ name, value, hint: "It is a whole number from 1." });
  return Number(value);
}

function oneOf<const T extends string>(element: XmlElement, name: string, possible: readonly T[]): T | null {
  const value = element.attributes.get(name);
  if (value === undefined || value === "") return null;
  const found = possible.find((known) => known === value);
  if (found === undefined) throw fetchErrors.fetchValue({ name, value, hint: `It is one of: ${possible.join(", ")}.` });
  return found;
}
