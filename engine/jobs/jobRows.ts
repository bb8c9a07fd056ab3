import type { Language } from "../model/label.ts";
import type { Statement } from "../statement.ts";

/**
 * The statements by which processes share jobs. A job is run by whoever holds an advisory lock on it: PostgreSQL lets
 * go of the lock when a process dies, so no clock has to decide whether somebody is still at work.
 */

export const jobTable = "asyncoperation";
export const jobChannel = "filon_job";

/** What `asyncoperation.data` holds. */
export interface JobData {
  readonly language: Language;
  readonly parameters: object;
}

/** First half of the key of an advisory lock; the second is made of the job's id. */
const lockClass = 7_061_003;
/** More than the processes that may hold one each, so that there is always one to take. */
const mostLooked = 100;

const touched = "modifiedon = date_trunc('second', now()), versionnumber = nextval('filon_version')";

/** Jobs that are due, and those somebody began: whether they are still at it, only the lock tells. */
export function dueJobsSql(names: readonly string[]): Statement {
  return {
    text: `SELECT asyncoperationid FROM asyncoperation WHERE statecode IN (0, 1, 2) AND (postponeuntil IS NULL OR postponeuntil <= now())
      AND messagename = ANY ($1::text[]) ORDER BY createdon, asyncoperationid LIMIT ${mostLooked}`,
    values: [names],
  };
}

export function tryLockSql(id: string): Statement {
  return { text: `SELECT pg_try_advisory_lock(${lockClass}, hashtext($1::text))`, values: [id] };
}

export function unlockSql(id: string): Statement {
  return { text: `SELECT pg_advisory_unlock(${lockClass}, hashtext($1::text))`, values: [id] };
}

/** Marks a locked job as begun. No row: somebody else has ended it meanwhile. */
export function beginSql(id: string, host: string): Statement {
  return {
    text: `UPDATE asyncoperation SET statecode = 2, statuscode = CASE WHEN ${isCanceling} THEN 22 ELSE 20 END, hostid = $2::text, startedon = coalesce(startedon, date_trunc('second', now())),
      retrycount = coalesce(retrycount, 0) + (statecode = 2)::int, ${touched}
      WHERE asyncoperationid = $1::uuid AND statecode IN (0, 1, 2) RETURNING messagename, data, ownerid, retrycount`,
    values: [id, host],
  };
}

/** Puts a job that was cut short back in line; it counts as never begun. One that is being canceled stays that. */
export function giveBackSql(id: string, host: string): Statement {
  return {
    text: `WITH given AS (UPDATE asyncoperation SET statecode = 0, statuscode = 0, ${touched} WHERE ${isOurs} AND NOT ${isCanceling} RETURNING 1)
      SELECT pg_notify('${jobChannel}', '') FROM given`,
    values: [id, host],
  };
}

/** How a job may end, as Dataverse numbers it. */
export const endings = { succeeded: 30, failed: 31, canceled: 32 } as const;

export function endSql(id: string, host: string, ending: number, message: string | null): Statement {
  return {
    text: `UPDATE asyncoperation SET statecode = 3, statuscode = $3::int, completedon = date_trunc('second', now()), message = $4::text,
      friendlymessage = left($4::text, 2000), ${touched} WHERE ${isOurs}`,
    values: [id, host, ending, message],
  };
}

/** A row where somebody asked for the end of a job; whoever runs it, or takes it next, notices at its next step. */
export function canceledSql(id: string): Statement {
  return { text: `SELECT 1 FROM asyncoperation WHERE asyncoperationid = $1::uuid AND ${isCanceling}`, values: [id] };
}

/** Asks for the end of a job that is not over yet. No row: it is over. */
export function cancelSql(id: string): Statement {
  return {
    text: `WITH asked AS (UPDATE asyncoperation SET statecode = 2, statuscode = 22, postponeuntil = NULL, ${touched}
        WHERE asyncoperationid = $1::uuid AND statecode IN (0, 1, 2) RETURNING 1)
      SELECT pg_notify('${jobChannel}', '') FROM asked`,
    values: [id],
  };
}

/** Puts a job that failed or was canceled in line once more. No row: it did neither. */
export function retrySql(id: string): Statement {
  return {
    text: `WITH again AS (UPDATE asyncoperation SET statecode = 0, statuscode = 0, startedon = NULL, completedon = NULL, message = NULL,
        friendlymessage = NULL, hostid = NULL, retrycount = 0, ${touched}
        WHERE asyncoperationid = $1::uuid AND statecode = 3 AND statuscode IN (${endings.failed}, ${endings.canceled}) RETURNING 1)
      SELECT pg_notify('${jobChannel}', '') FROM again`,
    values: [id],
  };
}

const isCanceling = "(statecode = 2 AND statuscode = 22)";

const isOurs = "asyncoperationid = $1::uuid AND hostid = $2::text AND statecode = 2";
