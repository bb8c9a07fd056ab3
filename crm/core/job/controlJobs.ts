import { cancelSql, retrySql } from "../../../engine/jobs/jobRows.ts";
import { jobErrors } from "../../../engine/jobs/jobErrors.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { operation } from "../../../engine/records/operation.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Statement } from "../../../engine/statement.ts";
import { asyncoperation } from "./asyncoperation.ts";

/**
 * Asks for the end of a job. One that is running ends before its next step; what it has done stays done.
 * @throws jobErrors.jobOver — 409; accessErrors.privilegeDenied — 403.
 */
export const cancelJob = controlling("CancelJob", cancelSql, jobErrors.jobOver);

/**
 * Starts a job anew that failed or was canceled; it does what is left to do.
 * @throws jobErrors.jobNotRetried — 409; accessErrors.privilegeDenied — 403.
 */
export const retryJob = controlling("RetryJob", retrySql, jobErrors.jobNotRetried);

/** An action on a job that is one statement, refused where the state of the job leaves it nothing to change. */
function controlling(name: string, sqlOf: (id: string) => Statement, refusal: () => Error) {
  return operation({
    name,
    kind: "action",
    bound: { table: asyncoperation.name, to: "record" },
    parameters: {},
    returns: { kind: "nothing" },
    run: async ({ records, id }) => {
      await requireControl(records, id);
      if ((await records.run(sqlOf(id))).length === 0) throw refusal();
      records.written.push({ table: asyncoperation.name, id, how: "updated" });
    },
  });
}

/** One's own jobs, and for those who may write all of them the others' as well. */
async function requireControl(records: Records, id: string): Promise<void> {
  const table = tableOf(records.model, asyncoperation.name);
  const row = await readOne(records, table, id, "read", false);
  if (row["ownerid"] !== records.caller.userId) await readOne(records, table, id, "write", false);
}
