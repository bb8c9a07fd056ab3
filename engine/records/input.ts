import { kindOf } from "../model/kinds/kinds.ts";
import { tableOf, type Model, type Named, type Navigation, type Table } from "../model/model.ts";
import { parseAddress, type RecordAddress } from "../odata/address.ts";
import { recordErrors } from "./recordErrors.ts";

/**
 * Reads the JSON a client sent for a record (OData JSON 4.0): plain columns, lookups bound by address, and records
 * nested inside. Pure: addresses are resolved by whoever writes.
 */
export interface RecordInput {
  readonly table: Table;
  readonly values: Readonly<Record<string, ReturnType<ReturnType<typeof kindOf>["read"]>>>;
  /** Lookup column → the record it is bound to. */
  readonly bound: ReadonlyMap<
    string,
    { readonly address: RecordAddress; readonly targets: readonly string[]; readonly property: string }
  >;
  /** Records to make first, then point to. */
  readonly parents: readonly { readonly column: Named; readonly input: RecordInput }[];
  /** Records to make afterwards, pointing here. */
  readonly children: readonly { readonly navigation: Navigation; readonly input: RecordInput }[];
  /** Records that are there, to be linked to this one through a collection. */
  readonly links: readonly { readonly navigation: Navigation; readonly address: RecordAddress }[];
}

const deepest = 10;

/** @throws recordErrors.* and valueErrors.* — 400, naming the property that is wrong. */
export function readInput(
  model: Model,
  table: Table,
  body: Readonly<Record<string, unknown>>,
  mode: "create" | "update",
  depth = 0,
): RecordInput {
  const values: Record<string, RecordInput["values"][string]> = {};
  const bound = new Map<string, { address: RecordAddress; targets: readonly string[]; property: string }>();
  const parents: { column: Named; input: RecordInput }[] = [];
  const children: { navigation: Navigation; input: RecordInput }[] = [];
  const links: { navigation: Navigation; address: RecordAddress }[] = [];
  if (depth > deepest) throw recordErrors.deepUpdate({ property: table.entitySet });

  requireType(model, table, body["@odata.type"]);
  for (const [property, value] of Object.entries(body)) {
    if (property.endsWith("@odata.bind")) readBind(property.slice(0, -"@odata.bind".length), value);
    else if (property.includes("@")) continue;
    else if (table.columns.has(property) && table.columns.get(property)?.kind !== "lookup") readColumn(property, value);
    else if (table.navigations.has(property)) readNested(property, value);
    // Where a lookup has several navigations it is emptied by its own name too, as dataverse-ify does.
    else if (value === null && table.columns.has(property)) readColumn(property, null);
    else if (property === "overriddencreatedon" && table.columns.has("createdon")) readCreatedOn(value);
    else if (!table.properties.has(property))
      throw recordErrors.propertyUnknown({ set: table.entitySet, property }, { target: property });
  }
  for (const { column } of parents)
    if (bound.has(column.name)) throw recordErrors.pointsTwice({ property: column.name }, { target: column.name });
  return { table, values, bound, parents, children, links };

  function readColumn(name: string, value: unknown): void {
    const column = table.columns.get(name);
    // What the server fills in is passed over, so that a record that was read can be sent back.
    if (!column || !(mode === "create" ? column.create : column.update)) return;
    // A text without a character is no value, as in Dataverse: `eq null` finds it.
    const isEmpty = value === null || (value === "" && (column.kind === "text" || column.kind === "memo"));
    values[name] = isEmpty ? null : kindOf(column).read(value, column);
  }

  function readCreatedOn(value: unknown): void {
    const column = table.columns.get("createdon");
    if (column && mode === "create" && value !== null) values["createdon"] = kindOf(column).read(value, column);
  }

  function readBind(name: string, value: unknown): void {
    const navigation = table.navigations.get(name);
    if (!navigation) throw recordErrors.navigationUnknown({ property: name }, { target: name });
    if (navigation.kind !== "one") {
      if (mode === "update") throw recordErrors.deepUpdate({ property: name });
      for (const item of Array.isArray(value) ? value : [value])
        links.push({ navigation, address: address(name, item) });
      return;
    }
    if (value === null) values[navigation.column.name] = null;
    else if (bound.has(navigation.column.name)) throw recordErrors.pointsTwice({ property: name }, { target: name });
    else
      bound.set(navigation.column.name, { address: address(name, value), targets: navigation.targets, property: name });
  }

  function readNested(name: string, value: unknown): void {
    const navigation = table.navigations.get(name);
    if (!navigation) return;
    if (value === null && navigation.kind === "one") {
      values[navigation.column.name] = null;
      return;
    }
    if (mode === "update") throw recordErrors.deepUpdate({ property: name });
    const list = Array.isArray(value) ? value : [value];
    if (navigation.kind === "one" && (list.length > 1 || parents.some(({ column }) => column === navigation.column)))
      throw recordErrors.pointsTwice({ property: name }, { target: name });
    for (const item of list) {
      const nested = readInput(
        model,
        tableOf(model, targetOf(navigation, item)),
        objectOf(name, item),
        "create",
        depth + 1,
      );
      if (navigation.kind === "one") parents.push({ column: navigation.column, input: nested });
      else children.push({ navigation, input: nested });
    }
  }
}

/** @throws recordErrors.otherType — 400, when the body says that it is a record of another table. */
function requireType(model: Model, table: Table, type: unknown): void {
  const named = typeof type === "string" ? type.slice(type.lastIndexOf(".") + 1) : table.name;
  if (named === table.name || table.parts?.includes(named) || !model.tables.has(named)) return;
  throw recordErrors.otherType({ type: named, expected: table.name }, { target: "@odata.type" });
}

function address(property: string, value: unknown): RecordAddress {
  if (typeof value !== "string")
    throw recordErrors.badReference({ property, value: kindOfJson(value) }, { target: property });
  return parseAddress(value);
}

function targetOf(navigation: Navigation, item: unknown): string {
  if (navigation.kind !== "one") return navigation.target;
  const type = typeof item === "object" && item !== null ? (item as Record<string, unknown>)["@odata.type"] : undefined;
  const named = typeof type === "string" ? type.slice(type.lastIndexOf(".") + 1) : "";
  return navigation.targets.includes(named) ? named : (navigation.targets[0] ?? "");
}

function objectOf(property: string, value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw recordErrors.badReference({ property, value: kindOfJson(value) }, { target: property });
  return value as Record<string, unknown>;
}

/** For a message: a value of any size and depth by what it is. */
export function kindOfJson(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 100);
  return Array.isArray(value) ? "[…]" : typeof value === "object" && value !== null ? "{…}" : String(value);
}
