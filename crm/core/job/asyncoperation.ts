import { choice, datetime, integer, key, memo, option, text } from "../../../engine/model/columns.ts";
import { authorship, ownership } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";
import { jobStates } from "./jobStates.ts";

/** Work that goes on after its request was answered. `engine/jobs` writes the rows; clients read them. */
export const asyncoperation = table({
  name: "asyncoperation",
  schemaName: "AsyncOperation",
  entitySet: "asyncoperations",
  objectTypeCode: 4700,
  label: label("System Job", "Tâche système"),
  plural: label("System Jobs", "Tâches système"),
  ownership: "user",
  primaryName: "name",
  readOnly: true,
  audit: false,
  columns: {
    asyncoperationid: key("AsyncOperationId", "System Job", "Tâche système"),
    name: text("Name", "System Job Name", "Nom de la tâche système", { max: 256, search: true, computed: true }),
    operationtype: choice(
      "OperationType",
      "System Job Type",
      "Type de tâche système",
      [
        option(2, "Bulk Duplicate Detection", "Détection de doublons en masse"),
        option(12, "Matchcode Update", "Mise à jour des codes de concordance"),
        option(13, "Bulk Delete", "Suppression en masse"),
      ],
      { required: "system", computed: true },
    ),
    messagename: text("MessageName", "Message Name", "Nom du message", { max: 160, computed: true }),
    data: memo("Data", "Data", "Données", { max: 1073741823, computed: true }),
    postponeuntil: datetime("PostponeUntil", "Postpone Until", "Reporter à", { computed: true }),
    startedon: datetime("StartedOn", "Started On", "Démarrée le", { computed: true }),
    completedon: datetime("CompletedOn", "Completed On", "Terminée le", { computed: true }),
    retrycount: integer("RetryCount", "Retry Count", "Nombre de tentatives", { min: 0, computed: true }),
    hostid: text("HostId", "Host", "Hôte", { max: 256, computed: true }),
    errorcode: integer("ErrorCode", "Error Code", "Code d’erreur", { computed: true }),
    message: memo("Message", "Message", "Message", { max: 1073741823, computed: true }),
    friendlymessage: text("FriendlyMessage", "Friendly message", "Message convivial", { max: 2000, computed: true }),
    ...jobStates,
    ...ownership({
      owner: "owner_asyncoperations",
      user: "system_user_asyncoperation",
      team: "team_asyncoperation",
      unit: "business_unit_asyncoperation",
    }),
    ...authorship("lk_asyncoperation_createdby", "lk_asyncoperation_modifiedby"),
  },
  indexes: [["statecode", "createdon"]],
});

export type AsyncOperation = RowOf<typeof asyncoperation>;
