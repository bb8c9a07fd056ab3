import { isSecurable } from "../access/columnAccess.ts";
import type { Required } from "../model/column.ts";
import type { Named, Table } from "../model/model.ts";
import { definition, type Definition, type Related } from "./definition.ts";
import { labelled, noLabel, type Shown } from "./labels.ts";
import { metadataId } from "./metadataId.ts";
import { isCustomName } from "./names.ts";
import { booleanOptionSetOf, optionSetOf } from "./optionSetMetadata.ts";

/** The definitions of a table's columns, each of the type of its kind. */

export function attributesOf(table: Table, shown: Shown): Definition[] {
  return [...table.columns.values()].map((column, index) => attributeOf(table, column, index + 1, shown));
}

function attributeOf(table: Table, column: Named, number: number, shown: Shown): Definition {
  const { type, code, typeName, values, related } = kindFacts(table, column, shown);
  const given = {
    ...common(table, column, number, shown),
    AttributeType: code,
    AttributeTypeName: { Value: typeName },
    ...values,
  };
  return definition(type, given, related);
}

function common(table: Table, column: Named, number: number, shown: Shown) {
  const { name, schemaName, computed } = column;
  const canBeSecured = !table.readOnly && isSecurable(table, column);
  const isWritten = !table.readOnly && !computed;
  return {
    MetadataId: metadataId("column", table.name, name),
    LogicalName: name,
    SchemaName: schemaName,
    EntityLogicalName: table.name,
    ColumnNumber: number,
    DisplayName: labelled(column.label, shown, "column", table.name, name),
    Description: noLabel,
    IsCustomAttribute: isCustomName(schemaName),
    IsManaged: true,
    IsPrimaryId: name === table.primaryId,
    IsPrimaryName: name === table.primaryName,
    IsSecured: shown.secured?.get(table.name)?.has(name) ?? false,
    CanBeSecuredForRead: canBeSecured,
    CanBeSecuredForCreate: canBeSecured && column.create,
    CanBeSecuredForUpdate: canBeSecured && column.update,
    IsValidForCreate: isWritten && column.create,
    IsValidForUpdate: isWritten && column.update,
    IsValidForRead: true,
    IsValidForForm: true,
    IsValidForGrid: true,
    IsValidODataAttribute: true,
    IsFilterable: true,
    IsRetrievable: true,
    IsSearchable: column.kind === "text" && column.search,
    IsRequiredForForm: column.required === "application" || column.required === "system",
    IsAuditEnabled: table.audit !== false && !table.readOnly,
    IsCustomizable: true,
    IsRenameable: true,
    IsValidForAdvancedFind: true,
    IsSortableEnabled: true,
    SourceType: 0,
    RequiredLevel: {
      Value: requiredLevels[column.required],
      CanBeChanged: false,
      ManagedPropertyLogicalName: "canmodifyrequirementlevelsettings",
    },
  };
}

const requiredLevels: Readonly<Record<Required, string>> = {
  none: "None",
  recommended: "Recommended",
  application: "ApplicationRequired",
  system: "SystemRequired",
};

interface KindFacts {
  readonly type: string;
  /** The member of `AttributeTypeCode`. */
  readonly code: string;
  readonly typeName: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly related: Readonly<Record<string, Related>>;
}

function facts(
  code: string,
  values: KindFacts["values"],
  more: Partial<Pick<KindFacts, "type" | "related">> = {},
): KindFacts {
  return {
    type: `${code}AttributeMetadata`,
    code,
    typeName: `${code}Type`,
    values,
    related: {},
    ...more,
  };
}

/** What the type of a column has beside what all columns have. */
function kindFacts(table: Table, column: Named, shown: Shown): KindFacts {
  switch (column.kind) {
    case "text": {
      const { max, format } = column;
      return facts("String", {
        MaxLength: max,
        DatabaseLength: max * 2,
        Format: format,
        FormatName: { Value: format },
        ImeMode: "Auto",
        SourceTypeMask: 0,
      });
    }
    case "memo":
      return facts("Memo", {
        MaxLength: column.max,
        Format: "TextArea",
        FormatName: { Value: "TextArea" },
        ImeMode: "Auto",
      });
    case "integer":
      return facts("Integer", { MinValue: column.min, MaxValue: column.max, Format: "None", SourceTypeMask: 0 });
    case "bigint":
      return facts("BigInt", {});
    case "decimal":
      return facts("Decimal", {
        MinValue: column.min,
        MaxValue: column.max,
        Precision: column.precision,
        ImeMode: "Auto",
        SourceTypeMask: 0,
      });
    case "money":
      return facts("Money", {
        MinValue: column.min,
        MaxValue: column.max,
        Precision: column.precision,
        PrecisionSource: precisionSources[column.precisionSource],
        IsBaseCurrency: column.base === null,
        CalculationOf: column.base === null ? column.name.replace(/_base$/, "") : null,
        ImeMode: "Auto",
        SourceTypeMask: 0,
      });
    case "boolean": {
      const options = () => booleanOptionSetOf(table, column, shown);
      return facts(
        "Boolean",
        { DefaultValue: column.default ?? false, SourceTypeMask: 0 },
        { related: { OptionSet: options, GlobalOptionSet: options } },
      );
    }
    case "choice":
    case "state":
    case "status": {
      const options = () => optionSetOf(table, column, shown);
      return facts(listCodes[column.kind], listValues(column), {
        related: { OptionSet: options, GlobalOptionSet: options },
      });
    }
    case "date":
      return dateFacts("DateOnly", "DateOnly");
    case "datetime":
      return dateFacts(column.format, "UserLocal");
    case "uuid":
      return facts("Uniqueidentifier", {}, { type: "UniqueIdentifierAttributeMetadata" });
    case "tablename":
      return facts("EntityName", { DefaultFormValue: -1, IsEntityReferenceStored: false });
    case "lookup":
      return facts(
        lookupCodes[column.role],
        { Format: "None", Targets: [...new Set(column.targets.map((target) => target.table))] },
        { type: "LookupAttributeMetadata" },
      );
    default:
      return column satisfies never;
  }
}

const precisionSources = { column: 0, pricing: 1, currency: 2 } as const;
const listCodes = { choice: "Picklist", state: "State", status: "Status" } as const;
const lookupCodes = { lookup: "Lookup", customer: "Customer", owner: "Owner" } as const;

function listValues(column: Named & { readonly kind: "choice" | "state" | "status" }): KindFacts["values"] {
  if (column.kind === "state") return { DefaultFormValue: null };
  if (column.kind === "status") return { DefaultFormValue: -1 };
  return { DefaultFormValue: column.default ?? -1, ChildPicklistLogicalNames: [], SourceTypeMask: 0 };
}

function dateFacts(format: string, behavior: string): KindFacts {
  return facts("DateTime", {
    Format: format,
    DateTimeBehavior: { Value: behavior },
    CanChangeDateTimeBehavior: false,
    MinSupportedValue: "1753-01-01T00:00:00Z",
    MaxSupportedValue: "9999-12-30T23:59:59Z",
    ImeMode: "Auto",
    SourceTypeMask: 0,
  });
}
