import type { LookupColumn, LookupTarget } from "../model/column.ts";
import type { Model, Named, Table } from "../model/model.ts";
import { tableOf } from "../model/model.ts";
import type { ManyToMany } from "../model/table.ts";
import { definition, type Definition } from "./definition.ts";
import { noLabel } from "./labels.ts";
import { metadataId } from "./metadataId.ts";
import { isCustomName } from "./names.ts";

/** The definitions of relationships: one for each table a lookup points to, one for each link between two tables. */

interface OneToMany {
  readonly table: Table;
  readonly column: Named<LookupColumn>;
  readonly target: LookupTarget;
}

export function allRelationships(model: Model): Definition[] {
  const tables = [...model.tables.values()];
  return [
    ...tables.flatMap((table) => manyToOneOf(model, table)),
    ...tables.flatMap((table) => (table.manyToMany ?? []).map((link) => manyToMany(table, link))),
  ];
}

/** The relationships of a table's own lookups. */
export function manyToOneOf(model: Model, table: Table): Definition[] {
  const found = new Map<string, OneToMany>();
  for (const column of table.columns.values()) {
    if (column.kind !== "lookup") continue;
    for (const target of column.targets) {
      // The kinds of owner share one relationship, which points to whoever owns.
      if (target.relationship && !found.has(target.relationship))
        found.set(target.relationship, { table, column, target });
    }
  }
  return [...found.values()].map((relationship) => oneToMany(model, relationship));
}

/** The relationships of lookups elsewhere that point to a table. */
export function oneToManyOf(model: Model, table: Table): Definition[] {
  return table.references
    .filter(({ column, target }) => target.relationship !== "" && column.role !== "owner")
    .map(({ table: name, column, target }) => oneToMany(model, { table: tableOf(model, name), column, target }));
}

export function manyToManyOf(model: Model, table: Table): Definition[] {
  return [...model.tables.values()].flatMap((owner) =>
    (owner.manyToMany ?? [])
      .filter((link) => owner === table || link.table === table.name)
      .map((link) => manyToMany(owner, link)),
  );
}

function oneToMany(model: Model, { table, column, target }: OneToMany): Definition {
  const { cascade } = target;
  const isOwner = column.role === "owner";
  return definition("OneToManyRelationshipMetadata", {
    ...common(target.relationship, isCustomName(column.schemaName) || isCustomName(table.schemaName)),
    RelationshipType: "OneToManyRelationship",
    SecurityTypes: table.parent === column.name ? "ParentChild" : "Append",
    ReferencedEntity: isOwner ? "owner" : target.table,
    ReferencedAttribute: isOwner ? "ownerid" : tableOf(model, target.table).primaryId,
    ReferencedEntityNavigationPropertyName: target.collection,
    ReferencingEntity: table.name,
    ReferencingAttribute: column.name,
    ReferencingEntityNavigationPropertyName: target.navigation,
    RelationshipBehavior: 1,
    IsHierarchical: target.table === table.name && column.name === `parent${table.name}id`,
    CascadeConfiguration: {
      Assign: cascade.assign ?? "NoCascade",
      Delete: cascade.delete ?? "NoCascade",
      Archive: "NoCascade",
      Merge: cascade.merge ?? "NoCascade",
      Reparent: cascade.reparent ?? "NoCascade",
      Share: cascade.share ?? "NoCascade",
      Unshare: cascade.unshare ?? "NoCascade",
      RollupView: "NoCascade",
    },
    AssociatedMenuConfiguration: menu,
  });
}

function manyToMany(owner: Table, link: ManyToMany): Definition {
  return definition("ManyToManyRelationshipMetadata", {
    ...common(link.relationship, isCustomName(owner.schemaName)),
    RelationshipType: "ManyToManyRelationship",
    SecurityTypes: "None",
    IntersectEntityName: link.intersect,
    IntersectAttribute: `${link.intersect}id`,
    Entity1LogicalName: owner.name,
    Entity1IntersectAttribute: link.column,
    Entity1NavigationPropertyName: link.navigation,
    Entity1AssociatedMenuConfiguration: menu,
    Entity2LogicalName: link.table,
    Entity2IntersectAttribute: link.otherColumn,
    Entity2NavigationPropertyName: link.otherNavigation,
    Entity2AssociatedMenuConfiguration: menu,
  });
}

function common(schemaName: string, isCustom: boolean) {
  return {
    MetadataId: metadataId("relationship", schemaName),
    SchemaName: schemaName,
    IsCustomRelationship: isCustom,
    IsManaged: true,
    IsCustomizable: true,
    IsValidForAdvancedFind: true,
  };
}

/** How a list of related records stands in a menu: here forms say it themselves. */
const menu = {
  Behavior: "UseCollectionName",
  Group: "Details",
  Label: noLabel,
  Order: 10_000,
  IsCustomizable: true,
  Icon: null,
  ViewId: "00000000-0000-0000-0000-000000000000",
  AvailableOffline: true,
  MenuId: null,
  QueryApi: null,
};
