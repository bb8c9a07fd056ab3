import { boolean, datetime, integer, key, lookup, text, to } from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { jobStates } from "./jobStates.ts";

/** What became of a deletion in bulk. It has the rights of its job. */
export const bulkdeleteoperation = table({
  name: "bulkdeleteoperation",
  schemaName: "BulkDeleteOperation",
  entitySet: "bulkdeleteoperations",
  objectTypeCode: 4424,
  label: label("Bulk Delete Operation", "Suppression en masse"),
  plural: label("Bulk Delete Operations", "Suppressions en masse"),
  ownership: "none",
  parent: "asyncoperationid",
  primaryName: "name",
  readOnly: true,
  audit: false,
  columns: {
    bulkdeleteoperationid: key("BulkDeleteOperationId", "Bulk Deletion Job", "Suppression en masse"),
    name: text("Name", "System Job Name", "Nom de la tâche système", { max: 256, search: true, computed: true }),
    asyncoperationid: lookup(
      "AsyncOperationId",
      "System Job",
      "Tâche système",
      [
        to(
          "asyncoperation",
          "AsyncOperation_BulkDeleteOperation",
          "asyncoperationid",
          "AsyncOperation_BulkDeleteOperation",
        ),
      ],
      { computed: true },
    ),
    successcount: integer("SuccessCount", "Deleted", "Supprimés", { min: 0, computed: true }),
    failurecount: integer("FailureCount", "Failures", "Échecs", { min: 0, computed: true }),
    processingqeindex: integer("ProcessingQEIndex", "Query Index", "Rang de la requête", { min: 0, computed: true }),
    isrecurring: boolean("IsRecurring", "Is Recurring", "Récurrente", { default: false, computed: true }),
    nextrun: datetime("NextRun", "Next Run", "Prochaine exécution", { computed: true }),
    ...jobStates,
    ...authorship("lk_bulkdeleteoperationbase_createdby", "lk_bulkdeleteoperationbase_modifiedby"),
  },
});

export type BulkDeleteOperation = RowOf<typeof bulkdeleteoperation>;
