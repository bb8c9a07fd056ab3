import { typeNameIn } from "../model/namedType.ts";
import { definitionTypes, type DeclaredType } from "./definitionTypes.ts";
import { namedTypes } from "./namedTypes.ts";

/** The types of definitions with all they inherit, and what a property of them is. */

export interface DefinitionType {
  readonly name: string;
  /** The type itself and its bases. */
  readonly kinds: ReadonlySet<string>;
  readonly keys: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  readonly navigations: ReadonlyMap<string, string>;
}

const known = new Map<string, DefinitionType>();

/** The type of a name; undefined where there is none. */
export function definitionType(name: string): DefinitionType | undefined {
  const declared = Object.hasOwn(definitionTypes, name) ? definitionTypes[name] : undefined;
  if (!declared) return undefined;
  const type = known.get(name) ?? complete(name, declared);
  known.set(name, type);
  return type;
}

/** @throws Error when there is no such type: a mistake of ours, never of a caller. */
export function typeNamed(name: string): DefinitionType {
  const type = definitionType(name);
  if (!type) throw new Error(`There is no type of definition "${name}"`);
  return type;
}

function complete(name: string, { base, keys, properties, navigations = {} }: DeclaredType): DefinitionType {
  const above = base === undefined ? undefined : typeNamed(base);
  return {
    name,
    kinds: new Set([name, ...(above?.kinds ?? [])]),
    keys: keys ?? above?.keys ?? [],
    properties: new Map([...(above?.properties ?? []), ...Object.entries(properties)]),
    navigations: new Map([...(above?.navigations ?? []), ...Object.entries(navigations)]),
  };
}

/** Fields of a complex type, inherited ones among them; undefined where the type is no complex type. */
export function fieldsOf(edm: string): ReadonlyMap<string, string> | undefined {
  const named = namedTypes[typeNameIn(edm) ?? ""];
  if (named?.kind !== "complex" || edm.startsWith("Collection(")) return undefined;
  const above = named.base === undefined ? undefined : fieldsOf(`mscrm.${named.base}`);
  return new Map([...(above ?? []), ...Object.entries(named.fields)]);
}

/** Members of an enumeration; undefined where the type is none. */
export function membersOf(edm: string): readonly string[] | undefined {
  const named = namedTypes[typeNameIn(edm) ?? ""];
  return named?.kind === "enum" ? Object.keys(named.members) : undefined;
}
