import { boolean, integer, key, text } from "../../../engine/model/columns.ts";
import { version } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

/** What a role can grant. The rows follow the model: `syncPrivileges` brings them up to date at every start. */
export const privilege = table({
  name: "privilege",
  schemaName: "Privilege",
  entitySet: "privileges",
  objectTypeCode: 1023,
  label: label("Privilege", "Privilège"),
  plural: label("Privileges", "Privilèges"),
  ownership: "none",
  primaryName: "name",
  readOnly: true,
  audit: false,
  columns: {
    privilegeid: key("PrivilegeId", "Privilege", "Privilège"),
    name: text("Name", "Name", "Nom", { max: 100 }),
    accessright: integer("AccessRight", "Access Right", "Droit d’accès"),
    canbebasic: boolean("CanBeBasic", "Can Be Basic", "Portée utilisateur", { default: false }),
    canbedeep: boolean("CanBeDeep", "Can Be Deep", "Portée divisions", { default: false }),
    canbeentityreference: boolean("CanBeEntityReference", "Can Be Entity Reference", "Référence de table", {
      default: false,
    }),
    canbeglobal: boolean("CanBeGlobal", "Can Be Global", "Portée organisation", { default: false }),
    canbelocal: boolean("CanBeLocal", "Can Be Local", "Portée division", { default: false }),
    canbeparententityreference: boolean(
      "CanBeParentEntityReference",
      "Can Be Parent Entity Reference",
      "Référence de table parente",
      { default: false },
    ),
    ...version(),
  },
  manyToMany: [
    {
      relationship: "roleprivileges_association",
      intersect: "roleprivileges",
      table: "role",
      navigation: "roleprivileges_association",
      otherNavigation: "roleprivileges_association",
      column: "privilegeid",
      otherColumn: "roleid",
    },
  ],
});

export type PrivilegeRow = RowOf<typeof privilege>;
