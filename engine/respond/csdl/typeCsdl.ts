import { definitionSets, definitionTypes, type DeclaredType } from "../../metadata/definitionTypes.ts";
import { typeNameIn, type NamedType, type NamedTypes } from "../../model/namedType.ts";
import { element } from "./xml.ts";

/** Types that are no tables: enumerations, complex types, and the types of definitions (OData CSDL 4.0, sections 8–10). */

/**
 * `isEntity` tells the types that are reached by navigation: tables and their common base. An operation that takes some
 * fields of a table's record adds no second type of that name.
 */
export function namedTypes(types: NamedTypes, isEntity: (name: string) => boolean): string[] {
  const own = Object.entries(types).filter(([name]) => !isEntity(name));
  return own.map(([name, type]) => namedType(name, type, isEntity));
}

function namedType(name: string, type: NamedType, isEntity: (name: string) => boolean): string {
  if (type.kind === "enum") {
    const members = Object.entries(type.members).map(([member, value]) =>
      element("Member", { Name: member, Value: value }),
    );
    return element("EnumType", { Name: name }, members);
  }
  const fields = Object.entries(type.fields).map(([field, edm]) => {
    const kind = isEntity(typeNameIn(edm) ?? "") ? "NavigationProperty" : "Property";
    return element(kind, { Name: field, Type: edm });
  });
  const BaseType = type.base && `mscrm.${type.base}`;
  return element("ComplexType", { Name: name, BaseType, OpenType: type.open }, fields);
}

export function definitionEntityTypes(): string[] {
  return Object.entries(definitionTypes).map(([name, declared]) => definitionEntityType(name, declared));
}

function definitionEntityType(name: string, { base, isAbstract, properties, navigations }: DeclaredType): string {
  const key = element("Key", {}, [element("PropertyRef", { Name: "MetadataId" })]);
  return element("EntityType", { Name: name, BaseType: base && `mscrm.${base}`, Abstract: isAbstract }, [
    ...(base === undefined ? [key] : []),
    ...Object.entries(properties).map(([property, edm]) =>
      element("Property", { Name: property, Type: edm, Nullable: property === "MetadataId" ? false : undefined }),
    ),
    ...Object.entries(navigations ?? {}).map(([navigation, target]) =>
      element("NavigationProperty", {
        Name: navigation,
        Type: target.replace(/(\w+)(\)?)$/, "mscrm.$1$2"),
        ContainsTarget: true,
      }),
    ),
  ]);
}

export function definitionEntitySets(): string[] {
  return Object.entries(definitionSets).map(([set, type]) =>
    element("EntitySet", { Name: set, EntityType: `mscrm.${type}` }),
  );
}
