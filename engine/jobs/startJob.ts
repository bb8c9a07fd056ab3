import { randomUUID } from "node:crypto";
import type { Caller } from "../access/caller.ts";
import { tableOf } from "../model/model.ts";
import type { Records } from "../records/records.ts";
import { thisSecond } from "../records/thisSecond.ts";
import { insertSql } from "../sql/recordSql.ts";
import type { Job } from "./job.ts";
import { jobChannel, jobTable, type JobData } from "./jobRows.ts";

export interface JobStart<P> {
  /** What people see it by. */
  readonly name: string;
  readonly parameters: P;
  /** Not before this moment; null for as soon as may be. */
  readonly notBefore?: string | null;
}

/** Whose transaction a job is put in line in. */
export type Starter = Pick<Records, "model" | "send"> & {
  readonly caller: Pick<Caller, "language" | "userId" | "businessUnitId">;
};

/**
 * Puts a job in line, in the caller's transaction: a request that is refused leaves no job. Gives the job's id.
 */
export function startJob<P extends object>(records: Starter, job: Job<P>, start: JobStart<P>): string {
  const { caller, model } = records;
  const id = randomUUID();
  const now = thisSecond();
  const notBefore = start.notBefore && Date.parse(start.notBefore) > Date.now() ? start.notBefore : null;
  const data: JobData = { language: caller.language, parameters: start.parameters };
  const row = {
    asyncoperationid: id,
    name: start.name,
    operationtype: job.operationType,
    messagename: job.name,
    data: JSON.stringify(data),
    postponeuntil: notBefore,
    retrycount: 0,
    statecode: notBefore ? 1 : 0,
    statuscode: notBefore ? 10 : 0,
    ownerid: caller.userId,
    owneridtype: "systemuser",
    owninguser: caller.userId,
    owningbusinessunit: caller.businessUnitId,
    createdon: now,
    createdby: caller.userId,
    modifiedon: now,
    modifiedby: caller.userId,
  };
  records.send(insertSql(tableOf(model, jobTable), row, null));
  records.send({ text: `SELECT pg_notify('${jobChannel}', '')`, values: [] });
  return id;
}
