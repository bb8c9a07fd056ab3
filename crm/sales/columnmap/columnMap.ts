import { boolean, key, tableName, text } from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

/** Which column of a record is copied into which column of another that is made from it. Administrators edit it. */
export const filon_columnmap = table({
  name: "filon_columnmap",
  schemaName: "filon_ColumnMap",
  entitySet: "filon_columnmaps",
  objectTypeCode: 10001,
  label: label("Column Map", "Correspondance de colonnes"),
  plural: label("Column Maps", "Correspondances de colonnes"),
  ownership: "org",
  primaryName: "filon_name",
  columns: {
    filon_columnmapid: key("filon_ColumnMapId", "Column Map", "Correspondance de colonnes"),
    filon_name: text("filon_Name", "Name", "Nom", { max: 200, computed: true }),
    filon_sourcetable: tableName("filon_SourceTable", "From Table", "Table d’origine", { required: "system" }),
    filon_sourcecolumn: text("filon_SourceColumn", "From Column", "Colonne d’origine", { required: "system" }),
    filon_targettable: tableName("filon_TargetTable", "To Table", "Table de destination", { required: "system" }),
    filon_targetcolumn: text("filon_TargetColumn", "To Column", "Colonne de destination", { required: "system" }),
    filon_issystem: boolean("filon_IsSystem", "Built in", "Fournie", { default: false, computed: true }),
    ...authorship("filon_lk_columnmap_createdby", "filon_lk_columnmap_modifiedby"),
  },
});

export type ColumnMap = RowOf<typeof filon_columnmap>;
