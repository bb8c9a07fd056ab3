import { accessTo } from "../../../engine/access/access.ts";
import { job, type JobRun } from "../../../engine/jobs/job.ts";
import type { Stored } from "../../../engine/model/kinds/kind.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Fetch } from "../../../engine/odata/fetchSyntax.ts";
import type { FetchStart } from "../../../engine/plan/fetchPlan.ts";
import { planFetch } from "../../../engine/plan/planFetch.ts";
import type { Records } from "../../../engine/records/records.ts";
import { accessSql } from "../../../engine/sql/conditionSql.ts";
import { fetchSql } from "../../../engine/sql/fetchSql.ts";
import { identifier, literal, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { isMatched } from "../match/matchFiles.ts";
import { likenessPage, noteLikeness } from "./noteLikeness.ts";
import { publishedRules, shownRules } from "./publishedRules.ts";
import { ruleSql, type Rule } from "./ruleSql.ts";

export interface DetectionParameters {
  readonly query: Fetch;
}

/** Records looked at in one statement, and the duplicates after which a detection ends. */
const pageSize = 500;
const mostFound = 5000;

/** Compares what a query finds with everything its rules name and with its like, and writes down each pair once. */
export const detectInBulk = job<DetectionParameters>({
  name: "BulkDetectDuplicates",
  operationType: 2,
  run: async (run) => {
    const { query } = run.parameters;
    const { model, database } = run.context;
    const rules = shownRules(model, run.caller, await publishedRules(database, query.entity.name));
    const job = (writer: SqlWriter) => writer.value(run.id, "uuid");
    const again = new SqlWriter();
    await run.transact(async (records) =>
      records.send(again.statement(`DELETE FROM duplicaterecord WHERE asyncoperationid = ${job(again)}`)),
    );
    let found = 0;
    const note = async (work: (records: Records, most: number) => Promise<number>) => {
      run.signal.throwIfAborted();
      if (found < mostFound) found += await run.transact((records) => work(records, mostFound - found));
    };
    const table = query.entity.name;
    for await (const ids of pagesOf(run, query)) {
      for (const rule of rules) await note((records, most) => notePairs(records, run.id, rule, ids, most));
      for (let from = 0; isMatched(table) && from < ids.length; from += likenessPage) {
        const part = ids.slice(from, from + likenessPage);
        await note((records, most) => noteLikeness(records, run.id, table, part, most));
      }
      if (found >= mostFound) return;
    }
  },
});

async function* pagesOf(run: JobRun<DetectionParameters>, query: Fetch): AsyncGenerator<string[]> {
  const { model, database } = run.context;
  const table = tableOf(model, query.entity.name);
  let left = query.top ?? Infinity;
  let start: FetchStart = { kind: "first" };
  while (left > 0) {
    const planned = { fetch: query, table, limit: pageSize, start, count: false, names: false };
    const rows = await database.run(fetchSql(model, planFetch({ model, caller: run.caller }, planned)));
    const ids = rows.map(([, body]) => String((JSON.parse(String(body)) as Record<string, unknown>)[table.primaryId]));
    yield [...new Set(ids)].slice(0, left);
    left -= ids.length;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    start = { kind: "after", values: last.slice(2) as Stored[], skip: 0 };
  }
}

/** Writes down the pairs of a page, in one statement; gives how many. A pair that reads the same both ways counts once. */
async function notePairs(
  records: Records,
  jobId: string,
  rule: Rule,
  ids: readonly string[],
  most: number,
): Promise<number> {
  const { model, caller } = records;
  const [base, matching] = [tableOf(model, rule.base), tableOf(model, rule.matching)];
  const writer = new SqlWriter();
  const [job, ruleId, page] = [writer.value(jobId, "uuid"), writer.value(rule.id, "uuid"), writer.value(ids, "uuid[]")];
  const [b, m] = [`b.${identifier(base.primaryId)}`, `m.${identifier(matching.primaryId)}`];
  const terms = [`${b} = ANY (${page})`, accessSql(writer, accessTo(model, caller, matching, "read"), "m")];
  if (base.columns.has("merged")) terms.push("b.merged IS NOT TRUE");
  if (base === matching)
    terms.push(
      `(${b} < ${m} OR NOT ${m} = ANY (${page}))`,
      `NOT EXISTS (SELECT 1 FROM duplicaterecord d WHERE d.asyncoperationid = ${job} AND d.duplicateruleid = ${ruleId}
        AND d.baserecordid = ${m} AND d.duplicaterecordid = ${b})`,
    );
  const rows = await records.run(
    writer.statement(`INSERT INTO duplicaterecord (duplicateid, asyncoperationid, baserecordid, baserecordidtype, duplicaterecordid,
        duplicaterecordidtype, duplicateruleid, createdon)
      SELECT gen_random_uuid(), ${job}, ${b}, ${literal(base.name)}, ${m}, ${literal(matching.name)}, ${ruleId}, date_trunc('second', now())
      FROM ${identifier(base.name)} b JOIN ${identifier(matching.name)} m ON ${ruleSql(model, writer, rule, caller.timeZone)}
      WHERE ${terms.filter(Boolean).join(" AND ")} LIMIT ${writer.value(most, "int")} RETURNING 1`),
  );
  return rows.length;
}
