import { boolean, key, lookup, memo, text, to, uuid } from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const role = table({
  name: "role",
  schemaName: "Role",
  entitySet: "roles",
  objectTypeCode: 1036,
  label: label("Security Role", "Rôle de sécurité"),
  plural: label("Security Roles", "Rôles de sécurité"),
  ownership: "business",
  primaryName: "name",
  columns: {
    roleid: key("RoleId", "Role", "Rôle"),
    name: text("Name", "Name", "Nom", { search: true, required: "system" }),
    businessunitid: lookup(
      "BusinessUnitId",
      "Business Unit",
      "Division",
      [to("businessunit", "business_unit_roles", "businessunitid", "business_unit_roles", { delete: "Cascade" })],
      { required: "system", update: false },
    ),
    description: memo("Description", "Description", "Description"),
    ismanaged: boolean("IsManaged", "State", "État", {
      default: false,
      required: "system",
      computed: true,
      yes: label("Managed", "Géré"),
      no: label("Unmanaged", "Non géré"),
    }),
    organizationid: uuid("OrganizationId", "Organization", "Organisation", { required: "system", computed: true }),
    parentroleid: lookup(
      "ParentRoleId",
      "Parent Role",
      "Rôle parent",
      [to("role", "role_parent_role", "parentroleid")],
      { computed: true },
    ),
    parentrootroleid: lookup(
      "ParentRootRoleId",
      "Parent Root Role",
      "Rôle racine parent",
      [to("role", "role_parent_root_role", "parentrootroleid", "role_parent_root_role", { delete: "Cascade" })],
      { required: "system", computed: true },
    ),
    ...authorship("lk_rolebase_createdby", "lk_rolebase_modifiedby"),
  },
  manyToMany: [
    {
      relationship: "systemuserroles_association",
      intersect: "systemuserroles",
      table: "systemuser",
      navigation: "systemuserroles_association",
      otherNavigation: "systemuserroles_association",
      column: "roleid",
      otherColumn: "systemuserid",
    },
    {
      relationship: "teamroles_association",
      intersect: "teamroles",
      table: "team",
      navigation: "teamroles_association",
      otherNavigation: "teamroles_association",
      column: "roleid",
      otherColumn: "teamid",
    },
  ],
});

export type Role = RowOf<typeof role>;
