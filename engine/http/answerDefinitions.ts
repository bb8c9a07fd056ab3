import { languages } from "../model/label.ts";
import { definitionErrors } from "../metadata/definitionErrors.ts";
import { definitionsIn } from "../metadata/definitions.ts";
import { followPath, type Found } from "../metadata/definitionPath.ts";
import { typeNamed } from "../metadata/definitionType.ts";
import { definitionSets } from "../metadata/definitionTypes.ts";
import { showMany, showOne, viewOf } from "../metadata/definitionView.ts";
import { languageCodes, type Shown } from "../metadata/labels.ts";
import { parsePrefer } from "../odata/prefer.ts";
import { parseQuery } from "../odata/queryOptions.ts";
import type { QueryOptions, ResourcePath } from "../odata/syntax.ts";
import { wantedAnnotations } from "../respond/annotations.ts";
import { contextUrl, setFragment } from "../respond/context.ts";
import type { ApiContext } from "./context.ts";
import { empty, json, text, type ApiRequest, type ApiResponse } from "./message.ts";
import { applied } from "./presentation.ts";

/** Answers what is asked about the model itself: `EntityDefinitions` and its like. Anybody signed in may read it. */
export function answerDefinitions(context: ApiContext, request: ApiRequest, path: ResourcePath): ApiResponse {
  const [first, ...rest] = path.segments;
  const set = first?.name ?? "";
  if (request.method !== "GET") throw definitionErrors.definitionsReadOnly({ method: request.method, set });
  const options = parseQuery(request.query);
  const type = typeNamed(definitionSets[set] ?? "");
  const definitions = definitionsIn(set, context.model, shownTo(request, options));
  const start = { kind: "many", type, definitions, context: set } as const;
  return answer(request, options, followPath(start, first?.arguments ?? { kind: "none" }, rest));
}

/** Labels come in every language, or in those that `LabelLanguages` lists by their Windows ids. */
function shownTo({ caller }: ApiRequest, { others }: QueryOptions): Shown {
  const listed = others.get("LabelLanguages")?.split(",").map(Number);
  return {
    language: caller.language,
    languages: listed ? languages.filter((language) => listed.includes(languageCodes[language])) : languages,
    secured: caller.secured,
  };
}

function answer(request: ApiRequest, options: QueryOptions, found: Found): ApiResponse {
  switch (found.kind) {
    case "many":
      return many(request, options, found);
    case "one": {
      const view = viewOf(found.type, options, options.aliases, found.context);
      const url = contextUrl(request.serviceRoot, `${setFragment(found.context, options)}/$entity`);
      return json(200, JSON.stringify({ "@odata.context": url, ...showOne(view, found.definition) }));
    }
    case "value":
      return value(request, found);
    case "count":
      return text(200, String(found.count));
    case "text":
      return text(200, found.text);
    default:
      return found satisfies never;
  }
}

function many(request: ApiRequest, options: QueryOptions, found: Extract<Found, { kind: "many" }>): ApiResponse {
  // Dataverse finds a global choice by its key alone.
  if (found.context.startsWith("GlobalOptionSetDefinitions") && options.filter)
    throw definitionErrors.definitionOption({ option: "$filter", set: found.context });
  const preferences = parsePrefer(request.headers["prefer"]);
  const value = showMany(viewOf(found.type, options, options.aliases, found.context), found.definitions);
  const body = {
    "@odata.context": contextUrl(request.serviceRoot, setFragment(found.context, options)),
    ...(options.count ? { "@odata.count": value.length } : {}),
    ...totals(preferences.annotations, options.count ? value.length : -1),
    value,
  };
  return json(200, JSON.stringify(body), applied(preferences, ["annotations"]));
}

/** The annotations every collection carries for clients that ask for annotations. */
function totals(annotations: string | null, count: number): Record<string, unknown> {
  if (annotations === null) return {};
  const known = {
    "Microsoft.Dynamics.CRM.totalrecordcount": count,
    "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": false,
  };
  const wanted = Object.entries(known).filter(([name]) => wantedAnnotations(annotations)(name));
  return Object.fromEntries(wanted.map(([name, value]) => [`@${name}`, value]));
}

/** A property by itself: a complex value is its own answer, any other stands under `value`. */
function value({ serviceRoot }: ApiRequest, { value: found, context }: Extract<Found, { kind: "value" }>): ApiResponse {
  if (found === null || found === undefined) return empty();
  const isComplex = typeof found === "object" && !Array.isArray(found);
  const body = isComplex ? found : { value: found };
  return json(200, JSON.stringify({ "@odata.context": contextUrl(serviceRoot, context), ...body }));
}
