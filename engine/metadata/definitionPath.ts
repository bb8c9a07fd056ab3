import type { Arguments, Expression, Literal, Segment } from "../odata/syntax.ts";
import { planErrors } from "../plan/planErrors.ts";
import type { Definition } from "./definition.ts";
import { definitionErrors } from "./definitionErrors.ts";
import { definitionType, fieldsOf, type DefinitionType } from "./definitionType.ts";
import { targetType } from "./definitionView.ts";

/**
 * Follows the path of a URL through definitions: a key, a cast to a type below, a navigation, a property. What is found
 * knows the type its address promises and the words of its context (OData JSON 4.0, section 10).
 */

export type Found =
  | {
      readonly kind: "many";
      readonly type: DefinitionType;
      readonly definitions: readonly Definition[];
      readonly context: string;
    }
  | {
      readonly kind: "one";
      readonly type: DefinitionType;
      readonly definition: Definition;
      /** The collection the definition is of, and the definition itself in it. */
      readonly context: string;
      readonly address: string;
    }
  | { readonly kind: "value"; readonly value: unknown; readonly edm: string; readonly context: string }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "text"; readonly text: string };

type Many = Extract<Found, { kind: "many" }>;
type One = Extract<Found, { kind: "one" }>;
type Value = Extract<Found, { kind: "value" }>;

const typePrefix = "Microsoft.Dynamics.CRM.";

/** @throws planErrors.segmentNotFound, definitionErrors.definitionNotFound — 404; planErrors.propertyNotFound — 400. */
export function followPath(start: Many, given: Arguments, rest: readonly Segment[]): Found {
  let found: Found = keyed(start, given);
  for (const segment of rest) found = step(found, segment);
  return found;
}

function step(found: Found, segment: Segment): Found {
  switch (found.kind) {
    case "many":
      if (segment.name === "$count") return { kind: "count", count: found.definitions.length };
      return keyed(castMany(found, segment.name), segment.arguments);
    case "one":
      return segment.name.startsWith(typePrefix) ? castOne(found, segment.name) : partOf(found, segment);
    case "value":
      return fieldOf(found, segment.name);
    default:
      throw planErrors.segmentNotFound({ segment: segment.name });
  }
}

/** The one definition a key names, when there is a key. */
function keyed(many: Many, given: Arguments): Many | One {
  if (given.kind === "none") return many;
  const [name, literal] = keyIn(many.type, given);
  const wanted = literal.kind === "string" || literal.kind === "guid" ? literal.value : null;
  const definition = many.definitions.find(({ values }) => values[name] === wanted);
  if (wanted === null || !definition)
    throw definitionErrors.definitionNotFound({ type: many.type.name, name: wanted ?? literal.kind });
  const key = name === "MetadataId" ? wanted : `'${wanted.replaceAll("'", "''")}'`;
  const { type, context } = many;
  return { kind: "one", type, definition, context, address: `${context}(${key})` };
}

/** @throws planErrors.invalidKey — 400. */
function keyIn(type: DefinitionType, given: Exclude<Arguments, { kind: "none" }>): [string, Literal] {
  if (given.kind === "value") {
    if (given.value.kind !== "guid") throw planErrors.invalidKey({ table: type.name });
    return ["MetadataId", given.value];
  }
  const [[name, expression] = ["", undefined], ...more] = [...given.values];
  if (more.length > 0 || !type.keys.includes(name) || !isLiteral(expression))
    throw planErrors.invalidKey({ table: type.name });
  return [name, expression.literal];
}

function isLiteral(expression: Expression | undefined): expression is Extract<Expression, { kind: "literal" }> {
  return expression?.kind === "literal";
}

function castMany(many: Many, segment: string): Many {
  const type = castTo(many.type, segment);
  const definitions = many.definitions.filter((definition) => definition.type.kinds.has(type.name));
  return { kind: "many", type, definitions, context: `${many.context}/${segment}` };
}

function castOne(one: One, segment: string): One {
  const type = castTo(one.type, segment);
  if (!one.definition.type.kinds.has(type.name)) throw planErrors.segmentNotFound({ segment });
  return { ...one, type, context: `${one.context}/${segment}`, address: `${one.address}/${segment}` };
}

function castTo(type: DefinitionType, segment: string): DefinitionType {
  const wanted = segment.startsWith(typePrefix) ? definitionType(segment.slice(typePrefix.length)) : undefined;
  if (!wanted?.kinds.has(type.name)) throw planErrors.segmentNotFound({ segment });
  return wanted;
}

/** A property of a definition, or what a navigation property of it points to. */
function partOf({ type, definition, address }: One, { name, arguments: given }: Segment): Found {
  const context = `${address}/${name}`;
  const navigation = type.navigations.get(name);
  if (navigation === undefined) {
    const edm = type.properties.get(name);
    if (edm === undefined) throw planErrors.propertyNotFound({ property: name, table: type.name }, { target: name });
    if (given.kind !== "none") throw planErrors.segmentNotFound({ segment: name });
    return { kind: "value", value: definition.values[name], edm, context };
  }
  const target = targetType(navigation);
  const found = definition.related[name]?.() ?? null;
  if (found === null) return { kind: "value", value: null, edm: `mscrm.${target.name}`, context };
  if (!("type" in found)) return keyed({ kind: "many", type: target, definitions: found, context }, given);
  return { kind: "one", type: target, definition: found, context, address: context };
}

function fieldOf({ value, edm, context }: Value, name: string): Found {
  const isPlain = typeof value !== "object";
  if (name === "$value" && isPlain) return { kind: "text", text: String(value) };
  const field = fieldsOf(edm)?.get(name);
  if (field === undefined) throw planErrors.segmentNotFound({ segment: name });
  const inner = (value as Record<string, unknown> | null)?.[name] ?? null;
  return { kind: "value", value: inner, edm: field, context: `${context}/${name}` };
}
