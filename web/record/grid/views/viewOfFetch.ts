import type { ColumnModel, TableModel, ViewModel } from "../../../../engine/model/describe.ts";
import { literal, type Row } from "../../../api/client.ts";
import { columnOf, columnsOf } from "../../../api/model.ts";
import { allOf, literalOf } from "../filter.ts";

/**
 * A stored view as the grid shows it. What a view of another program says beyond the columns of a table and of what its
 * rows point to is not taken over in part: such a view is undefined here, and is run where it was made.
 */
export function viewOfFetch(model: TableModel, row: Row): ViewModel | undefined {
  const entity = elementOf(row.fetchxml)?.querySelector("fetch > entity");
  const parts = [...(entity?.children ?? [])];
  const links = parts.filter(({ tagName }) => tagName === "link-entity");
  const navigations = links.map((link) => navigationOf(model, link));
  if (entity?.getAttribute("name") !== model.name || navigations.includes(undefined)) return undefined;
  // Other programs call a link as they like; a list calls it by its navigation.
  const called = new Map(links.map((link, at) => [link.getAttribute("alias") ?? "", navigations[at] ?? ""]));
  const view = { model, called };
  const filters = parts.filter(({ tagName }) => tagName === "filter").map((filter) => expressionOf(view, filter));
  if (filters.includes(undefined)) return undefined;
  const sorted = [...parts, ...links.flatMap(({ children }) => [...children])];
  const orders = sorted.filter(({ tagName }) => tagName === "order").flatMap((order) => orderOf(view, order));
  const columns = columnsOf(
    model,
    columnNames(row, parts).map((name) => columnName(view, name)),
  ).map(({ name }) => name);
  return {
    id: String(row.userqueryid),
    label: String(row.name),
    filter: allOf(filters) ?? null,
    order: orders.join(",") || `${model.primaryName ?? model.primaryId} asc`,
    columns: columns.length > 0 ? columns : [model.primaryName ?? model.primaryId],
    default: false,
  };
}

function elementOf(xml: unknown): Document | undefined {
  return typeof xml === "string" ? new DOMParser().parseFromString(xml, "text/xml") : undefined;
}

/** The tables that a stored view links. */
export function linkedTables({ fetchxml }: Row): readonly string[] {
  const links = elementOf(fetchxml)?.querySelectorAll("fetch > entity > link-entity") ?? [];
  return [...links].map((link) => link.getAttribute("name") ?? "");
}

interface View {
  readonly model: TableModel;
  /** Navigation property of a link, by its alias. */
  readonly called: ReadonlyMap<string, string>;
}

/** Of a link that only adds columns of the record a lookup points to; undefined for any other. */
function navigationOf(model: TableModel, link: Element): string | undefined {
  const children = [...link.children].map(({ tagName }) => tagName);
  const isPlain = children.every((name) => name === "attribute" || name === "order");
  if (link.getAttribute("link-type") !== "outer" || !isPlain) return undefined;
  const lookup = columnOf(model, link.getAttribute("to") ?? "");
  return lookup?.targets?.find(({ table }) => table === link.getAttribute("name"))?.navigation;
}

/** The column that a condition or an order is about, which may be of a link. */
function columnAt(view: View, element: Element): ColumnModel | undefined {
  const isOfLink = element.parentElement?.tagName === "link-entity";
  const alias = isOfLink ? element.parentElement.getAttribute("alias") : element.getAttribute("entityname");
  const attribute = element.getAttribute("attribute") ?? "";
  return columnOf(view.model, columnName(view, alias === null ? attribute : `${alias}.${attribute}`));
}

/** `a_1f2e.address1_city` as the list calls it: `customerid_account.address1_city`. */
function columnName({ called }: View, name: string): string {
  const [alias = "", attribute] = name.split(".");
  return attribute === undefined ? name : `${called.get(alias) ?? alias}.${attribute}`;
}

/** The cells of the layout; without one, the columns that are read. */
function columnNames({ layoutxml }: Row, parts: readonly Element[]): readonly string[] {
  const cells = [...(elementOf(layoutxml)?.querySelectorAll("cell") ?? [])];
  const shown = cells.length > 0 ? cells : parts.filter(({ tagName }) => tagName === "attribute");
  return shown.map((cell) => cell.getAttribute("name") ?? "");
}

function orderOf(view: View, order: Element): readonly string[] {
  const column = columnAt(view, order);
  return column === undefined
    ? []
    : [`${column.property} ${order.getAttribute("descending") === "true" ? "desc" : "asc"}`];
}

/** Terms that must all hold are joined without brackets, so that the list can take them apart again. */
function expressionOf(view: View, filter: Element): string | undefined {
  const terms = [...filter.children].map((term) =>
    term.tagName === "filter" ? expressionOf(view, term) : conditionOf(view, term),
  );
  if (terms.includes(undefined)) return undefined;
  if (filter.getAttribute("type") !== "or") return terms.join(" and ");
  return `(${terms.join(" or ")})`;
}

function conditionOf(view: View, condition: Element): string | undefined {
  const column = columnAt(view, condition);
  if (column === undefined) return undefined;
  const { property } = column;
  const operator = condition.getAttribute("operator") ?? "";
  const value = condition.getAttribute("value");
  switch (operator) {
    case "null":
    case "not-null":
      return `${property} ${operator === "null" ? "eq" : "ne"} null`;
    case "eq-userid":
    case "ne-userid":
      return `${property} ${operator.slice(0, 2)} @me`;
    case "eq":
    case "ne":
    case "gt":
    case "ge":
    case "lt":
    case "le":
      return `${property} ${operator} ${valueOf(column, value ?? "")}`;
    case "like":
      return likeOf(property, value ?? "");
    case "in": {
      const values = [...condition.children].map(({ textContent }) => `${property} eq ${valueOf(column, textContent)}`);
      return `(${values.join(" or ")})`;
    }
    default:
      return calendarConditionOf(column, operator, value);
  }
}

function likeOf(property: string, pattern: string): string | undefined {
  const [, before, text = "", after] = /^(%?)([^%_]*)(%?)$/.exec(pattern) ?? [];
  if (after !== "%") return undefined;
  return `${before === "%" ? "contains" : "startswith"}(${property},${literal(text)})`;
}

function calendarConditionOf({ name }: ColumnModel, operator: string, value: string | null): string {
  const words = operator.replace("olderthan", "older-than").replace("seven", "7").split("-");
  const called = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const given = value === null ? "" : `,PropertyValue=${/^\d+$/.test(value) ? value : literal(value)}`;
  return `Microsoft.Dynamics.CRM.${called}(PropertyName='${name}'${given})`;
}

function valueOf(column: ColumnModel, value: string): string {
  if (column.kind === "boolean") return String(value === "1" || value === "true");
  return literalOf(column, value);
}
