import { kindOf } from "../model/kinds/kinds.ts";
import { tableOf, type Model, type Named, type Navigation, type Table } from "../model/model.ts";
import type { Format } from "../odata/format.ts";

/**
 * Writes an answer anew for the few clients that want more or less beside its values, or numbers as texts (OData JSON
 * 4.0, sections 3.1 and 3.2). Of which table its records are, the context URL tells.
 */
export function reshape(model: Model, text: string, serviceRoot: string, format: Format): string {
  const body = JSON.parse(format.ieee754Compatible ? withMarkedNumbers(text) : text) as Json;
  const fragment = String(body["@odata.context"] ?? "").split("#")[1] ?? "";
  const table = model.sets.get(/^\w+/.exec(fragment)?.[0] ?? "") ?? null;
  const shaping: Shaping = { model, serviceRoot, format, isReference: fragment.endsWith("$ref") };
  const property = table?.properties.get(/\)\/(\w+)$/.exec(fragment)?.[1] ?? "");
  if (property) return JSON.stringify(propertyShaped(shaping, body, property));
  // What was selected is all that a client wants to hear of.
  const isWhole = !/^\w+\(/.test(fragment);
  if (!Array.isArray(body["value"])) return JSON.stringify(shaped(shaping, body, table, isWhole));
  const rows = body["value"].map((row: unknown) => valueShaped(shaping, row, table, isWhole));
  return JSON.stringify({ ...shaped(shaping, { ...body, value: [] }, null, false), value: rows, ...linksAfter(body) });
}

type Json = Record<string, unknown>;

interface Shaping {
  readonly model: Model;
  readonly serviceRoot: string;
  readonly format: Format;
  /** Addresses are what is asked for, and stay. */
  readonly isReference: boolean;
}

/** Tells numbers from texts until it is known which of them must keep all their digits. */
const mark = "\u0000";

/** A colon after a quotation mark that is not escaped follows a name, and is never inside a text. */
function withMarkedNumbers(text: string): string {
  return text.replace(/(?<!\\)":(-?\d[\d.eE+-]*)(?=[,}])/g, (_whole, digits: string) => `":"\\u0000${digits}"`);
}

function shaped(shaping: Shaping, row: Json, table: Table | null, withLinks: boolean): Json {
  const { serviceRoot, format } = shaping;
  const key = table && row[table.primaryId];
  const address = table && typeof key === "string" ? `${table.entitySet}(${key})` : null;
  const isFull = format.metadata === "full" && table !== null && address !== null;
  const self: Json = isFull
    ? {
        "@odata.type": `#Microsoft.Dynamics.CRM.${table.name}`,
        "@odata.id": `${serviceRoot}${address}`,
        "@odata.editLink": address,
      }
    : {};
  const linksOf = (name: string): Json => ({
    [`${name}@odata.associationLink`]: `${serviceRoot}${address}/${name}/$ref`,
    [`${name}@odata.navigationLink`]: `${serviceRoot}${address}/${name}`,
  });
  const parts: Json[] = [];
  for (const [name, value] of Object.entries(row)) {
    if (!isKept(shaping, name)) continue;
    const column = table?.properties.get(name);
    const navigation = table?.navigations.get(name);
    const type = isFull && column ? typeShown(column, value) : null;
    if (type !== null) parts.push({ [`${name}@odata.type`]: type });
    if (isFull && navigation) parts.push(linksOf(name));
    const target = navigation ? targetOf(shaping.model, navigation, value) : null;
    const isLong = column ? needsText(column) : name === "@odata.count";
    parts.push({ [name]: numberShaped(valueShaped(shaping, value, target, false), isLong) });
  }
  const others = isFull && withLinks ? [...(table?.navigations.keys() ?? [])].filter((name) => !(name in row)) : [];
  const isHead = ([name]: [string, unknown]) => name.startsWith("@");
  const entries = parts.flatMap((part) => Object.entries(part));
  return Object.fromEntries([
    ...entries.filter(isHead),
    ...Object.entries(self),
    ...entries.filter((entry) => !isHead(entry)),
    ...others.flatMap((name) => Object.entries(linksOf(name))),
  ]);
}

/** Of a number that is not within a record, nobody knows that it is long. */
function valueShaped(shaping: Shaping, value: unknown, table: Table | null, withLinks: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => valueShaped(shaping, item, table, withLinks));
  if (typeof value !== "object" || value === null) return value;
  return shaped(shaping, value as Json, table, withLinks);
}

function propertyShaped(shaping: Shaping, body: Json, column: Named): Json {
  const { value } = body;
  const type = shaping.format.metadata === "full" ? typeShown(column, value) : null;
  const head = shaped(shaping, { ...body, value: null }, null, false);
  return {
    ...head,
    ...(type === null ? {} : { "@odata.type": type }),
    value: numberShaped(value, needsText(column)),
  };
}

/** `none` leaves what a client cannot work out for itself: how many there are, and where it goes on. */
function isKept({ format, isReference }: Shaping, name: string): boolean {
  if (format.metadata !== "none") return true;
  const annotation = name.slice(name.indexOf("@") + 1);
  if (!name.includes("@") || !annotation.startsWith("odata.")) return true;
  return lasting.has(annotation) || (isReference && annotation === "odata.id");
}

const lasting = new Set(["odata.count", "odata.nextLink", "odata.deltaLink"]);

/** Links to further rows come after the rows. */
function linksAfter(body: Json): Json {
  return Object.fromEntries(Object.entries(body).filter(([name]) => /^@odata\.(next|delta)Link$/.test(name)));
}

function numberShaped(value: unknown, isLong: boolean): unknown {
  if (typeof value !== "string" || !value.startsWith(mark)) return value;
  const digits = value.slice(mark.length);
  return isLong ? digits : Number(digits);
}

function needsText(column: Named): boolean {
  const { edmType } = kindOf(column);
  return edmType === "Edm.Int64" || edmType === "Edm.Decimal";
}

/** The type of a value that JSON itself does not tell. */
function typeShown(column: Named, value: unknown): string | null {
  const { edmType } = kindOf(column);
  const isTold = value === null || edmType === "Edm.String" || edmType === "Edm.Int32" || edmType === "Edm.Boolean";
  return isTold ? null : `#${edmType.slice("Edm.".length)}`;
}

/** Of the tables a lookup can point to, a nested record is of the one whose key it has. */
function targetOf(model: Model, navigation: Navigation, value: unknown): Table | null {
  const names = navigation.kind === "one" ? navigation.targets : [navigation.target];
  const tables = names.map((name) => tableOf(model, name));
  const [first = null] = tables;
  if (tables.length === 1 || typeof value !== "object" || value === null) return first;
  return tables.find(({ primaryId }) => primaryId in value) ?? first;
}
