import { complexType, type NamedTypes } from "../../../engine/model/namedType.ts";

/**
 * What the functions about the model answer, as CSDL names it; `engine/model/describe.ts` has the same in TypeScript.
 * Fields whose type depends on the column (an option's value, a default) are dynamic ones of an open type.
 */

const text = "Edm.String";
const whether = "Edm.Boolean";
const texts = "Collection(Edm.String)";

const summary = {
  name: text,
  entitySet: text,
  primaryId: text,
  primaryName: text,
  label: text,
  plural: text,
  rights: "mscrm.TableRightsModel",
};

const rightsType: NamedTypes = {
  TableRightsModel: complexType({ create: whether, read: whether, write: whether, delete: whether }),
};

export const appModelFields = {
  user: "mscrm.AppUserModel",
  roles: texts,
  privileges: texts,
  language: text,
  organization: "mscrm.AppOrganizationModel",
  currency: "mscrm.AppCurrencyModel",
  preferences: "Collection(mscrm.PreferenceModel)",
  tables: "Collection(mscrm.TableSummaryModel)",
};

export const appModelTypes: NamedTypes = {
  ...rightsType,
  AppUserModel: complexType({ id: "Edm.Guid", fullName: text, email: text }),
  AppOrganizationModel: complexType({ id: "Edm.Guid", name: text, undoDays: "Edm.Int32" }),
  AppCurrencyModel: complexType({ id: "Edm.Guid", code: text, symbol: text, precision: "Edm.Int32" }),
  PreferenceModel: complexType({ name: text, value: text }),
  TableSummaryModel: complexType(summary),
};

export const tableModelFields = {
  ...summary,
  schemaName: text,
  objectTypeCode: "Edm.Int32",
  ownership: text,
  columns: "Collection(mscrm.ColumnModel)",
  views: "Collection(mscrm.ViewModel)",
  form: "mscrm.FormModel",
  related: "Collection(mscrm.RelatedModel)",
  verbs: "Collection(mscrm.VerbModel)",
  timeline: whether,
  process: "Collection(mscrm.ProcessStageModel)",
};

export const tableModelTypes: NamedTypes = {
  ...rightsType,
  ColumnModel: complexType(
    {
      name: text,
      property: text,
      kind: text,
      label: text,
      required: text,
      create: whether,
      update: whether,
      format: text,
      max: "Edm.Double",
      min: "Edm.Double",
      precision: "Edm.Int32",
      options: "Collection(mscrm.OptionModel)",
      targets: "Collection(mscrm.TargetModel)",
      caution: text,
    },
    { open: true },
  ),
  OptionModel: complexType({ label: text, state: "Edm.Int32" }, { open: true }),
  TargetModel: complexType({ table: text, entitySet: text, navigation: text }),
  ViewModel: complexType({ id: "Edm.Guid", label: text, filter: text, order: text, columns: texts, default: whether }),
  FormModel: complexType({ header: texts, tabs: "Collection(mscrm.FormTabModel)", quickCreate: texts }),
  FormTabModel: complexType({ name: text, label: text, sections: "Collection(mscrm.FormSectionModel)" }),
  FormSectionModel: complexType({ label: text, columns: texts }),
  RelatedModel: complexType({
    label: text,
    navigation: text,
    table: text,
    entitySet: text,
    column: text,
    bind: text,
    columns: texts,
    order: text,
    display: text,
  }),
  VerbModel: complexType({
    name: text,
    label: text,
    states: "Collection(Edm.Int32)",
    refusal: text,
    run: "mscrm.VerbRunModel",
    dialog: text,
    primary: whether,
    bulk: whether,
  }),
  VerbRunModel: complexType({ kind: text, action: text, values: "mscrm.VerbValuesModel" }),
  VerbValuesModel: complexType({}, { open: true }),
  ProcessStageModel: complexType({
    id: "Edm.Guid",
    name: text,
    label: text,
    table: text,
    steps: "Collection(mscrm.ProcessStepModel)",
  }),
  ProcessStepModel: complexType({ column: text, label: text, required: whether }),
};

export const auditTypes: NamedTypes = {
  AuditDetailCollection: complexType({
    MoreRecords: whether,
    PagingCookie: "Edm.String",
    TotalRecordCount: "Edm.Int32",
    AuditDetails: "Collection(mscrm.AuditDetail)",
  }),
  AuditDetail: complexType({ AuditRecord: "mscrm.audit" }),
  AttributeAuditDetail: complexType(
    { OldValue: "mscrm.crmbaseentity", NewValue: "mscrm.crmbaseentity" },
    { base: "AuditDetail" },
  ),
};
