import { kindOf } from "../../model/kinds/kinds.ts";
import { propertyOf, type Model, type Named, type Navigation, type Table } from "../../model/model.ts";
import type { AlternateKey } from "../../model/table.ts";
import { element } from "./xml.ts";

/** Tables as entity types and entity sets (OData CSDL 4.0, sections 8 and 13.2). */

export function tableType(model: Model, table: Table, annotated: boolean): string {
  return element("EntityType", { Name: table.name, BaseType: "mscrm.crmbaseentity" }, [
    element("Key", {}, [element("PropertyRef", { Name: table.primaryId })]),
    ...[...table.columns.values()].map((column) => property(table, column, annotated)),
    ...[...table.navigations.values()].map((navigation) => navigationProperty(model, table, navigation)),
    ...(annotated ? [description(table.label.en), ...alternateKeys(table)] : []),
  ]);
}

function property(table: Table, column: Named, annotated: boolean): string {
  const isText = column.kind === "text" || column.kind === "memo";
  const attributes = {
    Name: propertyOf(column),
    Type: kindOf(column).edmType,
    Nullable: column.name === table.primaryId ? false : undefined,
    MaxLength: isText ? column.max : undefined,
    Unicode: isText ? true : undefined,
    Scale: column.kind === "decimal" ? column.precision : column.kind === "money" ? 4 : undefined,
  };
  if (!annotated) return element("Property", attributes);
  const isRead = column.computed || (!column.create && !column.update);
  return element("Property", attributes, [description(column.label.en), ...(isRead ? [readOnly] : [])]);
}

function description(text: string): string {
  return element("Annotation", { Term: "Org.OData.Core.V1.Description", String: text });
}

const readOnly = element("Annotation", { Term: "Org.OData.Core.V1.Permissions" }, [
  "<EnumMember>Org.OData.Core.V1.Permission/Read</EnumMember>",
]);

function alternateKeys({ keys = [] }: Table): string[] {
  if (keys.length === 0) return [];
  const records = keys.map(alternateKey);
  return [
    element("Annotation", { Term: "OData.Community.Keys.V1.AlternateKeys" }, [element("Collection", {}, records)]),
  ];
}

function alternateKey({ columns }: AlternateKey): string {
  const parts = columns.map((column) =>
    element("Record", { Type: "OData.Community.Keys.V1.PropertyRef" }, [
      element("PropertyValue", { Property: "Alias", String: column }),
      element("PropertyValue", { Property: "Name", PropertyPath: column }),
    ]),
  );
  return element("Record", { Type: "OData.Community.Keys.V1.AlternateKey" }, [
    element("PropertyValue", { Property: "Key" }, [element("Collection", {}, parts)]),
  ]);
}

function navigationProperty(model: Model, table: Table, navigation: Navigation): string {
  const { name } = navigation;
  const Partner = partnerOf(model, table, navigation);
  if (navigation.kind !== "one")
    return element("NavigationProperty", { Name: name, Type: `Collection(mscrm.${navigation.target})`, Partner });
  const [target] = navigation.targets;
  // A lookup with several targets under one name points to their common base.
  if (target === undefined || navigation.targets.length > 1)
    return element("NavigationProperty", { Name: name, Type: "mscrm.crmbaseentity", Nullable: true });
  const constraint = element("ReferentialConstraint", {
    Property: propertyOf(navigation.column),
    ReferencedProperty: model.tables.get(target)?.primaryId ?? "",
  });
  return element("NavigationProperty", { Name: name, Type: `mscrm.${target}`, Nullable: true, Partner }, [constraint]);
}

/** The navigation property that goes back, where the two are each other's (section 7.1.4). */
function partnerOf(model: Model, table: Table, navigation: Navigation): string | undefined {
  switch (navigation.kind) {
    case "one": {
      const collection = navigation.column.targets.find((target) => target.navigation === navigation.name)?.collection;
      const back = model.tables.get(navigation.targets[0] ?? "")?.navigations.get(collection ?? "");
      const isBack = back?.kind === "many" && back.target === table.name && back.column.name === navigation.column.name;
      return isBack ? back.name : undefined;
    }
    case "many": {
      const { column, name } = navigation;
      const target = column.targets.find((one) => one.collection === name && one.table === table.name);
      // One name for several tables goes back to their common base, which has no collections.
      const isShared = column.targets.filter((one) => one.navigation === target?.navigation).length > 1;
      return isShared ? undefined : target?.navigation || undefined;
    }
    case "manyToMany": {
      const there = model.tables.get(navigation.target)?.navigations.values() ?? [];
      const back = [...there].find(
        (other) =>
          other.kind === "manyToMany" &&
          other.relationship === navigation.relationship &&
          other.column === navigation.otherColumn,
      );
      return back?.name;
    }
    default:
      return navigation satisfies never;
  }
}

export function tableSet(model: Model, table: Table): string {
  const bindings = [...table.navigations.values()].flatMap((navigation) => {
    const targets = navigation.kind === "one" ? navigation.targets : [navigation.target];
    const target = targets.length === 1 ? model.tables.get(targets[0] ?? "") : undefined;
    return target ? [element("NavigationPropertyBinding", { Path: navigation.name, Target: target.entitySet })] : [];
  });
  return element("EntitySet", { Name: table.entitySet, EntityType: `mscrm.${table.name}` }, bindings);
}
