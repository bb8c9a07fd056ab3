import type { BinaryOperator, Expression, Literal } from "../odata/syntax.ts";
import { planErrors } from "../plan/planErrors.ts";
import type { Definition } from "./definition.ts";
import { fieldsOf, typeNamed, type DefinitionType } from "./definitionType.ts";
import { definitionTypes } from "./definitionTypes.ts";
import { targetType } from "./definitionView.ts";
import { filterTest } from "./filterDefinitions.ts";

/**
 * Answers the queries of `RetrieveMetadataChanges`: which tables, which of their columns, relationships and keys, and what
 * of each, as one tree. It asks the definitions that `EntityDefinitions` shows.
 */

export interface Criteria {
  readonly joint: "and" | "or";
  readonly conditions: readonly Condition[];
  readonly filters: readonly Criteria[];
}

export interface Condition {
  readonly property: string;
  readonly operator: "Equals" | "NotEquals" | "In" | "NotIn" | "GreaterThan" | "LessThan";
  /** Null stands for no value. */
  readonly values: readonly (string | null)[];
}

export interface DefinitionQuery {
  readonly criteria: Criteria | null;
  /** Null means all. */
  readonly properties: readonly string[] | null;
}

/** What hangs on a table, by the navigation to it; what is not named is shown whole. */
export type RelatedQueries = ReadonlyMap<string, DefinitionQuery>;

type Json = Record<string, unknown>;

/** @throws planErrors.propertyNotFound, planErrors.incompatible, planErrors.notAComparable — 400. */
export function queriedDefinitions(
  definitions: readonly Definition[],
  type: DefinitionType,
  query: DefinitionQuery,
  related: RelatedQueries = new Map(),
): Json[] {
  const filter = query.criteria && filterOf(type, query.criteria);
  const test = filter ? filterTest(type, filter, null) : () => true;
  for (const name of query.properties ?? []) requireKnown(type, name);
  const navigations = [...type.navigations].filter(([name]) => query.properties?.includes(name) ?? true);
  for (const [name, target] of navigations) {
    // What is wrong in a query is told even where no table has such a thing.
    const inner = related.get(name);
    if (inner) queriedDefinitions([], targetType(target), inner);
  }
  return definitions.filter(({ values }) => test(values)).map((found) => shown(found, type, query, related));
}

const whole: DefinitionQuery = { criteria: null, properties: null };
const always = ["MetadataId", "LogicalName", "SchemaName", "HasChanged"];

function shown(
  found: Definition,
  type: DefinitionType,
  { properties }: DefinitionQuery,
  related: RelatedQueries,
): Json {
  const body: Json = found.type === type ? {} : { "@odata.type": `#Microsoft.Dynamics.CRM.Complex${found.type.name}` };
  const names = properties ?? [...found.type.properties.keys(), ...Object.keys(found.related)];
  for (const name of new Set([...always, ...names])) {
    const hanging = found.related[name];
    const target = found.type.navigations.get(name);
    if (found.type.properties.has(name)) body[name] = found.values[name];
    else if (hanging && target) body[name] = hung(hanging(), targetType(target), related.get(name) ?? whole);
  }
  return body;
}

function hung(hanging: Definition | readonly Definition[], type: DefinitionType, query: DefinitionQuery): unknown {
  return "type" in hanging ? shown(hanging, type, query, new Map()) : queriedDefinitions(hanging, type, query);
}

/** What only some kinds of a definition have may be asked of all of them. */
function requireKnown(type: DefinitionType, name: string): void {
  const kinds = Object.keys(definitionTypes).map(typeNamed);
  const isKnown = kinds.some(
    ({ kinds: bases, properties, navigations }) =>
      bases.has(type.name) && (properties.has(name) || navigations.has(name)),
  );
  if (!isKnown) throw planErrors.propertyNotFound({ property: name, table: type.name }, { target: name });
}

/** Null for criteria that say nothing. */
function filterOf(type: DefinitionType, { joint, conditions, filters }: Criteria): Expression | null {
  const terms = [...conditions.map((one) => conditionOf(type, one)), ...filters.map((one) => filterOf(type, one))];
  return joined(
    joint,
    terms.filter((term) => term !== null),
  );
}

const comparisons: Readonly<Record<Condition["operator"], BinaryOperator>> = {
  Equals: "eq",
  In: "eq",
  NotEquals: "ne",
  NotIn: "ne",
  GreaterThan: "gt",
  LessThan: "lt",
};

function conditionOf(type: DefinitionType, { property, operator, values }: Condition): Expression | null {
  const edm = type.properties.get(property);
  if (edm === undefined) throw planErrors.propertyNotFound({ property, table: type.name }, { target: property });
  // A decision is compared by its value: `IsCustomizable` is true.
  const value = fieldsOf(edm)?.get("Value");
  const left: Expression = { kind: "path", segments: value === undefined ? [property] : [property, "Value"] };
  const terms = values.map((text): Expression => {
    const right: Expression = { kind: "literal", literal: literalOf(value ?? edm, text) };
    return { kind: "binary", operator: comparisons[operator], left, right };
  });
  return joined(operator === "In" ? "or" : "and", terms);
}

function joined(operator: "and" | "or", terms: readonly Expression[]): Expression | null {
  const [first, ...more] = terms;
  if (!first) return null;
  return more.reduce<Expression>((left, right) => ({ kind: "binary", operator, left, right }), first);
}

function literalOf(edm: string, text: string | null): Literal {
  if (text === null) return { kind: "null" };
  if (edm === "Edm.Boolean" && /^(true|false)$/i.test(text))
    return { kind: "boolean", value: text.toLowerCase() === "true" };
  if (edm === "Edm.Guid") return { kind: "guid", value: text.toLowerCase() };
  if (/^Edm\.(Int|Dec|Dou)/.test(edm) && /^-?\d{1,18}(\.\d+)?$/.test(text)) return { kind: "number", text };
  return { kind: "string", value: text };
}
