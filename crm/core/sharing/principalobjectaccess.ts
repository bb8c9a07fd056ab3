import { datetime, integer, key, tableName, uuid } from "../../../engine/model/columns.ts";
import { label } from "../../../engine/model/label.ts";
import { table } from "../../../engine/model/table.ts";

/** Which records somebody was given, one by one, beside what roles reach. Written by sharing alone. */
export const principalobjectaccess = table({
  name: "principalobjectaccess",
  schemaName: "PrincipalObjectAccess",
  entitySet: "principalobjectaccessset",
  objectTypeCode: 11,
  label: label("Share", "Partage"),
  plural: label("Shares", "Partages"),
  ownership: "org",
  primaryName: null,
  readOnly: true,
  audit: false,
  columns: {
    principalobjectaccessid: key("PrincipalObjectAccessId", "Share", "Partage"),
    objectid: uuid("ObjectId", "Record", "Enregistrement", { computed: true }),
    objecttypecode: tableName("ObjectTypeCode", "Type of Record", "Type d’enregistrement", { computed: true }),
    principalid: uuid("PrincipalId", "Principal", "Bénéficiaire", { computed: true }),
    principaltypecode: tableName("PrincipalTypeCode", "Type of Principal", "Type de bénéficiaire", { computed: true }),
    accessrightsmask: integer("AccessRightsMask", "Access Rights", "Droits d’accès", { computed: true }),
    inheritedaccessrightsmask: integer("InheritedAccessRightsMask", "Inherited Access Rights", "Droits hérités", {
      computed: true,
    }),
    changedon: datetime("ChangedOn", "Changed On", "Modifié le", { computed: true }),
  },
  keys: [{ name: "principalobjectaccess_object", columns: ["objectid", "principalid"] }],
  indexes: [["principalid"]],
});
