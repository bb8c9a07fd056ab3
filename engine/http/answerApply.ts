import { parseApply } from "../odata/apply.ts";
import { parsePrefer } from "../odata/prefer.ts";
import type { QueryOptions } from "../odata/syntax.ts";
import { planApply, type ApplyPlan } from "../plan/planApply.ts";
import type { Condition, Scope } from "../plan/readPlan.ts";
import type { Table } from "../model/model.ts";
import { settingsOf } from "../records/settings.ts";
import { wantedAnnotations, type Wanted } from "../respond/annotations.ts";
import { contextUrl } from "../respond/context.ts";
import { formatterFor } from "../respond/formatter.ts";
import { annotateGroup } from "../respond/groups.ts";
import { applySql } from "../sql/applySql.ts";
import type { ApiContext } from "./context.ts";
import { json, type ApiRequest, type ApiResponse } from "./message.ts";

/** Answers `$apply`: groups and sums of the rows of a set, or of those that hang on a record. */
export async function answerApply(
  context: ApiContext,
  request: ApiRequest,
  table: Table,
  apply: string,
  options: QueryOptions,
  where?: (scope: Scope) => Condition,
): Promise<ApiResponse> {
  const { annotations } = parsePrefer(request.headers["prefer"]);
  const plan = planApply({ model: context.model, caller: request.caller }, table, parseApply(apply), options, where);
  const rows = await context.database.run(applySql(context.model, plan, annotations !== null), context.departed);
  const bodies = rows.map(([body]) => String(body));
  const url = contextUrl(request.serviceRoot, table.entitySet);
  const printed =
    annotations === null ? bodies : await annotated(context, request, plan, bodies, wantedAnnotations(annotations));
  return json(200, `{"@odata.context":${JSON.stringify(url)},"value":[${printed.join(",")}]}`);
}

async function annotated(
  context: ApiContext,
  request: ApiRequest,
  plan: ApplyPlan,
  bodies: readonly string[],
  wanted: Wanted,
): Promise<string[]> {
  const settings = await settingsOf(context.database);
  const formatter = formatterFor(request.caller, settings);
  return bodies.map((body) =>
    JSON.stringify(annotateGroup(plan, JSON.parse(body) as Record<string, unknown>, formatter, wanted)),
  );
}
