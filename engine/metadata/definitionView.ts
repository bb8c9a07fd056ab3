import { odataErrors } from "../odata/odataErrors.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { planErrors } from "../plan/planErrors.ts";
import type { Definition } from "./definition.ts";
import { definitionErrors } from "./definitionErrors.ts";
import { typeNamed, type DefinitionType } from "./definitionType.ts";
import { filterTest, type Aliases, type Test } from "./filterDefinitions.ts";

/**
 * How a client wants to see definitions: which ones, which of their properties, and what they point to. Every name is
 * checked before the first definition is looked at.
 */
export interface View {
  /** The type the address promises; a definition of a type below it says so. */
  readonly type: DefinitionType;
  readonly test: Test | null;
  /** The chosen properties; null means all, those of types below among them. */
  readonly properties: readonly string[] | null;
  readonly expands: readonly { readonly navigation: string; readonly view: View }[];
}

/** @throws definitionErrors.definitionOption, planErrors.propertyNotFound and what a filter can be wrong in — 400. */
export function viewOf(type: DefinitionType, options: QueryOptions, aliases: Aliases, place: string): View {
  requireKnownOptions(options, place);
  return {
    type,
    test: options.filter && filterTest(type, options.filter, aliases),
    properties: propertiesOf(type, options.select),
    expands: options.expand.map(({ navigation, ref, options: inner }) => {
      const target = type.navigations.get(navigation);
      if (target === undefined) throw unknown(type, navigation);
      if (ref) throw odataErrors.badOption({ option: "$expand", problem: "definitions have no $ref." });
      return { navigation, view: viewOf(targetType(target), inner, null, navigation) };
    }),
  };
}

/** Options beside `$select`, `$filter`, `$expand` and `$count` are refused: definitions come whole, in their own order. */
function requireKnownOptions(options: QueryOptions, set: string): void {
  const given: readonly [string, boolean][] = [
    ["$orderby", options.orderBy.length > 0],
    ["$top", options.top !== null],
    ["$skiptoken", options.skipToken !== null],
    ["$apply", options.others.has("$apply")],
  ];
  for (const [option, isGiven] of given) if (isGiven) throw definitionErrors.definitionOption({ option, set });
}

function propertiesOf(type: DefinitionType, select: QueryOptions["select"]): string[] | null {
  if (!select || select.includes("*")) return null;
  for (const name of select) if (!type.properties.has(name) && !type.navigations.has(name)) throw unknown(type, name);
  // A definition is always known by its id.
  return [...new Set(["MetadataId", ...select.filter((name) => type.properties.has(name))])];
}

function unknown(type: DefinitionType, property: string): Error {
  return planErrors.propertyNotFound({ property, table: type.name }, { target: property });
}

/** The type in `Collection(Type)`, or the type itself. */
export function targetType(navigationType: string): DefinitionType {
  return typeNamed(navigationType.replace(/^Collection\((.*)\)$/, "$1"));
}

type Json = Record<string, unknown>;

export function showMany({ test, ...view }: View, definitions: readonly Definition[]): Json[] {
  const wanted = test ? definitions.filter(({ values }) => test(values)) : definitions;
  return wanted.map((definition) => showOne(view, definition));
}

export function showOne({ type, properties, expands }: Omit<View, "test">, found: Definition): Json {
  const shown: Json = found.type === type ? {} : { "@odata.type": `#Microsoft.Dynamics.CRM.${found.type.name}` };
  for (const name of properties ?? found.type.properties.keys()) shown[name] = found.values[name];
  for (const { navigation, view } of expands) {
    const related = found.related[navigation]?.() ?? null;
    if (related === null) shown[navigation] = null;
    else shown[navigation] = "type" in related ? showOne(view, related) : showMany(view, related);
  }
  return shown;
}
