import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";
import type { Model } from "../model/model.ts";
import { complexType, enumType, typeNameIn, type NamedTypes } from "../model/namedType.ts";
import { isUuid } from "../model/kinds/reference.ts";
import { dayOf, momentOf } from "../model/kinds/time.ts";
import { parseAddress } from "../odata/address.ts";
import { readInput, type RecordInput } from "./input.ts";
import { keyOf } from "./key.ts";
import type { RecordReference } from "./rules.ts";

/** The types a parameter of an action or function can have: how each is described, and how JSON is read as it. */
export interface ParameterType<T> {
  /** As CSDL names it. */
  readonly edm: string;
  /** The types `edm` is made of, where they are neither primitive nor tables. */
  readonly types?: NamedTypes;
  read(value: unknown, name: string, model: Model): T;
}

export const parameterErrors = defineErrors({
  parameterMissing: {
    status: 400,
    code: "0x80048d19",
    message: (p: { name: string }) =>
      label(`The parameter '${p.name}' is required.`, `Le paramètre « ${p.name} » est obligatoire.`),
  },
  parameterUnknown: {
    status: 400,
    code: "0x80048d19",
    message: (p: { name: string; operation: string }) =>
      label(
        `The parameter '${p.name}' is not a parameter of '${p.operation}'.`,
        `« ${p.operation} » n’a pas de paramètre « ${p.name} ».`,
      ),
  },
  parameterWrong: {
    status: 400,
    code: "0x80048d19",
    message: (p: { name: string; expected: string }) =>
      label(
        `The parameter '${p.name}' must be of type ${p.expected}.`,
        `Le paramètre « ${p.name} » doit être de type ${p.expected}.`,
      ),
  },
  referenceWithoutType: {
    status: 400,
    code: "0x80048d19",
    message: (p: { name: string }) =>
      label(
        `EdmEntityObject passed should have the key property value set. Parameter '${p.name}' needs '@odata.type' and its key.`,
        `Le paramètre « ${p.name} » doit porter « @odata.type » et sa clé.`,
      ),
  },
});

function simple<T>(edm: string, accepts: (value: unknown) => value is T): ParameterType<T> {
  return {
    edm,
    read(value, name) {
      if (!accepts(value)) throw parameterErrors.parameterWrong({ name, expected: edm }, { target: name });
      return value;
    },
  };
}

export const aBoolean = simple("Edm.Boolean", (value): value is boolean => typeof value === "boolean");
export const anInteger = simple(
  "Edm.Int32",
  (value): value is number => typeof value === "number" && Number.isInteger(value),
);
export const aText = simple("Edm.String", (value): value is string => typeof value === "string");
export const aGuid = simple("Edm.Guid", (value): value is string => typeof value === "string" && isUuid(value));
export const aNumber = simple(
  "Edm.Decimal",
  (value): value is number => typeof value === "number" && Number.isFinite(value),
);

export const aMoment: ParameterType<string> = {
  edm: "Edm.DateTimeOffset",
  read(value, name) {
    const moment = typeof value === "string" ? momentOf(value) : null;
    if (moment === null)
      throw parameterErrors.parameterWrong({ name, expected: "Edm.DateTimeOffset" }, { target: name });
    return moment;
  },
};

/** A calendar day, as text; of a moment the day it is in, in UTC. */
export const aDay: ParameterType<string> = {
  edm: "Edm.Date",
  read: (value, name, model) => dayOf(aText.read(value, name, model)) ?? aMoment.read(value, name, model),
};

/** A record named by `@odata.type` and its key, or by `@odata.id`. Without tables named any table will do. */
export function aReference(...tables: string[]): ParameterType<RecordReference> {
  const edm = tables.length === 1 ? `mscrm.${tables[0]}` : "mscrm.crmbaseentity";
  return {
    edm,
    read(value, name, model) {
      const reference = readReference(value, name, model, tables);
      if (tables.length > 0 && !tables.includes(reference.table))
        throw parameterErrors.parameterWrong({ name, expected: edm }, { target: name });
      return reference;
    },
  };
}

