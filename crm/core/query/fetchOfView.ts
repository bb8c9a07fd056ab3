import { columnOf, type Named, type Table } from "../../../engine/model/model.ts";
import type { View } from "../../../engine/model/screen.ts";
import { parseQuery } from "../../../engine/odata/queryOptions.ts";
import type { BinaryOperator, Expression, Literal } from "../../../engine/odata/syntax.ts";

/** A declared view as FetchXML, the form in which clients of Dataverse read and run views. */

/** @throws Error when the view's filter says what this does not put into FetchXML: a mistake of ours. */
export function fetchOfView(table: Table, view: View): string {
  const { filter, orderBy } = parseQuery(
    `$orderby=${encodeURIComponent(view.order)}${view.filter ? `&$filter=${encodeURIComponent(view.filter)}` : ""}`,
  );
  const attributes = [...new Set([...view.columns, table.primaryId])].map((name) => element("attribute", { name }));
  const orders = orderBy.map(({ expression, descending }) =>
    element("order", { attribute: columnNamed(table, expression).name, descending: String(descending) }),
  );
  const terms = filter ? filterOf(table, filter, "and") : "";
  const entity = element("entity", { name: table.name }, [...attributes, ...orders, terms].join(""));
  return element("fetch", { version: "1.0", "output-format": "xml-platform", mapping: "logical" }, entity);
}

/** The columns of the view's grid, in Dataverse's own words. */
export function layoutOfView(table: Table, view: View): string {
  const cells = view.columns.map((name) => element("cell", { name, width: String(widthOf(columnOf(table, name))) }));
  const row = element("row", { name: "result", id: table.primaryId }, cells.join(""));
  return element(
    "grid",
    {
      name: "resultset",
      object: String(table.objectTypeCode),
      jump: table.primaryName ?? table.primaryId,
      select: "1",
      icon: "1",
      preview: "1",
    },
    row,
  );
}

function widthOf(column: Named): number {
  return column.kind === "text" || column.kind === "lookup" ? 150 : 100;
}

function filterOf(table: Table, expression: Expression, type: "and" | "or"): string {
  const terms = termsOf(expression, type).map((term) =>
    term.kind === "binary" && (term.operator === "and" || term.operator === "or")
      ? filterOf(table, term, term.operator)
      : conditionOf(table, term),
  );
  return element("filter", { type }, terms.join(""));
}

function termsOf(expression: Expression, type: "and" | "or"): Expression[] {
  return expression.kind === "binary" && expression.operator === type
    ? [...termsOf(expression.left, type), ...termsOf(expression.right, type)]
    : [expression];
}

function conditionOf(table: Table, expression: Expression): string {
  if (expression.kind === "condition") return calendarCondition(table, expression);
  if (expression.kind !== "binary") throw new Error(`A view cannot filter by "${expression.kind}"`);
  const { name: attribute, kind } = columnNamed(table, expression.left);
  const { operator, right } = expression;
  if (right.kind === "alias" && right.name === "me")
    return element("condition", { attribute, operator: operator === "ne" ? "ne-userid" : "eq-userid" });
  if (right.kind !== "literal") throw new Error(`A view cannot compare with "${right.kind}"`);
  if (right.literal.kind === "null")
    return element("condition", { attribute, operator: operator === "ne" ? "not-null" : "null" });
  return element("condition", { attribute, operator: comparison(operator), value: valueOf(right.literal, kind) });
}

function comparison(operator: BinaryOperator): string {
  if (!["eq", "ne", "gt", "ge", "lt", "le"].includes(operator))
    throw new Error(`A view cannot compare by "${operator}"`);
  return operator;
}

function valueOf(literal: Literal, kind: Named["kind"]): string {
  switch (literal.kind) {
    case "boolean":
      return kind === "boolean" ? String(Number(literal.value)) : String(literal.value);
    case "string":
    case "guid":
      return literal.value;
    case "number":
    case "date":
    case "datetime":
      return literal.text;
    default:
      throw new Error(`A view cannot compare with a value of kind "${literal.kind}"`);
  }
}

/** `OlderThanXDays(PropertyName='duedate',PropertyValue=0)` is the operator `olderthan-x-days` with a value. */
function calendarCondition(table: Table, { name, parameters }: Extract<Expression, { kind: "condition" }>): string {
  const property = parameters.get("PropertyName");
  if (property?.kind !== "literal" || property.literal.kind !== "string")
    throw new Error(`${name} in a view needs PropertyName`);
  const { name: attribute } = columnNamed(table, { kind: "path", segments: [property.literal.value] });
  const words = name.replace("7", "Seven").match(/[A-Z][a-z]*/g) ?? [];
  const operator = words.join("-").toLowerCase().replace("older-than", "olderthan");
  const value = parameters.get("PropertyValue");
  const given: Record<string, string> = value?.kind === "literal" ? { value: valueOf(value.literal, "integer") } : {};
  return element("condition", { attribute, operator, ...given });
}

function columnNamed(table: Table, expression: Expression): Named {
  const [name = "", ...more] = expression.kind === "path" ? expression.segments : [];
  if (more.length > 0) throw new Error(`A view of ${table.name} cannot follow a lookup`);
  return table.properties.get(name) ?? columnOf(table, name);
}

function element(name: string, attributes: Readonly<Record<string, string>>, inner = ""): string {
  const given = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
  return `<${name}${given.join("")}${inner ? `>${inner}</${name}>` : " />"}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
