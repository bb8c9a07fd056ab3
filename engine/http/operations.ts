import { requirePrivilege } from "../access/access.ts";
import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";
import { tableOf, type Model } from "../model/model.ts";
import { parseQuery } from "../odata/queryOptions.ts";
import type { Arguments, Expression } from "../odata/syntax.ts";
import { planErrors } from "../plan/planErrors.ts";
import type { Target } from "../plan/target.ts";
import { keyOf } from "../records/key.ts";
import {
  operationFor,
  type CallOfMany,
  type Draft,
  type Operation,
  type RecordResult,
  type RowsResult,
} from "../records/operation.ts";
import { parameterErrors } from "../records/parameter.ts";
import { settleEach } from "../records/settleEach.ts";
import { withRecords } from "../records/withRecords.ts";
import type { RecordReference } from "../records/rules.ts";
import { idOf } from "../records/writeInput.ts";
import { contextUrl } from "../respond/context.ts";
import { answerRows } from "./answerRows.ts";
import { jsonBody } from "./body.ts";
import type { ApiContext } from "./context.ts";
import { empty, json, type ApiRequest, type ApiResponse } from "./message.ts";
import { noOptions } from "./readWhere.ts";
import { readBack } from "./reads.ts";

/** Runs actions and functions: parameters from the body or the URL, one transaction, the declared answer. */

export const operationErrors = defineErrors({
  operationNotFound: {
    status: 404,
    code: "0x80060888",
    message: (p: { name: string }) =>
      label(
        `Resource not found for the segment '${p.name}': no such action or function here, or unresolved parameters.`,
        `Aucune action ni fonction « ${p.name} » ici, ou paramètres non résolus.`,
      ),
  },
});

type OperationTarget = Extract<Target, { kind: "operation" }>;

export async function answerOperation(
  context: ApiContext,
  request: ApiRequest,
  target: OperationTarget,
): Promise<ApiResponse> {
  const operation = operationFor(context.operations, target.table, target.name);
  const to = target.key ? "record" : "collection";
  if (!operation || (operation.bound && operation.bound.to !== to))
    throw operationErrors.operationNotFound({ name: target.name });
  if (request.method !== (operation.kind === "action" ? "POST" : "GET"))
    throw planErrors.methodNotAllowed({ method: request.method, path: request.path.slice(0, 200) });
  if (operation.privilege) requirePrivilege(request.caller, operation.privilege);
  const given = operation.kind === "action" ? jsonBody(request) : urlParameters(target.arguments, request);
  const parameters = readParameters(operation, given, context.model) as never;
  const result = await run(context, request, target, operation, parameters);
  return answer(context, request, operation, result);
}

async function run(
  given: ApiContext,
  request: ApiRequest,
  target: OperationTarget,
  operation: Operation,
  parameters: never,
): Promise<unknown> {
  // A verb decides by itself what is a duplicate; writes of many records are writes.
  const context = operation.bound?.table === "*" ? given : { ...given, detectsDuplicates: false };
  const bound = async (records: Parameters<typeof idOf>[0]) =>
    target.table && target.key ? idOf(records, target.table, keyOf(target.table, target.key)) : "";
  const { table } = target;
  const { serviceRoot } = request;
  if (operation.runMany) {
    const transact: CallOfMany<never>["transact"] = (work) => withRecords(context, request.caller, work);
    const each: CallOfMany<never>["settleEach"] = (items, work) => settleEach(context, request.caller, items, work);
    return operation.runMany({ id: "", table, parameters, serviceRoot, transact, settleEach: each });
  }
  return withRecords(context, request.caller, async (records) =>
    operation.run?.({ records, id: await bound(records), table, parameters, serviceRoot }),
  );
}

/** @throws parameterErrors.* — 400. */
function readParameters(
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
  model: Model,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(given))
    if (!name.includes("@") && !Object.hasOwn(operation.parameters, name))
      throw parameterErrors.parameterUnknown({ name, operation: operation.name }, { target: name });
  for (const [name, { type, isRequired }] of Object.entries(operation.parameters)) {
    const value = given[name];
    if (value !== undefined && value !== null) values[name] = type.read(value, name, model);
    else if (isRequired) throw parameterErrors.parameterMissing({ name }, { target: name });
  }
  return values;
}

function urlParameters(given: Arguments, request: ApiRequest): Record<string, unknown> {
  if (given.kind === "none") return {};
  if (given.kind === "value") throw parameterErrors.parameterUnknown({ name: "", operation: "" });
  const { aliases } = parseQuery(request.query);
  return Object.fromEntries([...given.values].map(([name, expression]) => [name, jsonOf(expression, aliases)]));
}

function jsonOf(expression: Expression | undefined, aliases: ReadonlyMap<string, Expression>): unknown {
  if (expression?.kind === "alias") return jsonOf(aliases.get(expression.name), new Map());
  if (expression?.kind !== "literal") return undefined;
  const { literal } = expression;
  switch (literal.kind) {
    case "null":
      return null;
    case "number":
      return Number(literal.text);
    case "date":
    case "datetime":
      return literal.text;
    default:
      return literal.value;
  }
}

async function answer(
  context: ApiContext,
  request: ApiRequest,
  { returns }: Operation,
  result: unknown,
): Promise<ApiResponse> {
  switch (returns.kind) {
    case "nothing":
      return empty();
    case "record": {
      const { id, columns } = result as RecordResult;
      const table = tableOf(context.model, returns.table);
      const select =
        columns?.map((name) => (table.columns.get(name)?.kind === "lookup" ? `_${name}_value` : name)) ?? null;
      return readBack(context, request, table, id, { ...noOptions, select }, 200);
    }
    case "records": {
      const value = (result as readonly RecordReference[]).map((reference) =>
        entityReference(context.model, reference),
      );
      return json(
        200,
        JSON.stringify({ "@odata.context": contextUrl(request.serviceRoot, "Collection(mscrm.crmbaseentity)"), value }),
      );
    }
    case "rows":
      return answerRows(context, request, result as RowsResult);
    case "draft": {
      const { table, values } = result as Draft;
      const url = contextUrl(request.serviceRoot, `${tableOf(context.model, table).entitySet}/$entity`);
      return json(
        200,
        JSON.stringify({ "@odata.context": url, "@odata.type": `#Microsoft.Dynamics.CRM.${table}`, ...values }),
      );
    }
    case "object": {
      const type = contextUrl(request.serviceRoot, `Microsoft.Dynamics.CRM.${returns.type}`);
      return json(200, JSON.stringify({ "@odata.context": type, ...(result as object) }));
    }
    default:
      return returns satisfies never;
  }
}

function entityReference(model: Model, { table, id }: RecordReference): Record<string, string> {
  return { "@odata.type": `#Microsoft.Dynamics.CRM.${table}`, [tableOf(model, table).primaryId]: id };
}
