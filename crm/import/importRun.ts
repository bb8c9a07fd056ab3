import { datetime, integer, key, reason, state, tableName, text } from "../../engine/model/columns.ts";
import { authorship, ownership, states } from "../../engine/model/groups.ts";
import { label } from "../../engine/model/label.ts";
import { table, type RowOf } from "../../engine/model/table.ts";

/** A file that was brought in: what became of its lines, and whether it was taken back. */
export const filon_importrun = table({
  name: "filon_importrun",
  schemaName: "filon_ImportRun",
  entitySet: "filon_importruns",
  objectTypeCode: 10002,
  label: label("Import", "Import"),
  plural: label("Imports", "Imports"),
  ownership: "user",
  primaryName: "filon_name",
  readOnly: true,
  audit: false,
  columns: {
    filon_importrunid: key("filon_ImportRunId", "Import", "Import"),
    filon_name: text("filon_Name", "File", "Fichier", { max: 260, search: true, computed: true }),
    filon_table: tableName("filon_Table", "Table", "Table", { computed: true }),
    filon_createdcount: integer("filon_CreatedCount", "Created", "Créés", { min: 0, computed: true }),
    filon_updatedcount: integer("filon_UpdatedCount", "Updated", "Mis à jour", { min: 0, computed: true }),
    filon_unchangedcount: integer("filon_UnchangedCount", "Unchanged", "Inchangés", { min: 0, computed: true }),
    filon_failedcount: integer("filon_FailedCount", "Failed", "En erreur", { min: 0, computed: true }),
    filon_removedcount: integer("filon_RemovedCount", "Taken Back", "Retirés", { min: 0, computed: true }),
    filon_keptcount: integer("filon_KeptCount", "Kept", "Conservés", { min: 0, computed: true }),
    filon_completedon: datetime("filon_CompletedOn", "Completed On", "Terminé le", { computed: true }),
    filon_revertedon: datetime("filon_RevertedOn", "Reverted On", "Annulé le", { computed: true }),
    ...states([
      state(0, "Active", "Actif", [
        reason(1, "Running", "En cours"),
        reason(2, "Done", "Terminé"),
        reason(3, "Stopped", "Interrompu"),
      ]),
      state(1, "Inactive", "Inactif", [reason(4, "Reverted", "Annulé")]),
    ]),
    ...ownership({
      owner: "filon_owner_importruns",
      user: "filon_user_importruns",
      team: "filon_team_importruns",
      unit: "filon_unit_importruns",
    }),
    ...authorship("filon_lk_importrun_createdby", "filon_lk_importrun_modifiedby"),
  },
  indexes: [["createdon"]],
});

export type ImportRun = RowOf<typeof filon_importrun>;
