import { complexType, enumType, type NamedTypes } from "../model/namedType.ts";

/** The enumerations and complex types that definitions are made of. */

function counted(names: string, from = 0): Record<string, number> {
  return Object.fromEntries(names.split(" ").map((name, index) => [name, index + from]));
}

const enumTypes: NamedTypes = {
  AttributeTypeCode: enumType(
    counted(
      "Boolean Customer DateTime Decimal Double Integer Lookup Memo Money Owner PartyList Picklist State Status String Uniqueidentifier CalendarRules Virtual BigInt ManagedProperty EntityName",
    ),
  ),
  AttributeRequiredLevel: enumType(counted("None SystemRequired ApplicationRequired Recommended")),
  OwnershipTypes: enumType({
    None: 0,
    UserOwned: 1,
    TeamOwned: 2,
    BusinessOwned: 4,
    OrganizationOwned: 8,
    BusinessParented: 16,
  }),
  StringFormat: enumType(
    counted("Email Text TextArea Url TickerSymbol PhoneticGuide VersionNumber Phone Json RichText"),
  ),
  IntegerFormat: enumType(counted("None Duration TimeZone Language Locale")),
  DateTimeFormat: enumType(counted("DateOnly DateAndTime")),
  LookupFormat: enumType(counted("None Connection Regarding Text")),
  ImeMode: enumType(counted("Auto Inactive Active Disabled")),
  OptionSetType: enumType(counted("Picklist State Status Boolean")),
  RelationshipType: enumType(counted("OneToManyRelationship ManyToManyRelationship")),
  SecurityTypes: enumType({ None: 0, Append: 1, ParentChild: 2, Pointer: 4, Inheritance: 8 }),
  CascadeType: enumType(counted("NoCascade Cascade Active UserOwned RemoveLink Restrict")),
  AssociatedMenuBehavior: enumType(counted("UseCollectionName UseLabel DoNotDisplay")),
  AssociatedMenuGroup: enumType(counted("Details Sales Service Marketing")),
  EntityKeyIndexStatus: enumType(counted("Pending InProgress Active Failed")),
  PrivilegeType: enumType(counted("None Create Read Write Delete Assign Share Append AppendTo")),
};

const text = "Edm.String";
const whether = "Edm.Boolean";
const whole = "Edm.Int32";
const id = "Edm.Guid";
const label = "mscrm.Label";

const optionFields = {
  Value: whole,
  Label: label,
  Description: label,
  Color: text,
  IsManaged: whether,
  ExternalValue: text,
  ParentValues: "Collection(Edm.Int32)",
  Tag: text,
  IsHidden: whether,
  MetadataId: id,
  HasChanged: whether,
};
const managedFields = { CanBeChanged: whether, ManagedPropertyLogicalName: text };
const cascade = "mscrm.CascadeType";

const complexTypes: NamedTypes = {
  LocalizedLabel: complexType({
    Label: text,
    LanguageCode: whole,
    IsManaged: whether,
    MetadataId: id,
    HasChanged: whether,
  }),
  Label: complexType({
    LocalizedLabels: "Collection(mscrm.LocalizedLabel)",
    UserLocalizedLabel: "mscrm.LocalizedLabel",
  }),
  BooleanManagedProperty: complexType({ Value: whether, ...managedFields }),
  AttributeRequiredLevelManagedProperty: complexType({ Value: "mscrm.AttributeRequiredLevel", ...managedFields }),
  AttributeTypeDisplayName: complexType({ Value: text }),
  StringFormatName: complexType({ Value: text }),
  MemoFormatName: complexType({ Value: text }),
  DateTimeBehavior: complexType({ Value: text }),
  OptionMetadata: complexType(optionFields),
  StateOptionMetadata: complexType({ DefaultStatus: whole, InvariantName: text }, { base: "OptionMetadata" }),
  StatusOptionMetadata: complexType({ State: whole, TransitionData: text }, { base: "OptionMetadata" }),
  CascadeConfiguration: complexType({
    Assign: cascade,
    Delete: cascade,
    Archive: cascade,
    Merge: cascade,
    Reparent: cascade,
    Share: cascade,
    Unshare: cascade,
    RollupView: cascade,
  }),
  AssociatedMenuConfiguration: complexType({
    Behavior: "mscrm.AssociatedMenuBehavior",
    Group: "mscrm.AssociatedMenuGroup",
    Label: label,
    Order: whole,
    IsCustomizable: whether,
    Icon: text,
    ViewId: id,
    AvailableOffline: whether,
    MenuId: text,
    QueryApi: text,
  }),
  SecurityPrivilegeMetadata: complexType({
    Name: text,
    PrivilegeId: id,
    PrivilegeType: "mscrm.PrivilegeType",
    CanBeBasic: whether,
    CanBeLocal: whether,
    CanBeDeep: whether,
    CanBeGlobal: whether,
    CanBeEntityReference: whether,
    CanBeParentEntityReference: whether,
  }),
};

export const namedTypes: NamedTypes = { ...enumTypes, ...complexTypes };
