import { bigint, choice, key, memo, option, tableName, text, uuid } from "../../../engine/model/columns.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const processstage = table({
  name: "processstage",
  schemaName: "ProcessStage",
  entitySet: "processstages",
  objectTypeCode: 4724,
  label: label("Process Stage", "Phase de processus"),
  plural: label("Process Stages", "Phases de processus"),
  ownership: "none",
  primaryName: "stagename",
  audit: false,
  columns: {
    processstageid: key("ProcessStageId", "Process Stage", "Phase du processus"),
    stagename: text("StageName", "Process Stage Name", "Nom de la phase", { required: "system" }),
    clientdata: memo("ClientData", "Client Data", "Données client", { max: 1073741823, computed: true }),
    stagecategory: choice("StageCategory", "Stage Category", "Catégorie de phase", [
      option(0, "Qualify", "Qualifier"),
      option(1, "Develop", "Développer"),
      option(2, "Propose", "Proposer"),
      option(3, "Close", "Fermer"),
      option(4, "Identify", "Identifier"),
      option(5, "Research", "Rechercher"),
      option(6, "Resolve", "Résoudre"),
      option(7, "Approval", "Approbation"),
    ]),
    versionnumber: bigint("VersionNumber", "Version Number", "Numéro de version", { computed: true }),
    primaryentitytypecode: tableName("PrimaryEntityTypeCode", "Table", "Table"),
    processid: uuid("ProcessId", "Process", "Processus"),
    filon_steps: memo("filon_Steps", "Steps", "Étapes", { max: 10000 }),
  },
});

export type ProcessStage = RowOf<typeof processstage>;
