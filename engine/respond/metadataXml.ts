import { kindOf } from "../model/kinds/kinds.ts";
import { propertyOf, type Model, type Named, type Navigation, type Table } from "../model/model.ts";
import type { Operation, Operations, Returns } from "../records/operation.ts";

/** The model and its operations as CSDL XML 4.0: what `$metadata` answers and code generators read. */

const namespace = "Microsoft.Dynamics.CRM";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

export function metadataXml(model: Model, operations: Operations, annotations: boolean): string {
  const tables = [...model.tables.values()];
  const declared = [...operations.values()];
  const body = [
    `<EntityType Name="crmbaseentity" Abstract="true" />`,
    ...tables.map((table) => entityType(model, table, annotations)),
    ...complexTypes(declared),
    ...declared.map(operationXml),
    `<EntityContainer Name="System">`,
    ...tables.map((table) => entitySet(model, table)),
    ...declared.filter(({ bound }) => !bound).map(operationImport),
    `</EntityContainer>`,
  ];
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>`,
    `<Schema Namespace="${namespace}" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">`,
    ...body,
    `</Schema></edmx:DataServices></edmx:Edmx>`,
  ].join("\n");
}

function entityType(model: Model, table: Table, annotations: boolean): string {
  const columns = [...table.columns.values()].map((column) => propertyXml(column, annotations));
  const navigations = [...table.navigations.values()].map((navigation) => navigationXml(model, table, navigation));
  return [
    `<EntityType Name="${table.name}" BaseType="mscrm.crmbaseentity"><Key><PropertyRef Name="${table.primaryId}" /></Key>`,
    ...columns,
    ...navigations,
    `</EntityType>`,
  ].join("\n");
}

function propertyXml(column: Named, annotations: boolean): string {
  const facets = [`Name="${propertyOf(column)}"`, `Type="${kindOf(column).edmType}"`];
  if (column.kind === "text" || column.kind === "memo") facets.push(`MaxLength="${column.max}"`, `Unicode="true"`);
  if (column.kind === "decimal") facets.push(`Scale="${column.precision}"`);
  if (column.kind === "money") facets.push(`Scale="4"`);
  if (!annotations) return `<Property ${facets.join(" ")} />`;
  const notes = [`<Annotation Term="Org.OData.Core.V1.Description" String="${escape(column.label.en)}" />`];
  if (column.computed || (!column.create && !column.update))
    notes.push(
      `<Annotation Term="Org.OData.Core.V1.Permissions"><EnumMember>Org.OData.Core.V1.PermissionType/Read</EnumMember></Annotation>`,
    );
  return `<Property ${facets.join(" ")}>${notes.join("")}</Property>`;
}

function navigationXml(model: Model, table: Table, navigation: Navigation): string {
  if (navigation.kind === "one") {
    const [target] = navigation.targets;
    const partner = navigation.column.targets.find((one) => one.navigation === navigation.name)?.collection;
    const type = navigation.targets.length > 1 ? "mscrm.crmbaseentity" : `mscrm.${target}`;
    const partnerXml = partner && navigation.targets.length === 1 ? ` Partner="${partner}"` : "";
    const constraint = `<ReferentialConstraint Property="${propertyOf(navigation.column)}" ReferencedProperty="${model.tables.get(target ?? "")?.primaryId ?? ""}" />`;
    return `<NavigationProperty Name="${navigation.name}" Type="${type}" Nullable="true"${partnerXml}>${navigation.targets.length > 1 ? "" : constraint}</NavigationProperty>`;
  }
  const partner = partnerOf(table, navigation);
  return `<NavigationProperty Name="${navigation.name}" Type="Collection(mscrm.${navigation.target})"${partner ? ` Partner="${partner}"` : ""} />`;
}

function partnerOf(table: Table, navigation: Exclude<Navigation, { kind: "one" }>): string | undefined {
  if (navigation.kind === "manyToMany") return undefined;
  const { targets } = navigation.column;
  const back = targets.find((target) => target.collection === navigation.name && target.table === table.name);
  // A navigation property to several tables has none of them for its partner.
  const isShared = targets.filter((target) => target.navigation === back?.navigation).length > 1;
  return isShared ? undefined : back?.navigation || undefined;
}

function entitySet(model: Model, table: Table): string {
  const bindings = [...table.navigations.values()].flatMap((navigation) => {
    const name =
      navigation.kind === "one"
        ? navigation.targets.length === 1
          ? navigation.targets[0]
          : undefined
        : navigation.target;
    const target = name === undefined ? undefined : model.tables.get(name);
    return target ? [`<NavigationPropertyBinding Path="${navigation.name}" Target="${target.entitySet}" />`] : [];
  });
  return `<EntitySet Name="${table.entitySet}" EntityType="mscrm.${table.name}">${bindings.join("")}</EntitySet>`;
}

function complexTypes(operations: readonly Operation[]): string[] {
  const found = new Map<string, string>();
  found.set(
    "ColumnSet",
    `<ComplexType Name="ColumnSet"><Property Name="AllColumns" Type="Edm.Boolean" /><Property Name="Columns" Type="Collection(Edm.String)" /></ComplexType>`,
  );
  for (const { returns, parameters } of operations) {
    if (returns.kind === "object") {
      const fields = Object.entries(returns.fields).map(([name, type]) => `<Property Name="${name}" Type="${type}" />`);
      found.set(returns.type, `<ComplexType Name="${returns.type}">${fields.join("")}</ComplexType>`);
    }
    for (const { type } of Object.values(parameters)) {
      const named = /mscrm\.([A-Z]\w*)/.exec(type.edm)?.[1];
      if (named && !found.has(named)) found.set(named, `<ComplexType Name="${named}" OpenType="true" />`);
    }
  }
  return [...found.values()];
}

function operationXml({ name, kind, bound, parameters, returns }: Operation): string {
  const element = kind === "action" ? "Action" : "Function";
  const parts: string[] = [];
  if (bound) {
    const type = bound.to === "record" ? `mscrm.${bound.table}` : `Collection(mscrm.${bound.table})`;
    parts.push(`<Parameter Name="entity" Type="${type}" Nullable="false" />`);
  }
  for (const [parameter, { type, isRequired }] of Object.entries(parameters))
    parts.push(`<Parameter Name="${parameter}" Type="${type.edm}"${isRequired ? ` Nullable="false"` : ""} />`);
  const type = returnType(returns);
  if (type) parts.push(`<ReturnType Type="${type}" Nullable="false" />`);
  return `<${element} Name="${name}"${bound ? ` IsBound="true"` : ""}>${parts.join("")}</${element}>`;
}

function returnType(returns: Returns): string | null {
  switch (returns.kind) {
    case "nothing":
      return null;
    case "record":
      return `mscrm.${returns.table}`;
    case "records":
      return "Collection(mscrm.crmbaseentity)";
    case "object":
      return `mscrm.${returns.type}`;
    default:
      return returns satisfies never;
  }
}

function operationImport({ name, kind }: Operation): string {
  const element = kind === "action" ? "Action" : "Function";
  return `<${element}Import Name="${name}" ${element}="mscrm.${name}" />`;
}
