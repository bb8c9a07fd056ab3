import { choice, key, lookup, option, tableName, text, to } from "../../../engine/model/columns.ts";
import { label } from "../../../engine/model/label.ts";
import { table } from "../../../engine/model/table.ts";

const allowed = () => [option(0, "Not Allowed", "Non autorisé"), option(4, "Allowed", "Autorisé")];

/** What the members of a profile may do with a column. That there is one makes the column a secured one. */
export const fieldpermission = table({
  name: "fieldpermission",
  schemaName: "FieldPermission",
  entitySet: "fieldpermissions",
  objectTypeCode: 1201,
  label: label("Column Permission", "Autorisation de colonne"),
  plural: label("Column Permissions", "Autorisations de colonne"),
  ownership: "org",
  primaryName: null,
  columns: {
    fieldpermissionid: key("FieldPermissionId", "Column Permission", "Autorisation de colonne"),
    fieldsecurityprofileid: lookup(
      "FieldSecurityProfileId",
      "Profile",
      "Profil",
      [
        to(
          "fieldsecurityprofile",
          "lk_fieldpermission_fieldsecurityprofileid",
          "fieldsecurityprofileid",
          "lk_fieldpermission_fieldsecurityprofileid",
          { delete: "Cascade" },
        ),
      ],
      { required: "system", update: false },
    ),
    entityname: tableName("EntityName", "Table", "Table", { required: "system", update: false }),
    attributelogicalname: text("AttributeLogicalName", "Column", "Colonne", { required: "system", update: false }),
    canread: choice("CanRead", "Can Read", "Lecture", allowed(), { default: 0 }),
    cancreate: choice("CanCreate", "Can Create", "Création", allowed(), { default: 0 }),
    canupdate: choice("CanUpdate", "Can Update", "Modification", allowed(), { default: 0 }),
  },
});
