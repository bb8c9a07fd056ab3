import { requireAccess } from "../../../engine/access/access.ts";
import { startJob } from "../../../engine/jobs/startJob.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aBoolean, aGuid, aListOf, aMoment, anObject, aText } from "../../../engine/records/parameter.ts";
import { aQueryExpression } from "../../../engine/records/queryExpression.ts";
import { planFetch } from "../../../engine/plan/planFetch.ts";
import { tableNamed } from "../functions/tableNamed.ts";
import { bulkDeleteErrors } from "../job/startBulkDelete.ts";
import { isMatched } from "../match/matchFiles.ts";
import { detectInBulk } from "./detectInBulk.ts";
import { duplicateErrors } from "./duplicateErrors.ts";
import { publishedRules } from "./publishedRules.ts";
import { requireRuled } from "./retrieveDuplicates.ts";

const aRecipient = anObject("mscrm.activityparty", { activitypartyid: aGuid, partyid: aGuid });

/**
 * Puts a detection of duplicates in line and answers at once; what it finds are the `duplicaterecords` of the job.
 * @throws duplicateErrors.*, tableErrors.tableUnknown, fetchPlanErrors.* — 400; accessErrors.privilegeDenied — 403.
 */
export const bulkDetectDuplicates = operation({
  name: "BulkDetectDuplicates",
  kind: "action",
  bound: null,
  parameters: {
    Query: required(aQueryExpression),
    JobName: required(aText),
    SendEmailNotification: optional(aBoolean),
    TemplateId: optional(aGuid),
    ToRecipients: optional(aListOf(aRecipient)),
    CCRecipients: optional(aListOf(aRecipient)),
    RecurrencePattern: optional(aText),
    RecurrenceStartTime: optional(aMoment),
  },
  returns: { kind: "object", type: "BulkDetectDuplicatesResponse", fields: { JobId: "Edm.Guid" } },
  run: async ({ records, parameters }) => {
    const { Query: query, JobName: name, RecurrencePattern: recurrence, RecurrenceStartTime: notBefore } = parameters;
    if (recurrence) throw bulkDeleteErrors.recurrenceNotSupported(undefined, { target: "RecurrencePattern" });
    const { model, caller } = records;
    const table = tableNamed(model, query.entity.name);
    requireRuled(table.name);
    requireAccess(model, caller, table, "read");
    const planned = { fetch: query, table, limit: 1, start: { kind: "first" }, count: false, names: false } as const;
    planFetch({ model, caller }, planned);
    if (!isMatched(table.name) && (await publishedRules(records, table.name)).length === 0)
      throw duplicateErrors.noPublishedRules({ table: table.name });
    const start = { name: name.slice(0, 256), parameters: { query }, notBefore: notBefore ?? null };
    return { JobId: startJob(records, detectInBulk, start) };
  },
});
