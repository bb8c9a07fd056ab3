import { privileges, type Privilege } from "../access/caller.ts";
import type { Model, Table } from "../model/model.ts";
import type { AlternateKey, TableDeclaration } from "../model/table.ts";
import { isTracked } from "../model/tracked.ts";
import { attributesOf } from "./attributeMetadata.ts";
import { definition, type Definition } from "./definition.ts";
import { labelled, noLabel, type Shown } from "./labels.ts";
import { metadataId } from "./metadataId.ts";
import { isCustomName, pluralSchemaName } from "./names.ts";
import { manyToManyOf, manyToOneOf, oneToManyOf } from "./relationshipMetadata.ts";

/** The definitions of tables and of their alternate keys. */

export function allEntities(model: Model, shown: Shown): Definition[] {
  return [...model.tables.values()].map((table) => entityOf(model, table, shown));
}

function entityOf(model: Model, table: Table, shown: Shown): Definition {
  const given = { ...names(table, shown), ...nature(table), ...whatHangs(model, table), ...customization(table) };
  return definition("EntityMetadata", given, {
    Attributes: () => attributesOf(table, shown),
    Keys: () => (table.keys ?? []).map((key) => keyOf(table, key, shown)),
    OneToManyRelationships: () => oneToManyOf(model, table),
    ManyToOneRelationships: () => manyToOneOf(model, table),
    ManyToManyRelationships: () => manyToManyOf(model, table),
  });
}

function names(table: Table, shown: Shown) {
  const { name, schemaName, entitySet } = table;
  return {
    MetadataId: metadataId("table", name),
    LogicalName: name,
    SchemaName: schemaName,
    LogicalCollectionName: entitySet,
    CollectionSchemaName: pluralSchemaName(schemaName, entitySet),
    EntitySetName: entitySet,
    DisplayName: labelled(table.label, shown, "table", name),
    DisplayCollectionName: labelled(table.plural, shown, "tables", name),
    Description: noLabel,
    ObjectTypeCode: table.objectTypeCode,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
  };
}

const ownerships: Readonly<Record<TableDeclaration["ownership"], string>> = {
  user: "UserOwned",
  org: "OrganizationOwned",
  business: "BusinessOwned",
  none: "None",
};

function nature(table: Table) {
  const isWritten = table.readOnly !== true;
  return {
    TableType: "Standard",
    OwnershipType: ownerships[table.ownership],
    Privileges: privileges.map((privilege) => privilegeOf(table, privilege)),
    IsActivity: table.activity !== undefined,
    ActivityTypeMask: table.activity === "activity" ? 1 : 0,
    IsChildEntity: table.parent !== undefined,
    IsCustomEntity: isCustomName(table.schemaName),
    IsManaged: true,
    IsAuditEnabled: isWritten && table.audit !== false,
    ChangeTrackingEnabled: isTracked(table),
    IsOptimisticConcurrencyEnabled: table.columns.has("versionnumber"),
    IsImportable: isWritten,
    IsValidForAdvancedFind: true,
    IsEnabledForCharts: true,
    IsQuickCreateEnabled: (table.form?.quickCreate.length ?? 0) > 0,
    HasEmailAddresses: [...table.columns.values()].some(
      (column) => column.kind === "text" && column.format === "Email",
    ),
  };
}

/** What can hang on a record, told by who points to the table. */
function whatHangs(model: Model, table: Table) {
  const isPointedToBy = (column: string) => table.references.some((reference) => reference.column.name === column);
  return {
    HasNotes: isPointedToBy("objectid"),
    HasActivities: table.references.some(
      (reference) => reference.column.name === "regardingobjectid" && model.tables.get(reference.table)?.activity,
    ),
    IsActivityParty: isPointedToBy("partyid"),
    IsConnectionsEnabled: isPointedToBy("record1id"),
  };
}

function customization(table: Table) {
  const isOpen = table.readOnly !== true;
  return {
    IsCustomizable: isOpen,
    IsRenameable: isOpen,
    IsMappable: isOpen,
    CanCreateAttributes: isOpen,
    CanCreateForms: isOpen,
    CanCreateViews: isOpen,
    CanModifyAdditionalSettings: isOpen,
    CanBePrimaryEntityInRelationship: isOpen,
    CanBeRelatedEntityInRelationship: isOpen,
    CanBeInManyToMany: isOpen,
    CanBeInCustomEntityAssociation: isOpen,
    IsVisibleInMobile: true,
    IsVisibleInMobileClient: true,
  };
}

function privilegeOf(table: Table, privilege: Privilege) {
  const type = privilege[0]?.toUpperCase() + privilege.slice(1);
  const name = `prv${type}${table.privilegeNoun ?? table.schemaName}`;
  const hasOwners = table.ownership === "user";
  return {
    Name: name,
    PrivilegeId: metadataId("privilege", name),
    PrivilegeType: type,
    CanBeBasic: hasOwners,
    CanBeLocal: hasOwners,
    CanBeDeep: hasOwners,
    CanBeGlobal: true,
    CanBeEntityReference: false,
    CanBeParentEntityReference: false,
  };
}

function keyOf(table: Table, { name, columns }: AlternateKey, shown: Shown): Definition {
  const label = { en: name, fr: name };
  return definition("EntityKeyMetadata", {
    MetadataId: metadataId("key", table.name, name),
    LogicalName: name,
    SchemaName: name,
    DisplayName: labelled(label, shown, "key", table.name, name),
    EntityLogicalName: table.name,
    KeyAttributes: columns,
    EntityKeyIndexStatus: "Active",
    IsCustomizable: true,
    IsManaged: true,
    IsSynchronous: true,
  });
}
