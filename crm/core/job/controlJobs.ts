import { cancelSql, retrySql } from "../../../engine/jobs/jobRows.ts";
import { jobErrors } from "../../../engine/jobs/jobErrors.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { operation } from "../../../engine/records/operation.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import { asyncoperation } from "./asyncoperation.ts";

const toJob = { table: asyncoperation.name, to: "record" } as const;

/**
 * Asks for the end of a job. One that is running ends before its next step; what it has done stays done.
 * @throws jobErrors.jobOver — 409; accessErrors.privilegeDenied — 403.
 */
export const cancelJob = operation({
  name: "CancelJob",
  kind: "action",
  bound: toJob,
  parameters: {},
  returns: { kind: "nothing" },
  run: async ({ records, id }) => {
    await requireControl(records, id);
    if ((await records.run(cancelSql(id))).length === 0) throw jobErrors.jobOver();
    tellOf(records, id);
  },
});

/**
 * Starts a job anew that failed or was canceled; it does what is left to do.
 * @throws jobErrors.jobNotRetried — 409; accessErrors.privilegeDenied — 403.
 */
export const retryJob = operation({
  name: "RetryJob",
  kind: "action",
  bound: toJob,
  parameters: {},
  returns: { kind: "nothing" },
  run: async ({ records, id }) => {
    await requireControl(records, id);
    if ((await records.run(retrySql(id))).length === 0) throw jobErrors.jobNotRetried();
    tellOf(records, id);
  },
});

/** One's own jobs, and for those who may write all of them the others' as well. */
async function requireControl(records: Records, id: string): Promise<void> {
  const table = tableOf(records.model, asyncoperation.name);
  const row = await readOne(records, table, id, "read", false);
  if (row["ownerid"] !== records.caller.userId) await readOne(records, table, id, "write", false);
}

function tellOf(records: Records, id: string): void {
  records.written.push({ table: asyncoperation.name, id, how: "updated" });
}
