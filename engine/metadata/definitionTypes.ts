/**
 * What a definition of a table, column, key, relationship or choice tells of itself. `$select` and `$filter` are checked
 * against it, and `$metadata` describes it; the values stand in the file of each kind.
 */

/** How a type is declared: its own properties, beside those of its base. */
export interface DeclaredType {
  readonly base?: string;
  readonly isAbstract?: boolean;
  /** The properties one definition is named by in parentheses. */
  readonly keys?: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  /** Navigation properties, with the type of definition they point to. */
  readonly navigations?: Readonly<Record<string, string>>;
}

const text = "Edm.String";
const whether = "Edm.Boolean";
const whole = "Edm.Int32";
const long = "Edm.Int64";
const double = "Edm.Double";
const id = "Edm.Guid";
const moment = "Edm.DateTimeOffset";
const label = "mscrm.Label";
const decision = "mscrm.BooleanManagedProperty";

/** Several properties of one type. */
function all(type: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, type]));
}

const optionSet = { OptionSet: "OptionSetMetadata", GlobalOptionSet: "OptionSetMetadata" };
const booleanOptionSet = { OptionSet: "BooleanOptionSetMetadata", GlobalOptionSet: "BooleanOptionSetMetadata" };
const formula = { FormulaDefinition: text, SourceTypeMask: whole };

function attribute(properties: Readonly<Record<string, string>>, base = "AttributeMetadata"): DeclaredType {
  return { base, properties };
}

