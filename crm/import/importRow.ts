import { bigint, choice, integer, key, lookup, option, text, to, uuid } from "../../engine/model/columns.ts";
import { label } from "../../engine/model/label.ts";
import { table, type RowOf } from "../../engine/model/table.ts";

/** What a record that an import made has become. */
export const importOutcomes = { imported: 1, removed: 2, changed: 3, used: 4, gone: 5, refused: 6 } as const;

/** A record that an import made, in the version the import left it in. It has the rights of its import. */
export const filon_importrow = table({
  name: "filon_importrow",
  schemaName: "filon_ImportRow",
  entitySet: "filon_importrows",
  objectTypeCode: 10003,
  label: label("Imported Record", "Enregistrement importé"),
  plural: label("Imported Records", "Enregistrements importés"),
  ownership: "none",
  parent: "filon_importrunid",
  primaryName: "filon_name",
  readOnly: true,
  audit: false,
  columns: {
    filon_importrowid: key("filon_ImportRowId", "Imported Record", "Enregistrement importé"),
    filon_importrunid: lookup(
      "filon_ImportRunId",
      "Import",
      "Import",
      [
        to("filon_importrun", "filon_importrun_rows", "filon_importrunid", "filon_importrun_rows", {
          delete: "Cascade",
        }),
      ],
      { computed: true, bookkeeping: true },
    ),
    filon_line: integer("filon_Line", "Line", "Ligne", { min: 1, computed: true }),
    filon_name: text("filon_Name", "Name", "Nom", { max: 300, computed: true }),
    filon_recordid: uuid("filon_RecordId", "Record", "Enregistrement", { computed: true }),
    filon_version: bigint("filon_Version", "Version", "Version", { computed: true }),
    filon_outcome: choice(
      "filon_Outcome",
      "Outcome",
      "Résultat",
      [
        option(importOutcomes.imported, "Imported", "Importé"),
        option(importOutcomes.removed, "Removed", "Retiré"),
        option(importOutcomes.changed, "Kept: changed since", "Conservé : modifié depuis"),
        option(importOutcomes.used, "Kept: something hangs on it", "Conservé : d’autres données y sont liées"),
        option(importOutcomes.gone, "Deleted before", "Déjà supprimé"),
        option(importOutcomes.refused, "Kept: could not be removed", "Conservé : n’a pas pu être retiré"),
      ],
      { computed: true },
    ),
    filon_reason: text("filon_Reason", "Reason", "Raison", { max: 2000, computed: true }),
  },
  indexes: [
    ["filon_importrunid", "filon_outcome", "filon_line"],
    ["filon_importrunid", "filon_recordid"],
  ],
});

export type ImportRow = RowOf<typeof filon_importrow>;
