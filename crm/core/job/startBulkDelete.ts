import { requireAccess } from "../../../engine/access/access.ts";
import { defineErrors } from "../../../engine/errors.ts";
import { startJob } from "../../../engine/jobs/startJob.ts";
import { label } from "../../../engine/model/label.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aBoolean, aGuid, aListOf, aMoment, aText, anObject } from "../../../engine/records/parameter.ts";
import { aQueryExpression } from "../../../engine/records/queryExpression.ts";
import { recordErrors } from "../../../engine/records/recordErrors.ts";
import { tableNamed } from "../functions/tableNamed.ts";
import { bulkDelete, countingRow, planDeletion } from "./bulkDelete.ts";

export const bulkDeleteErrors = defineErrors({
  recurrenceNotSupported: {
    status: 400,
    message: () =>
      label(
        "Jobs that come again are not supported. Leave 'RecurrencePattern' empty and start the job anew when it is due.",
        "Les tâches récurrentes ne sont pas prises en charge. Laissez « RecurrencePattern » vide et relancez la tâche le moment venu.",
      ),
  },
});

const aRecipient = anObject("mscrm.activityparty", { activitypartyid: aGuid, partyid: aGuid });

/**
 * Puts a deletion in bulk in line and answers at once. What is wrong in a query is refused here, before there is a job;
 * what a record refuses is counted by the job. No e-mail is sent: recipients are taken and not written to.
 * @throws tableErrors.tableUnknown, fetchPlanErrors.* — 400; accessErrors.privilegeDenied — 403.
 */
export const startBulkDelete = operation({
  name: "BulkDelete",
  kind: "action",
  bound: null,
  privilege: "prvBulkDelete",
  parameters: {
    QuerySet: required(aListOf(aQueryExpression, 50)),
    JobName: required(aText),
    SendEmailNotification: optional(aBoolean),
    ToRecipients: optional(aListOf(aRecipient)),
    CCRecipients: optional(aListOf(aRecipient)),
    RecurrencePattern: optional(aText),
    StartDateTime: optional(aMoment),
    SourceImportId: optional(aGuid),
    RunNow: optional(aBoolean),
  },
  returns: { kind: "object", type: "BulkDeleteResponse", fields: { JobId: "Edm.Guid" } },
  run: async ({ records, parameters }) => {
    const { QuerySet: queries, JobName: name, RecurrencePattern: recurrence, StartDateTime, RunNow } = parameters;
    if (recurrence) throw bulkDeleteErrors.recurrenceNotSupported(undefined, { target: "RecurrencePattern" });
    const { model, caller } = records;
    for (const fetch of queries) {
      const table = tableNamed(model, fetch.entity.name);
      requireAccess(model, caller, table, "delete");
      if (table.readOnly) throw recordErrors.readOnlyTable({ table: table.name });
      planDeletion(model, caller, fetch);
    }
    const notBefore = RunNow === true ? null : StartDateTime;
    const JobId = startJob(records, bulkDelete, { name: name.slice(0, 256), parameters: { queries }, notBefore });
    records.send(countingRow(records, JobId, name.slice(0, 256)));
    return { JobId };
  },
});
