import type { Caller } from "../access/caller.ts";
import type { Records, RecordsContext } from "../records/records.ts";

/**
 * Work that goes on after its request was answered, with the rights of whoever asked for it. One declaration a kind of
 * job, in the file of its name; `startJob` puts one in line, `JobRunner` runs it in whichever process is free.
 */

export interface JobRun<P> {
  /** The row in `asyncoperation` that stands for this job. */
  readonly id: string;
  readonly context: RecordsContext;
  readonly caller: Caller;
  readonly parameters: P;
  /** Aborted when this process stops or loses the job: throw `signal.reason` between two steps; the job begins again later. */
  readonly signal: AbortSignal;
  /** One step of the job: a transaction with the caller's rights. Keep it short. */
  transact<T>(work: (records: Records) => Promise<T>): Promise<T>;
}

export interface JobEnd extends Pick<JobRun<never>, "id" | "context"> {
  readonly hasFailed: boolean;
}

export interface Job<P = never> {
  /** Name of the message that starts it; the parameters are found again by it. */
  readonly name: string;
  /** What Dataverse calls this type of job by (`asyncoperation.operationtype`). */
  readonly operationType: number;
  /**
   * Does the work, from the beginning or once more after a process died in the middle of it: what is done already must
   * do no harm when done again. May give a message for people. What it throws makes the job a failed one.
   */
  run(run: JobRun<P>): Promise<string | void>;
  /** Writes down that the job is over, where it keeps rows of its own. */
  ended?(end: JobEnd): Promise<void>;
}

/** Declares a job; its parameters are kept as JSON. */
export function job<P>(declared: Job<P>): Job<P> {
  return declared;
}

export type Jobs = ReadonlyMap<string, Job>;

export function jobsByName(jobs: readonly Job<never>[]): Jobs {
  return new Map(jobs.map((declared) => [declared.name, declared]));
}
