import { jobsByName } from "../engine/jobs/job.ts";
import { detectInBulk } from "./core/duplicate/detectInBulk.ts";
import { bulkDelete } from "./core/job/bulkDelete.ts";
import { renewMatchKeys } from "./core/match/renewMatchKeys.ts";

/** Every kind of work that goes on in the background. */
export const jobs = jobsByName([bulkDelete, detectInBulk, renewMatchKeys]);
