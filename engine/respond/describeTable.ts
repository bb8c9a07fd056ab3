import { depthOf, type Caller, type Privilege } from "../access/caller.ts";
import type {
  ColumnModel,
  FormModel,
  RelatedModel,
  TableModel,
  TableSummary,
  VerbModel,
  ViewModel,
} from "../model/describe.ts";
import { textOf, type Language } from "../model/label.ts";
import type { Form } from "../model/screen.ts";
import { propertyOf, tableOf, type Model, type Named, type Table } from "../model/model.ts";

/** Describes tables to clients, in the caller's language and as far as the caller's rights reach. */

export function summaryOf(table: Table, caller: Caller): TableSummary {
  const { language } = caller;
  const may = (privilege: Privilege) => depthOf(caller, table.name, privilege) !== null || table.parent !== undefined;
  return {
    name: table.name,
    entitySet: table.entitySet,
    primaryId: table.primaryId,
    primaryName: table.primaryName,
    label: textOf(table.label, language),
    plural: textOf(table.plural, language),
    rights: {
      create: may("create") && !table.readOnly,
      read: may("read"),
      write: may("write") && !table.readOnly,
      delete: may("delete") && !table.readOnly,
    },
  };
}

/** `form`: as the organization has it. */
export function describeTable(
  model: Model,
  table: Table,
  caller: Caller,
  process: TableModel["process"],
  form: Form | undefined = table.form,
): TableModel {
  const { language } = caller;
  return {
    ...summaryOf(table, caller),
    schemaName: table.schemaName,
    objectTypeCode: table.objectTypeCode,
    ownership: table.ownership,
    columns: [...table.columns.values()].map((column) => describeColumn(model, column, language)),
    views: viewsOf(table, language),
    form: formOf(form, language),
    related: (table.related ?? []).flatMap((related) => relatedOf(model, table, related, language)),
    verbs: (table.verbs ?? []).map((verb): VerbModel => ({
      ...verb,
      label: textOf(verb.label, language),
      refusal: textOf(verb.refusal, language),
    })),
    timeline: table.timeline ?? false,
    process,
  };
}

function describeColumn(model: Model, column: Named, language: Language): ColumnModel {
  const { name, kind, required, create, update } = column;
  return {
    name,
    property: propertyOf(column),
    kind,
    label: textOf(column.label, language),
    required,
    create: create && !column.computed,
    update: update && !column.computed,
    ...facets(model, column, language),
  };
}

function facets(model: Model, column: Named, language: Language): Partial<ColumnModel> {
  switch (column.kind) {
    case "text":
      return { max: column.max, format: column.format };
    case "memo":
      return { max: column.max };
    case "integer":
      return { min: column.min, max: column.max, default: column.default };
    case "decimal":
      return { min: column.min, max: column.max, precision: column.precision, default: column.default };
    case "money":
      return { min: column.min, max: column.max, precision: column.precision };
    case "boolean":
      return {
        default: column.default,
        options: [true, false].map((value) => ({
          value,
          label: textOf(column.labels[value ? "true" : "false"], language),
        })),
      };
    case "choice":
      return {
        default: column.default,
        options: column.options.map(({ value, label }) => ({ value, label: textOf(label, language) })),
      };
    case "state":
      return { options: column.options.map(({ value, label }) => ({ value, label: textOf(label, language) })) };
    case "status":
      return {
        options: column.options.map(({ value, label, state }) => ({ value, label: textOf(label, language), state })),
      };
    case "datetime":
      return { format: column.format };
    case "lookup":
      return {
        ...(column.caution && { caution: textOf(column.caution, language) }),
        targets: column.targets
          .filter(({ navigation }) => navigation !== "")
          .map(({ table, navigation }) => ({ table, entitySet: tableOf(model, table).entitySet, navigation })),
      };
    default:
      return {};
  }
}

function viewsOf(table: Table, language: Language): ViewModel[] {
  return (table.views ?? []).map((view) => ({
    id: view.id,
    label: textOf(view.label, language),
    filter: view.filter ?? null,
    order: view.order,
    columns: view.columns,
    default: view.default ?? false,
  }));
}

function formOf(form: Form | undefined, language: Language): FormModel | null {
  if (!form) return null;
  const tabs = form.tabs.map((tab) => ({
    name: tab.name,
    label: textOf(tab.label, language),
    sections: tab.sections.map((section) => ({ label: textOf(section.label, language), columns: section.columns })),
  }));
  return { header: form.header, tabs, quickCreate: form.quickCreate };
}

function relatedOf(
  model: Model,
  table: Table,
  related: NonNullable<Table["related"]>[number],
  language: Language,
): RelatedModel[] {
  const navigation = table.navigations.get(related.navigation);
  if (!navigation || navigation.kind === "one") return [];
  const target = tableOf(model, navigation.target);
  const column = navigation.kind === "many" ? navigation.column : null;
  const bind = column?.targets.find((one) => one.table === table.name)?.navigation ?? "";
  return [
    {
      label: textOf(related.label, language),
      navigation: related.navigation,
      table: target.name,
      entitySet: target.entitySet,
      column: column?.name ?? "",
      bind,
      columns: related.columns,
      order: related.order ?? null,
      display: related.display ?? "list",
    },
  ];
}