function readReference(value: unknown, name: string, model: Model, tables: readonly string[]): RecordReference {
  if (typeof value !== "object" || value === null)
    throw parameterErrors.referenceWithoutType({ name }, { target: name });
  const given = value as Record<string, unknown>;
  if (typeof given["@odata.id"] === "string") {
    const address = parseAddress(given["@odata.id"]);
    const table = model.sets.get(address.set);
    const key = table && keyOf(table, address.key);
    if (!table || key?.kind !== "id") throw parameterErrors.referenceWithoutType({ name }, { target: name });
    return { table: table.name, id: key.id };
  }
  const type = given["@odata.type"];
  const typeName =
    typeof type === "string" ? type.slice(type.lastIndexOf(".") + 1) : tables.length === 1 ? tables[0] : undefined;
  const table = typeName === undefined ? undefined : model.tables.get(typeName);
  const id = table && given[table.primaryId];
  if (!table || typeof id !== "string" || !isUuid(id))
    throw parameterErrors.referenceWithoutType({ name }, { target: name });
  return { table: table.name, id: id.toLowerCase() };
}

/** A record that the action makes from what the client sent, such as the activity that closes a deal. */
export function aRecord(table: string): ParameterType<RecordInput> {
  return {
    edm: `mscrm.${table}`,
    read(value, name, model) {
      const declared = model.tables.get(table);
      if (!declared || typeof value !== "object" || value === null || Array.isArray(value))
        throw parameterErrors.parameterWrong({ name, expected: `mscrm.${table}` }, { target: name });
      return readInput(model, declared, value as Record<string, unknown>, "create");
    },
  };
}

/** Which columns to answer with; null means all. */
export const aColumnSet: ParameterType<readonly string[] | null> = {
  edm: "mscrm.ColumnSet",
  types: { ColumnSet: complexType({ AllColumns: "Edm.Boolean", Columns: "Collection(Edm.String)" }) },
  read(value, name) {
    if (typeof value !== "object" || value === null)
      throw parameterErrors.parameterWrong({ name, expected: "mscrm.ColumnSet" }, { target: name });
    const { AllColumns: all, Columns: columns } = value as { AllColumns?: unknown; Columns?: unknown };
    if (all === true || !Array.isArray(columns)) return null;
    return columns.filter((column): column is string => typeof column === "string");
  },
};

export function aListOf<T>(type: ParameterType<T>, most = 1000): ParameterType<readonly T[]> {
  return {
    edm: `Collection(${type.edm})`,
    types: type.types ?? {},
    read(value, name, model) {
      if (!Array.isArray(value) || value.length > most)
        throw parameterErrors.parameterWrong({ name, expected: `Collection(${type.edm})` }, { target: name });
      return value.map((item: unknown) => type.read(item, name, model));
    },
  };
}

/** A JSON object with known fields; fields that are absent stay absent, unknown ones are refused. */
export function anObject<F extends Readonly<Record<string, ParameterType<unknown>>>>(
  edm: string,
  fields: F,
): ParameterType<{ readonly [Name in keyof F]?: F[Name] extends ParameterType<infer T> ? T | null : never }> {
  const described = Object.fromEntries(Object.entries(fields).map(([field, type]) => [field, type.edm]));
  const inner = Object.values(fields).map((type) => type.types ?? {});
  return {
    edm,
    types: Object.assign({ [typeNameIn(edm) ?? edm]: complexType(described) }, ...inner),
    read(value, name, model) {
      if (typeof value !== "object" || value === null)
        throw parameterErrors.parameterWrong({ name, expected: edm }, { target: name });
      const entries = Object.entries(value).filter(([field]) => !field.includes("@"));
      const read = entries.map(([field, item]) => {
        const type = Object.hasOwn(fields, field) ? fields[field] : undefined;
        if (!type) throw parameterErrors.parameterUnknown({ name: field, operation: name }, { target: field });
        return [field, item === null ? null : type.read(item, `${name}/${field}`, model)];
      });
      return Object.fromEntries(read) as never;
    },
  };
}

/** A member of an enumeration: in a URL `Microsoft.Dynamics.CRM.Name'Member'`, in a body the member as a text. */
export function aMemberOf<const M extends Readonly<Record<string, number>>>(
  typeName: string,
  members: M,
): ParameterType<keyof M & string> {
  const edm = `mscrm.${typeName}`;
  return {
    edm,
    types: { [typeName]: enumType(members) },
    read(value, name) {
      if (typeof value !== "string" || !Object.hasOwn(members, value))
        throw parameterErrors.parameterWrong({ name, expected: edm }, { target: name });
      return value;
    },
  };
}
