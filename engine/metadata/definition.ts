import { typeNamed, type DefinitionType } from "./definitionType.ts";

/** The definition of one thing of the model: plain JSON, and what it points to, made when somebody asks for it. */
export interface Definition {
  readonly type: DefinitionType;
  readonly values: Readonly<Record<string, unknown>>;
  readonly related: Readonly<Record<string, Related>>;
}

export type Related = () => Definition | readonly Definition[];

/**
 * A definition of a type. A property that is not given is false where it says whether, else null: the model knows
 * nothing of it. A decision is given as plain truth and becomes the managed property that clients read.
 * @throws Error when a property is given that the type does not have: a mistake of ours, never of a caller.
 */
export function definition(
  typeName: string,
  given: Readonly<Record<string, unknown>>,
  related: Readonly<Record<string, Related>> = {},
): Definition {
  const type = typeNamed(typeName);
  for (const name of Object.keys(given))
    if (!type.properties.has(name)) throw new Error(`The type ${typeName} has no property "${name}"`);
  const values: Record<string, unknown> = {};
  for (const [name, edm] of type.properties) values[name] = valueOf(name, edm, given[name]);
  return { type, values: { ...values, HasChanged: null }, related };
}

function valueOf(name: string, edm: string, value: unknown): unknown {
  if (edm === "mscrm.BooleanManagedProperty") return managed(name, value === true);
  return value ?? (edm === "Edm.Boolean" ? false : null);
}

function managed(property: string, value: boolean) {
  const name = managedNames[property] ?? property.toLowerCase();
  return { Value: value, CanBeChanged: false, ManagedPropertyLogicalName: name };
}

/** The managed properties that are not called as the property they decide about. */
const managedNames: Readonly<Record<string, string>> = {
  CanChangeDateTimeBehavior: "canmodifybehavior",
  IsAuditEnabled: "canmodifyauditsettings",
  IsConnectionsEnabled: "canmodifyconnectionsettings",
  IsDuplicateDetectionEnabled: "canmodifyduplicatedetectionsettings",
  IsGlobalFilterEnabled: "canmodifyglobalfiltersettings",
  IsMailMergeEnabled: "canmodifymailmergesettings",
  IsOfflineInMobileClient: "canmodifymobileclientoffline",
  IsReadOnlyInMobileClient: "canmodifymobileclientreadonly",
  IsSortableEnabled: "canmodifyissortablesettings",
  IsValidForAdvancedFind: "canmodifysearchsettings",
  IsValidForQueue: "canmodifyqueuesettings",
  IsVisibleInMobile: "canmodifymobilevisibility",
  IsVisibleInMobileClient: "canmodifymobileclientvisibility",
};
