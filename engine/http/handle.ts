import { isDefinitionSet } from "../metadata/definitions.ts";
import { definitionSets } from "../metadata/definitionTypes.ts";
import { readInput } from "../records/input.ts";
import { parsePrefer } from "../odata/prefer.ts";
import { parseQuery } from "../odata/queryOptions.ts";
import { parseResourcePath } from "../odata/resourcePath.ts";
import { planErrors } from "../plan/planErrors.ts";
import { targetOf, type Target } from "../plan/target.ts";
import { metadataXml } from "../respond/metadataXml.ts";
import { contextUrl } from "../respond/context.ts";
import { changeKeys, isKeysPath, withKeys } from "./activeKeys.ts";
import { answerBatch } from "./answerBatch.ts";
import { answerDefinitions } from "./answerDefinitions.ts";
import type { ApiContext } from "./context.ts";
import type { FailureLog } from "./failure.ts";
import { formatFor, inFormat } from "./inFormat.ts";
import { json, text, type ApiRequest, type ApiResponse } from "./message.ts";
import { answerOperation } from "./operations.ts";
import { answerCollection, answerCount } from "./collectionReads.ts";
import { answerProperty, answerRecord, answerReferences } from "./reads.ts";
import { shortPath } from "./shortPath.ts";
import { queryOf } from "./queryOf.ts";
import { createOne, deleteOne, updateOne, writeProperty } from "./writes.ts";
import { changeReference } from "./referenceWrites.ts";
import { jsonBody } from "./body.ts";

/**
 * The road of one request of the Web API: its path says what is meant, its method what to do with it. Every refusal
 * is thrown where it is known and turned into an answer by whoever called.
 */
export async function handle(context: ApiContext, request: ApiRequest, log: FailureLog): Promise<ApiResponse> {
  const format = formatFor(request);
  return inFormat(context.model, request, format, await answer(context, request, log));
}

async function answer(outer: ApiContext, given: ApiRequest, log: FailureLog): Promise<ApiResponse> {
  const context = asSuppressed(await withKeys(outer), given);
  const caller = (await context.actingFor?.(given.caller, given.headers)) ?? given.caller;
  const request = caller === given.caller ? given : { ...given, caller };
  const { model, operations } = context;
  const isOperation = (name: string) => operations.has(`/${name}`);
  const path = parseResourcePath(request.path);
  if (request.method !== "GET" && isKeysPath(path)) return changeKeys(context, request, path);
  if (isDefinitionSet(path.segments[0]?.name ?? "")) return answerDefinitions(context, request, path);
  const target = targetOf(model, await shortPath(context, request, path), isOperation);
  const read = request.method === "GET";
  switch (target.kind) {
    case "service":
      return read ? serviceDocument(context, request) : refuse(request);
    case "metadata":
      return read
        ? text(200, metadataXml(model, operations, wantsAnnotations(request)), "application/xml")
        : refuse(request);
    case "operation":
      return answerOperation(context, request, target);
    case "collection":
      if (read) return answerCollection(context, request, target, queryOf(request));
      return request.method === "POST"
        ? createOne(
            context,
            request,
            readInput(model, target.table, jsonBody(request), "create"),
            parseQuery(request.query),
          )
        : refuse(request);
    case "count":
      return read ? answerCount(context, request, target, queryOf(request)) : refuse(request);
    case "record":
      return record(context, request, target);
    case "property":
      return read ? answerProperty(context, request, target) : writeProperty(context, request, target);
    case "related":
      return related(context, request, target);
    case "reference":
      return read ? answerReferences(context, request, target) : changeReference(context, request, target);
    case "batch":
      if (request.method !== "POST") return refuse(request);
      return answerBatch(context, request, (inner, part) => handle(inner, part, log), log);
    default:
      return target satisfies never;
  }
}

/** Duplicates are looked for where a request asks for it by itself: what stands around it in a batch does not count. */
function asSuppressed(context: ApiContext, { headers }: ApiRequest): ApiContext {
  const detectsDuplicates = headers["mscrm.suppressduplicatedetection"]?.trim().toLowerCase() === "false";
  return detectsDuplicates === (context.detectsDuplicates ?? false) ? context : { ...context, detectsDuplicates };
}

function record(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "record" }>,
): Promise<ApiResponse> {
  switch (request.method) {
    case "GET":
      return answerRecord(context, request, target, queryOf(request));
    case "PATCH":
      return updateOne(context, request, target, parseQuery(request.query));
    case "DELETE":
      return deleteOne(context, request, target);
    default:
      return refuse(request);
  }
}

async function related(
  context: ApiContext,
  request: ApiRequest,
  target: Extract<Target, { kind: "related" }>,
): Promise<ApiResponse> {
  if (request.method === "GET") {
    const options = queryOf(request);
    return target.navigation.kind === "one"
      ? answerRecord(context, request, target, options)
      : answerCollection(context, request, target, options);
  }
  if (request.method !== "POST" || target.navigation.kind === "one") return refuse(request);
  const table = context.model.tables.get(target.navigation.target);
  if (!table) throw planErrors.segmentNotFound({ segment: target.navigation.name });
  return createOne(
    context,
    request,
    readInput(context.model, table, jsonBody(request), "create"),
    parseQuery(request.query),
    target,
  );
}

function refuse(request: ApiRequest): never {
  throw planErrors.methodNotAllowed({ method: request.method, path: request.path.slice(0, 200) });
}

function serviceDocument({ model }: ApiContext, request: ApiRequest): ApiResponse {
  const sets = [...[...model.tables.values()].map(({ entitySet }) => entitySet), ...Object.keys(definitionSets)];
  const value = sets.map((name) => ({ name, kind: "EntitySet", url: name }));
  return json(200, JSON.stringify({ "@odata.context": contextUrl(request.serviceRoot, "").slice(0, -1), value }));
}

function wantsAnnotations(request: ApiRequest): boolean {
  return (
    parseQuery(request.query).others.get("annotations") === "true" ||
    parsePrefer(request.headers["prefer"]).annotations !== null
  );
}
