import { columnOf, tableOf } from "../model/model.ts";
import { parsePrefer } from "../odata/prefer.ts";
import { planRead } from "../plan/planRead.ts";
import type { RowsResult } from "../records/operation.ts";
import { setFragment } from "../respond/context.ts";
import { collectionText, pageOf } from "../respond/rows.ts";
import { readSql } from "../sql/readSql.ts";
import type { ApiContext } from "./context.ts";
import { json, type ApiRequest, type ApiResponse } from "./message.ts";
import { applied, present } from "./presentation.ts";
import { noOptions, planningOf, type Where } from "./readWhere.ts";

/** The records an operation names, all their columns, of those the caller may read; whatever their order. */
export async function answerRows(
  context: ApiContext,
  request: ApiRequest,
  { table: name, ids }: RowsResult,
): Promise<ApiResponse> {
  const table = tableOf(context.model, name);
  const where: Where = (scope) => ({
    kind: "oneOf",
    operand: { kind: "column", scope, column: columnOf(table, table.primaryId) },
    values: ids,
    sqlType: "uuid",
    text: false,
  });
  const preferences = parsePrefer(request.headers["prefer"]);
  const names = preferences.annotations !== null;
  const plan = planRead(planningOf(context, request), { table, options: noOptions, where, limit: ids.length, names });
  const rows = ids.length === 0 ? [] : await context.database.run(readSql(context.model, plan));
  const presentation = await present(context, request, setFragment(table.entitySet, noOptions), preferences);
  return json(200, collectionText(plan, pageOf(rows), presentation, null), applied(preferences, ["annotations"]));
}
