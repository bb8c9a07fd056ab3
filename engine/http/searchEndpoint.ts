import { jsonBody } from "./body.ts";
import { json, type ApiRequest, type ApiResponse } from "./message.ts";

/**
 * The addresses that Dataverse's search has beside the Web API. Version 2.0 is its actions under another name; version
 * 1.0 takes arrays where they take texts, and answers objects where they answer a text.
 */

export const searchUrl = "/api/search/:version(v[12]\\.0)/:verb(query|suggest|autocomplete)";

export type SearchVerb = "query" | "suggest" | "autocomplete";

interface Search {
  readonly version: string;
  readonly verb: SearchVerb;
}

/** The request of the action behind a search. */
export function asAction(request: ApiRequest, { version, verb }: Search): ApiRequest {
  const path = `search${verb}`;
  if (version !== "v1.0") return { ...request, path };
  // Libraries write names of version 1.0 as they write those of their own: `returnTotalRecordCount`.
  const named = Object.entries(jsonBody(request)).map(([name, value]) => [name.toLowerCase(), value] as const);
  const { returntotalrecordcount: count, usefuzzy: fuzzy, ...given } = Object.fromEntries(named);
  const kept = Object.entries(given).filter(([name]) => name !== "searchmode" && name !== "searchtype");
  const texts = kept.map(([name, value]) => [name, Array.isArray(value) ? JSON.stringify(value) : value]);
  const more = verb === "query" ? { count } : { fuzzy };
  return { ...request, path, body: JSON.stringify({ ...Object.fromEntries(texts), ...more }) };
}

interface Answered {
  readonly Value: unknown;
  readonly Facets?: unknown;
  readonly Count?: unknown;
}

interface Found {
  readonly Id: string;
  readonly EntityName: string;
  readonly Attributes: object;
  readonly Highlights: object;
  readonly Score: number;
}

/** The answer of the action, as the version of the search has it. */
export function asSearchAnswer(response: ApiResponse, { version, verb }: Search): ApiResponse {
  if (version !== "v1.0" || response.status !== 200 || response.body === null) return response;
  const { response: text } = JSON.parse(response.body) as { response: string };
  return json(200, JSON.stringify(legacy(verb, JSON.parse(text) as Answered)));
}

function legacy(verb: SearchVerb, { Value, Facets, Count }: Answered): object {
  switch (verb) {
    case "query":
      return { value: (Value as Found[]).map(legacyDocument), facets: Facets, totalrecordcount: Count };
    case "suggest":
      return {
        value: (Value as { Text: string; Document: object }[]).map(({ Text, Document }) => ({
          text: Text,
          document: Document,
        })),
      };
    case "autocomplete":
      return { value: Value };
    default:
      return verb satisfies never;
  }
}

function legacyDocument({ Id, EntityName, Attributes, Highlights, Score }: Found): object {
  return {
    "@search.score": Score,
    "@search.highlights": Highlights,
    "@search.entityname": EntityName,
    "@search.objectid": Id,
    ...Attributes,
  };
}
