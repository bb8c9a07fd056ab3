import type { NamedTypes } from "../../model/namedType.ts";
import { complexType } from "../../model/namedType.ts";
import type { Operation, Returns } from "../../records/operation.ts";
import { element } from "./xml.ts";

/** Actions and functions (OData CSDL 4.0, sections 12 and 13.5–13.6), and the types they are made of. */

export function operationTypes(operations: readonly Operation[]): NamedTypes {
  const found: NamedTypes[] = operations.flatMap(({ parameters, returns }) => [
    ...Object.values(parameters).map(({ type }) => type.types ?? {}),
    ...(returns.kind === "object" ? [{ [returns.type]: complexType(returns.fields), ...returns.types }] : []),
  ]);
  return Object.assign({}, ...found);
}

export function operationElement({ name, kind, bound, parameters, returns }: Operation): string {
  const type = returnType(returns);
  return element(elementOf(kind), { Name: name, IsBound: bound ? true : undefined }, [
    ...(bound ? [bindingParameter(bound)] : []),
    ...Object.entries(parameters).map(([parameter, { type: given, isRequired }]) =>
      element("Parameter", { Name: parameter, Type: given.edm, Nullable: isRequired ? false : undefined }),
    ),
    ...(type ? [element("ReturnType", { Type: type, Nullable: false })] : []),
  ]);
}

function bindingParameter({ table, to }: NonNullable<Operation["bound"]>): string {
  const type = table === "*" ? "mscrm.crmbaseentity" : `mscrm.${table}`;
  return to === "record"
    ? element("Parameter", { Name: "entity", Type: type, Nullable: false })
    : element("Parameter", { Name: "entityset", Type: `Collection(${type})`, Nullable: false });
}

function returnType(returns: Returns): string | null {
  switch (returns.kind) {
    case "nothing":
      return null;
    case "record":
      return `mscrm.${returns.table}`;
    case "records":
    case "rows":
      return "Collection(mscrm.crmbaseentity)";
    case "draft":
      return "mscrm.crmbaseentity";
    case "object":
      return `mscrm.${returns.type}`;
    default:
      return returns satisfies never;
  }
}

/** The import by which an operation that is bound to nothing is called. */
export function operationImport({ name, kind }: Operation): string {
  const one = elementOf(kind);
  return element(`${one}Import`, { Name: name, [one]: `mscrm.${name}` });
}

function elementOf(kind: Operation["kind"]): "Action" | "Function" {
  return kind === "action" ? "Action" : "Function";
}
