import { randomUUID } from "node:crypto";
import { job, type JobRun } from "../../../engine/jobs/job.ts";
import { tableOf, type Model } from "../../../engine/model/model.ts";
import type { Fetch } from "../../../engine/odata/fetchSyntax.ts";
import type { FetchStart } from "../../../engine/plan/fetchPlan.ts";
import { planFetch } from "../../../engine/plan/planFetch.ts";
import type { Caller } from "../../../engine/access/caller.ts";
import type { Stored } from "../../../engine/model/kinds/kind.ts";
import { refusalOf } from "../../../engine/records/databaseErrors.ts";
import type { Records } from "../../../engine/records/records.ts";
import { thisSecond } from "../../../engine/records/thisSecond.ts";
import { fetchSql } from "../../../engine/sql/fetchSql.ts";
import { insertSql } from "../../../engine/sql/recordSql.ts";
import type { Statement } from "../../../engine/statement.ts";

/** Deletes what queries find, a record at a time, each with the caller's rights and the rules of its table. */

export interface BulkDeleteParameters {
  readonly queries: readonly Fetch[];
}

/** Records looked up at once. */
const pageSize = 500;

export const bulkDelete = job<BulkDeleteParameters>({
  name: "BulkDelete",
  operationType: 13,
  run: async (run) => {
    await run.transact(async (records) => records.send(beginSql(run.id)));
    for (const [index, fetch] of run.parameters.queries.entries()) await deleteFound(run, fetch, index);
  },
  ended: async ({ id, context, hasFailed }) => {
    await context.database.transaction((transaction) => transaction.run(endSql(id, hasFailed)));
  },
});

/** A query as it is planned for deletion: what it finds, by the caller's right to read. @throws fetchPlanErrors.* — 400. */
export function planDeletion(model: Model, caller: Caller, fetch: Fetch, start: FetchStart = { kind: "first" }) {
  const table = model.tables.get(fetch.entity.name);
  const planned = { fetch, table: table ?? tableOf(model, "asyncoperation"), limit: pageSize, start };
  return planFetch({ model, caller }, { ...planned, count: false, names: false });
}

/** The row that counts, made along with the job. */
export function countingRow({ model, caller }: Records, jobId: string, name: string): Statement {
  const now = thisSecond();
  const row = {
    bulkdeleteoperationid: randomUUID(),
    asyncoperationid: jobId,
    name,
    successcount: 0,
    failurecount: 0,
    processingqeindex: 0,
    isrecurring: false,
    statecode: 0,
    statuscode: 0,
    createdon: now,
    createdby: caller.userId,
    modifiedon: now,
    modifiedby: caller.userId,
  };
  return insertSql(tableOf(model, "bulkdeleteoperation"), row, null);
}

async function deleteFound(run: JobRun<BulkDeleteParameters>, fetch: Fetch, index: number): Promise<void> {
  const { model, database } = run.context;
  const table = tableOf(model, fetch.entity.name);
  let left = fetch.top ?? Infinity;
  let start: FetchStart = { kind: "first" };
  while (left > 0) {
    const rows = await database.run(fetchSql(model, planDeletion(model, run.caller, fetch, start)));
    const found = rows.map(([, body]) =>
      String((JSON.parse(String(body)) as Record<string, unknown>)[table.primaryId]),
    );
    // A join may find a record several times.
    for (const id of [...new Set(found)].slice(0, left)) {
      run.signal.throwIfAborted();
      await deleteOne(run, table.name, id, index);
      left--;
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    start = { kind: "after", values: last.slice(2) as Stored[], skip: 0 };
  }
}

/** A record is gone and counted, or neither. One that cannot be deleted does not keep the others. */
async function deleteOne(run: JobRun<BulkDeleteParameters>, table: string, id: string, index: number): Promise<void> {
  try {
    await run.transact(async (records) => {
      await records.remove({ name: table }, id);
      records.send(countSql(run.id, "successcount", index));
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    if (refusal.name === "recordNotFound") return; // it went along with another
    await run.transact(async (records) => records.send(countSql(run.id, "failurecount", index)));
  }
}

const touched = "modifiedon = date_trunc('second', now()), versionnumber = nextval('filon_version')";

/** Begun once more, what is left is tried anew: what could not be deleted before is not counted twice. */
function beginSql(jobId: string): Statement {
  return {
    text: `UPDATE bulkdeleteoperation SET statecode = 2, statuscode = 20, failurecount = 0, ${touched} WHERE asyncoperationid = $1::uuid`,
    values: [jobId],
  };
}

function countSql(jobId: string, column: "successcount" | "failurecount", index: number): Statement {
  return {
    text: `UPDATE bulkdeleteoperation SET ${column} = ${column} + 1, processingqeindex = $2::int, ${touched} WHERE asyncoperationid = $1::uuid`,
    values: [jobId, index],
  };
}

function endSql(jobId: string, hasFailed: boolean): Statement {
  return {
    text: `UPDATE bulkdeleteoperation SET statecode = 3, statuscode = $2::int, ${touched} WHERE asyncoperationid = $1::uuid`,
    values: [jobId, hasFailed ? 31 : 30],
  };
}