/** Clients ask for the columns of every type Dataverse has; a type that no column here is of answers with none. */
export const definitionTypes: Readonly<Record<string, DeclaredType>> = {
  MetadataBase: { isAbstract: true, keys: ["MetadataId"], properties: { MetadataId: id, HasChanged: whether } },
  EntityMetadata: {
    base: "MetadataBase",
    keys: ["MetadataId", "LogicalName"],
    properties: {
      ...all(
        text,
        "CollectionSchemaName EntityColor EntityHelpUrl EntitySetName ExternalCollectionName ExternalName IconLargeName IconMediumName IconSmallName IconVectorName IntroducedVersion LogicalCollectionName LogicalName MobileOfflineFilters PrimaryIdAttribute PrimaryImageAttribute PrimaryNameAttribute RecurrenceBaseEntityLogicalName ReportViewName SchemaName TableType",
      ),
      ...all(
        whether,
        "AutoCreateAccessTeams AutoRouteToOwnerQueue CanTriggerWorkflow ChangeTrackingEnabled EnforceStateTransitions EntityHelpUrlEnabled HasActivities HasEmailAddresses HasFeedback HasNotes IsAIRUpdated IsActivity IsActivityParty IsAvailableOffline IsBPFEntity IsBusinessProcessEnabled IsChildEntity IsCustomEntity IsDocumentManagementEnabled IsDocumentRecommendationsEnabled IsEnabledForCharts IsEnabledForExternalChannels IsEnabledForTrace IsImportable IsInteractionCentricEnabled IsIntersect IsKnowledgeManagementEnabled IsLogicalEntity IsMSTeamsIntegrationEnabled IsManaged IsOneNoteIntegrationEnabled IsOptimisticConcurrencyEnabled IsPrivate IsQuickCreateEnabled IsReadingPaneEnabled IsSLAEnabled IsSolutionAware IsStateModelAware IsValidForAdvancedFind SyncToExternalSearchIndex UsesBusinessDataLabelTable",
      ),
      ...all(
        decision,
        "CanBeInCustomEntityAssociation CanBeInManyToMany CanBePrimaryEntityInRelationship CanBeRelatedEntityInRelationship CanChangeHierarchicalRelationship CanChangeTrackingBeEnabled CanCreateAttributes CanCreateCharts CanCreateForms CanCreateViews CanEnableSyncToExternalSearchIndex CanModifyAdditionalSettings IsAuditEnabled IsConnectionsEnabled IsCustomizable IsDuplicateDetectionEnabled IsMailMergeEnabled IsMappable IsOfflineInMobileClient IsReadOnlyInMobileClient IsRenameable IsValidForQueue IsVisibleInMobile IsVisibleInMobileClient",
      ),
      ...all(label, "Description DisplayCollectionName DisplayName"),
      ...all(whole, "ActivityTypeMask DaysSinceRecordLastModified ObjectTypeCode"),
      ...all(id, "DataProviderId DataSourceId OwnerId"),
      ...all(moment, "CreatedOn ModifiedOn"),
      OwnerIdType: whole,
      OwnershipType: "mscrm.OwnershipTypes",
      Privileges: "Collection(mscrm.SecurityPrivilegeMetadata)",
    },
    navigations: {
      Attributes: "Collection(AttributeMetadata)",
      Keys: "Collection(EntityKeyMetadata)",
      OneToManyRelationships: "Collection(OneToManyRelationshipMetadata)",
      ManyToOneRelationships: "Collection(OneToManyRelationshipMetadata)",
      ManyToManyRelationships: "Collection(ManyToManyRelationshipMetadata)",
    },
  },

  AttributeMetadata: {
    base: "MetadataBase",
    keys: ["MetadataId", "LogicalName"],
    properties: {
      ...all(
        text,
        "AttributeOf AutoNumberFormat DeprecatedVersion EntityLogicalName ExternalName InheritsFrom IntroducedVersion LogicalName SchemaName",
      ),
      ...all(
        whether,
        "CanBeSecuredForCreate CanBeSecuredForRead CanBeSecuredForUpdate IsCustomAttribute IsDataSourceSecret IsFilterable IsLogical IsManaged IsPrimaryId IsPrimaryName IsRequiredForForm IsRetrievable IsSearchable IsSecured IsValidForCreate IsValidForForm IsValidForGrid IsValidForRead IsValidForUpdate IsValidODataAttribute",
      ),
      ...all(
        decision,
        "CanModifyAdditionalSettings IsAuditEnabled IsCustomizable IsGlobalFilterEnabled IsRenameable IsSortableEnabled IsValidForAdvancedFind",
      ),
      ...all(label, "Description DisplayName"),
      ...all(moment, "CreatedOn ModifiedOn"),
      ...all(whole, "ColumnNumber SourceType"),
      LinkedAttributeId: id,
      AttributeType: "mscrm.AttributeTypeCode",
      AttributeTypeName: "mscrm.AttributeTypeDisplayName",
      RequiredLevel: "mscrm.AttributeRequiredLevelManagedProperty",
    },
  },
  StringAttributeMetadata: attribute({
    DatabaseLength: whole,
    Format: "mscrm.StringFormat",
    FormatName: "mscrm.StringFormatName",
    ImeMode: "mscrm.ImeMode",
    IsLocalizable: whether,
    MaxLength: whole,
    YomiOf: text,
    ...formula,
  }),
  MemoAttributeMetadata: attribute({
    Format: "mscrm.StringFormat",
    FormatName: "mscrm.MemoFormatName",
    ImeMode: "mscrm.ImeMode",
    IsLocalizable: whether,
    MaxLength: whole,
  }),
  IntegerAttributeMetadata: attribute({
    Format: "mscrm.IntegerFormat",
    MaxValue: whole,
    MinValue: whole,
    ...formula,
  }),
  BigIntAttributeMetadata: attribute({ MaxValue: long, MinValue: long }),
  DecimalAttributeMetadata: attribute({
    ImeMode: "mscrm.ImeMode",
    MaxValue: "Edm.Decimal",
    MinValue: "Edm.Decimal",
    Precision: whole,
    ...formula,
  }),
  MoneyAttributeMetadata: attribute({
    CalculationOf: text,
    ImeMode: "mscrm.ImeMode",
    IsBaseCurrency: whether,
    MaxValue: double,
    MinValue: double,
    Precision: whole,
    PrecisionSource: whole,
    ...formula,
  }),
  DoubleAttributeMetadata: attribute({
    ImeMode: "mscrm.ImeMode",
    MaxValue: double,
    MinValue: double,
    Precision: whole,
  }),
  BooleanAttributeMetadata: { ...attribute({ DefaultValue: whether, ...formula }), navigations: booleanOptionSet },
  DateTimeAttributeMetadata: attribute({
    CanChangeDateTimeBehavior: decision,
    DateTimeBehavior: "mscrm.DateTimeBehavior",
    Format: "mscrm.DateTimeFormat",
    ImeMode: "mscrm.ImeMode",
    MaxSupportedValue: moment,
    MinSupportedValue: moment,
    ...formula,
  }),
  LookupAttributeMetadata: attribute({ Format: "mscrm.LookupFormat", Targets: "Collection(Edm.String)" }),
  UniqueIdentifierAttributeMetadata: attribute({}),
  FileAttributeMetadata: attribute({ MaxSizeInKB: whole }),
  ImageAttributeMetadata: attribute({
    CanStoreFullImage: whether,
    IsPrimaryImage: whether,
    MaxHeight: "Edm.Int16",
    MaxSizeInKB: whole,
    MaxWidth: "Edm.Int16",
  }),
  ManagedPropertyAttributeMetadata: attribute({
    ManagedPropertyLogicalName: text,
    ParentAttributeName: text,
    ParentComponentType: whole,
    ValueAttributeTypeCode: "mscrm.AttributeTypeCode",
  }),
  EnumAttributeMetadata: { ...attribute({ DefaultFormValue: whole }), isAbstract: true, navigations: optionSet },
  PicklistAttributeMetadata: attribute(
    { ChildPicklistLogicalNames: "Collection(Edm.String)", ParentPicklistLogicalName: text, ...formula },
    "EnumAttributeMetadata",
  ),
  MultiSelectPicklistAttributeMetadata: attribute(
    { ChildPicklistLogicalNames: "Collection(Edm.String)", ParentPicklistLogicalName: text, ...formula },
    "EnumAttributeMetadata",
  ),
  StateAttributeMetadata: attribute({}, "EnumAttributeMetadata"),
  StatusAttributeMetadata: attribute({}, "EnumAttributeMetadata"),
  EntityNameAttributeMetadata: attribute({ IsEntityReferenceStored: whether }, "EnumAttributeMetadata"),

  OptionSetMetadataBase: {
    base: "MetadataBase",
    isAbstract: true,
    keys: ["MetadataId", "Name"],
    properties: {
      ...all(text, "ExternalTypeName IntroducedVersion Name ParentOptionSetName"),
      ...all(whether, "IsCustomOptionSet IsGlobal IsManaged"),
      ...all(label, "Description DisplayName"),
      IsCustomizable: decision,
      OptionSetType: "mscrm.OptionSetType",
    },
  },
  OptionSetMetadata: {
    base: "OptionSetMetadataBase",
    properties: { Options: "Collection(mscrm.OptionMetadata)" },
  },
  BooleanOptionSetMetadata: {
    base: "OptionSetMetadataBase",
    properties: { TrueOption: "mscrm.OptionMetadata", FalseOption: "mscrm.OptionMetadata" },
  },

  RelationshipMetadataBase: {
    base: "MetadataBase",
    isAbstract: true,
    keys: ["MetadataId", "SchemaName"],
    properties: {
      ...all(text, "IntroducedVersion SchemaName"),
      ...all(whether, "IsCustomRelationship IsManaged IsValidForAdvancedFind"),
      IsCustomizable: decision,
      RelationshipType: "mscrm.RelationshipType",
      SecurityTypes: "mscrm.SecurityTypes",
    },
  },
  OneToManyRelationshipMetadata: {
    base: "RelationshipMetadataBase",
    properties: {
      ...all(
        text,
        "DenormalizedAttributeName EntityKey ReferencedAttribute ReferencedEntity ReferencedEntityNavigationPropertyName ReferencingAttribute ReferencingEntity ReferencingEntityNavigationPropertyName",
      ),
      ...all(whether, "IsDenormalizedLookup IsHierarchical IsRelationshipAttributeDenormalized"),
      AssociatedMenuConfiguration: "mscrm.AssociatedMenuConfiguration",
      CascadeConfiguration: "mscrm.CascadeConfiguration",
      RelationshipBehavior: whole,
    },
  },
  ManyToManyRelationshipMetadata: {
    base: "RelationshipMetadataBase",
    properties: {
      ...all(
        text,
        "Entity1IntersectAttribute Entity1LogicalName Entity1NavigationPropertyName Entity2IntersectAttribute Entity2LogicalName Entity2NavigationPropertyName IntersectAttribute IntersectEntityName",
      ),
      ...all(
        "mscrm.AssociatedMenuConfiguration",
        "Entity1AssociatedMenuConfiguration Entity2AssociatedMenuConfiguration",
      ),
    },
  },

  EntityKeyMetadata: {
    base: "MetadataBase",
    keys: ["MetadataId", "LogicalName"],
    properties: {
      ...all(text, "EntityLogicalName IntroducedVersion LogicalName SchemaName"),
      ...all(whether, "IsExportKey IsManaged IsSecondaryKey IsSynchronous"),
      DisplayName: label,
      EntityKeyIndexStatus: "mscrm.EntityKeyIndexStatus",
      IsCustomizable: decision,
      KeyAttributes: "Collection(Edm.String)",
    },
  },
};

/** The sets definitions are read from, with the type each holds. */
export const definitionSets: Readonly<Record<string, string>> = {
  EntityDefinitions: "EntityMetadata",
  RelationshipDefinitions: "RelationshipMetadataBase",
  GlobalOptionSetDefinitions: "OptionSetMetadataBase",
};
