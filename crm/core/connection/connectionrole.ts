import { choice, key, lookup, option, reason, state, text, to } from "../../../engine/model/columns.ts";
import { authorship, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const connectionrole = table({
  name: "connectionrole",
  schemaName: "ConnectionRole",
  entitySet: "connectionroles",
  objectTypeCode: 3231,
  label: label("Connection Role", "Rôle de connexion"),
  plural: label("Connection Roles", "Rôles de connexion"),
  ownership: "org",
  primaryName: "name",
  columns: {
    connectionroleid: key("ConnectionRoleId", "Connection Role", "Rôle de connexion"),
    name: text("Name", "Name", "Nom", { search: true, required: "system" }),
    category: choice(
      "Category",
      "Connection Role Category",
      "Catégorie de rôle de connexion",
      [
        option(1, "Business", "Affaires"),
        option(2, "Family", "Famille"),
        option(3, "Social", "Social"),
        option(4, "Sales", "Ventes"),
        option(5, "Other", "Autre"),
        option(1000, "Stakeholder", "Partie prenante"),
        option(1001, "Sales Team", "Équipe de vente"),
        option(1002, "Service", "Service"),
      ],
      { global: "connectionrole_category" },
    ),
    description: text("Description", "Description", "Description", { max: 1000 }),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_connection_roles", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    ...states([
      state(0, "Active", "Actif", [reason(1, "Active", "Actif")]),
      state(1, "Inactive", "Inactif", [reason(2, "Inactive", "Inactif")]),
    ]),
    ...authorship("createdby_connection_role", "modifiedby_connection_role", "", [
      "lk_connectionrolebase_createdonbehalfby",
      "lk_connectionrolebase_modifiedonbehalfby",
    ]),
  },
  manyToMany: [
    {
      relationship: "connectionroleassociation_association",
      intersect: "connectionroleassociation",
      table: "connectionrole",
      navigation: "connectionroleassociation_association",
      otherNavigation: "connectionroleassociation_association",
      column: "connectionroleid",
      otherColumn: "associatedconnectionroleid",
    },
  ],
});

export type ConnectionRole = RowOf<typeof connectionrole>;
