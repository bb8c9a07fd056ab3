import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aBoolean, anInteger, aText } from "../../../engine/records/parameter.ts";
import { searchDocuments, type Document } from "./searchDocuments.ts";
import { countIn, facetsIn, ordersIn, scopesIn, searchText, type Facet, type Order } from "./searchRequest.ts";
import { highlighted, plainWord, simpleQuery } from "./simpleQuery.ts";

/**
 * Dataverse's search over our own: three actions that answer a text of JSON. What is found is what the caller may
 * read. `fuzzy` and the options are taken and change nothing: all words count, however they are spelled out.
 */

const [usualTop, mostTop, usualSuggestions] = [50, 100, 5];

/** Keeps all that Dataverse's clients send. */
const shared = {
  search: required(aText),
  entities: optional(aText),
  filter: optional(aText),
  options: optional(aText),
  orderby: optional(aText),
  propertybag: optional(aText),
};

/** Records by the words in them. @throws searchErrors.*, planErrors.*, tableErrors.tableUnknown — 400. */
export const searchQuery = operation({
  name: "searchquery",
  kind: "action",
  bound: null,
  parameters: {
    ...shared,
    count: optional(aBoolean),
    facets: optional(aText),
    skip: optional(anInteger),
    top: optional(anInteger),
  },
  returns: { kind: "object", type: "searchqueryResponse", fields: { response: "Edm.String" } },
  run: async ({ records, parameters }) => {
    const orders = ordersIn(parameters.orderby);
    const facets = facetsIn(parameters.facets);
    const skip = countIn("skip", parameters.skip, 0, 100_000);
    const top = countIn("top", parameters.top, usualTop, mostTop);
    const scopes = scopesIn(parameters.entities, parameters.filter);
    const beside = [...orders.map(({ name }) => name), ...facets.flatMap(({ column }) => column ?? [])];
    const found = await searchDocuments(records, searchText(parameters.search), scopes, beside);
    return answer({
      Error: null,
      Value: sorted(found, orders)
        .slice(skip, skip + top)
        .map(printed),
      Facets: Object.fromEntries(facets.map((facet) => [facet.given, counted(found, facet)])),
      QueryContext: null,
      Count: parameters.count === true ? found.length : -1,
    });
  },
});

/** Names that go with what is being typed. */
export const searchSuggest = operation({
  name: "searchsuggest",
  kind: "action",
  bound: null,
  parameters: { ...shared, fuzzy: optional(aBoolean), top: optional(anInteger) },
  returns: { kind: "object", type: "searchsuggestResponse", fields: { response: "Edm.String" } },
  run: async ({ records, parameters }) => {
    const orders = ordersIn(parameters.orderby);
    const top = countIn("top", parameters.top, usualSuggestions, mostTop);
    const scopes = scopesIn(parameters.entities, parameters.filter);
    const { words } = simpleQuery(parameters.search);
    const found = await searchDocuments(records, searchText(parameters.search), scopes, named(orders));
    const Value = sorted(found, orders).flatMap(({ table, id, attributes }) => {
      const name = table.primaryName === null ? undefined : attributes[table.primaryName];
      const Text = typeof name === "string" ? highlighted(name, words) : null;
      return Text === null ? [] : [{ Text, Document: { ...identityOf(table, id), ...attributes } }];
    });
    return answer({ Error: null, Value: Value.slice(0, top), QueryContext: null });
  },
});

/** The word that was begun, as it stands in what is found best. */
export const searchAutocomplete = operation({
  name: "searchautocomplete",
  kind: "action",
  bound: null,
  parameters: { ...shared, fuzzy: optional(aBoolean) },
  returns: { kind: "object", type: "searchautocompleteResponse", fields: { response: "Edm.String" } },
  run: async ({ records, parameters }) => {
    const scopes = scopesIn(parameters.entities, parameters.filter);
    const found = await searchDocuments(records, searchText(parameters.search), scopes, []);
    return answer({ Error: null, Value: completed(parameters.search, found), QueryContext: null });
  },
});

function answer(response: object): { response: string } {
  return { response: JSON.stringify(response) };
}

function named(orders: readonly Order[]): string[] {
  return orders.map(({ name }) => name);
}

function identityOf(table: Document["table"], id: string) {
  return {
    "@search.objectid": id,
    "@search.entityname": table.name,
    "@search.objecttypecode": table.objectTypeCode,
  };
}

function printed({ table, id, score, attributes, highlights }: Document) {
  return {
    Id: id,
    EntityName: table.name,
    ObjectTypeCode: table.objectTypeCode,
    Attributes: { "@search.objecttypecode": table.objectTypeCode, ...attributes },
    Highlights: highlights,
    Score: score,
  };
}

/** Without an order the best come first; what is without a value comes last. */
function sorted(found: readonly Document[], orders: readonly Order[]): readonly Document[] {
  return found.toSorted((one, other) => {
    for (const { name, isDescending } of orders) {
      const difference = compared(valueOf(one, name), valueOf(other, name), isDescending);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function valueOf({ score, values }: Document, name: string): unknown {
  return name === "@search.score" ? score : (values[name] ?? null);
}

function compared(one: unknown, other: unknown, isDescending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const difference =
    typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other));
  return isDescending ? -difference : difference;
}

/** How often each value is found, the most frequent first. */
function counted(found: readonly Document[], { table, column, most }: Facet) {
  const counts = new Map<unknown, number>();
  for (const document of found) {
    if (table !== null && document.table.name !== table) continue;
    const value = column === null ? document.table.name : document.values[column];
    if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([Value, Count]) => ({ Type: "Value", Value, OptionalValue: null, Count }));
}

/** What was typed, its last word completed; empty where nothing begins so. */
function completed(text: string, found: readonly Document[]): string {
  const [, before = "", last = ""] = /^(.*?)([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(text) ?? [];
  const begun = plainWord(last);
  if (begun === "") return "";
  const texts = found.flatMap(({ highlights }) => Object.values(highlights).flat());
  const words =
    texts
      .join(" ")
      .replaceAll(/\{\/?crmhit\}/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const word = words.map((one) => one.toLowerCase()).find((one) => plainWord(one).startsWith(begun));
  return word === undefined ? "" : `{crmhit}${before}${word}{/crmhit}`;
}
