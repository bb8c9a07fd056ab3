import type { TableModel, ViewModel } from "../../../../engine/model/describe.ts";
import { i18n } from "../../../i18n/i18n.ts";
import { parseTerm, splitBy, unquote, type FilterTerm } from "../filter.ts";

/** A list as FetchXML, the form in which views are stored and other programs run them. */

/** @throws Error in the reader's words, when the filter says what a stored view cannot. */
export function fetchOfList(model: TableModel, { columns, filter, order }: ViewModel): string {
  const orders = order.split(",").flatMap((text) => {
    const [property = "", direction] = text.trim().split(/\s+/);
    return property === "" ? [] : { ...placeOf(model, property), descending: String(direction === "desc") };
  });
  const named = [...columns.map(columnPlace), ...orders, ...(filter ? placesIn(model, filter) : [])];
  const aliases = [...new Set(named.flatMap(({ entityname }) => entityname ?? []))];
  const parts = (alias?: string) => [
    ...new Set(columns.map(columnPlace).flatMap((place) => (place.entityname === alias ? place.attribute : []))),
  ];
  const attributes = [...new Set([...parts(), model.primaryId])].map((name) => element("attribute", { name }));
  const sorted = (alias?: string) =>
    orders
      .filter(({ entityname }) => entityname === alias)
      .map(({ attribute, descending }) => element("order", { attribute, descending }));
  const links = aliases.map((alias) =>
    linkOf(model, alias, [...parts(alias).map((name) => element("attribute", { name })), ...sorted(alias)].join("")),
  );
  const terms = filter ? filterOf(model, filter) : "";
  const entity = element("entity", { name: model.name }, [...attributes, ...sorted(), terms, ...links].join(""));
  return element("fetch", { version: "1.0", "output-format": "xml-platform", mapping: "logical" }, entity);
}

/**
 * Figures of the rows of a list, as attributes of FetchXML ask for them.
 * @throws Error in the reader's words, when the filter says what FetchXML cannot.
 */
export function fetchFigures(
  model: TableModel,
  filter: string | undefined,
  attributes: readonly Readonly<Record<string, string>>[],
): string {
  const aliases = [...new Set(placesIn(model, filter ?? "").flatMap(({ entityname }) => entityname ?? []))];
  const inner = [
    ...attributes.map((attribute) => element("attribute", attribute)),
    filter ? filterOf(model, filter) : "",
    ...aliases.map((alias) => linkOf(model, alias, "")),
  ];
  const fetch = { version: "1.0", mapping: "logical", aggregate: "true" };
  return element("fetch", fetch, element("entity", { name: model.name }, inner.join("")));
}

export function layoutOfList(model: TableModel, columns: readonly string[]): string {
  const cells = columns.map((name) => element("cell", { name, width: "150" }));
  const row = element("row", { name: "result", id: model.primaryId }, cells.join(""));
  const grid = { name: "resultset", object: String(model.objectTypeCode), select: "1", icon: "1", preview: "1" };
  return element("grid", { ...grid, jump: model.primaryName ?? model.primaryId }, row);
}

/** An attribute, and the alias of its table where that is another. */
interface Place {
  readonly attribute: string;
  readonly entityname?: string;
}

function columnPlace(name: string): Place {
  const [alias = "", attribute] = name.split(".");
  return attribute === undefined ? { attribute: alias } : { attribute, entityname: alias };
}

function placeOf(model: TableModel, property: string): Place {
  return columnPlace(model.columns.find((column) => column.property === property)?.name ?? property);
}

function placesIn(model: TableModel, filter: string): readonly Place[] {
  return [...filter.matchAll(/\w+\/\w+/g)].map(([path]) => placeOf(model, path));
}

/** The alias of a linked record is its navigation property. */
function linkOf(model: TableModel, alias: string, inner: string): string {
  for (const { name, targets = [] } of model.columns) {
    const target = targets.find(({ navigation }) => navigation === alias);
    if (target === undefined) continue;
    const join = { name: target.table, from: `${target.table}id`, to: name, "link-type": "outer", alias };
    return element("link-entity", join, inner);
  }
  throw unsayable(alias);
}

function filterOf(model: TableModel, text: string): string {
  const alternatives = splitBy(text, "or");
  const type = alternatives.length > 1 ? "or" : "and";
  const parts = type === "or" ? alternatives : splitBy(text, "and");
  return element("filter", { type }, parts.map((part) => termOf(model, part)).join(""));
}

function termOf(model: TableModel, text: string): string {
  const term = parseTerm(text);
  const inside = /^\((.*)\)$/s.exec(text)?.[1];
  if (term.kind === "other" && inside !== undefined) return filterOf(model, inside);
  return term.kind === "compare" ? conditionOf(model, term, text) : calendarConditionOf(text);
}

function conditionOf(model: TableModel, term: Extract<FilterTerm, { kind: "compare" }>, text: string): string {
  const { property, operator, values } = term;
  const place = placeOf(model, property);
  if (place.attribute.includes("/")) throw unsayable(text);
  const value = unquote(values[0] ?? "");
  if (value === "@me")
    return element("condition", { ...place, operator: operator === "ne" ? "ne-userid" : "eq-userid" });
  if (value.startsWith("@")) {
    if (operator !== "lt" || value !== "@today") throw unsayable(text);
    return element("condition", { ...place, operator: "olderthan-x-days", value: "0" });
  }
  switch (operator) {
    case "empty":
      return element("condition", { ...place, operator: "null" });
    case "notEmpty":
      return element("condition", { ...place, operator: "not-null" });
    case "contains":
      return element("condition", { ...place, operator: "like", value: `%${value}%` });
    case "startswith":
      return element("condition", { ...place, operator: "like", value: `${value}%` });
    case "in":
      if (values.length === 1) return element("condition", { ...place, operator: "eq", value: flagOf(value) });
      return element(
        "condition",
        { ...place, operator },
        values.map((each) => element("value", {}, escaped(each))).join(""),
      );
    default:
      return element("condition", { ...place, operator, value: flagOf(value) });
  }
}

/** `Microsoft.Dynamics.CRM.OlderThanXDays(PropertyName='duedate',PropertyValue=0)` is the operator `olderthan-x-days`. */
function calendarConditionOf(text: string): string {
  const [, name = "", attribute = "", value] =
    /^Microsoft\.Dynamics\.CRM\.(\w+)\(PropertyName='(\w+)'(?:,PropertyValue='?([^')]+)'?)?\)$/.exec(text) ?? [];
  if (name === "") throw unsayable(text);
  const words = name.replace("7", "Seven").match(/[A-Z][a-z]*/g) ?? [];
  const operator = words.join("-").toLowerCase().replace("older-than", "olderthan");
  return element("condition", { attribute, operator, ...(value === undefined ? {} : { value }) });
}

function unsayable(text: string): Error {
  return new Error(i18n.t("grid:views.unsayable", { filter: text }));
}

function flagOf(value: string): string {
  return value === "true" ? "1" : value === "false" ? "0" : value;
}

function element(name: string, attributes: Readonly<Record<string, string>>, inner = ""): string {
  const given = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
  return `<${name}${given.join("")}${inner === "" ? " />" : `>${inner}</${name}>`}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
