import { boolean, choice, key, lookup, memo, option, text, to, uuid } from "../../../engine/model/columns.ts";
import { authorship, currency } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const team = table({
  name: "team",
  schemaName: "Team",
  entitySet: "teams",
  objectTypeCode: 9,
  label: label("Team", "Équipe"),
  plural: label("Teams", "Équipes"),
  ownership: "business",
  primaryName: "name",
  columns: {
    teamid: key("TeamId", "Team", "Équipe"),
    name: text("Name", "Team Name", "Nom de l’équipe", { max: 160, search: true, required: "system" }),
    administratorid: lookup(
      "AdministratorId",
      "Administrator",
      "Administrateur",
      [to("systemuser", "lk_teambase_administratorid", "administratorid")],
      { required: "system" },
    ),
    azureactivedirectoryobjectid: uuid(
      "AzureActiveDirectoryObjectId",
      "Group Object ID (Azure AD)",
      "ID d’objet du groupe (Azure AD)",
    ),
    businessunitid: lookup(
      "BusinessUnitId",
      "Business Unit",
      "Division",
      [to("businessunit", "business_unit_teams", "businessunitid", "business_unit_teams", { delete: "Restrict" })],
      {
        required: "system",
        caution: label(
          "Its security roles stay behind in the old unit: give it new ones afterwards. Its records move along.",
          "Les rôles de sécurité restent dans l’ancienne division : attribuez-en de nouveaux ensuite. Les fiches suivent.",
        ),
      },
    ),
    description: memo("Description", "Description", "Description"),
    emailaddress: text("EMailAddress", "Email", "E-mail", { format: "Email" }),
    isdefault: boolean("IsDefault", "Default Team", "Équipe par défaut", {
      default: false,
      required: "system",
      computed: true,
    }),
    organizationid: uuid("OrganizationId", "Organization", "Organisation", { required: "system", computed: true }),
    regardingobjectid: lookup(
      "RegardingObjectId",
      "Regarding",
      "Concernant",
      [
        to("opportunity", "opportunity_Teams", "regardingobjectid_opportunity", "opportunity_Teams", {
          assign: "Cascade",
          delete: "Cascade",
          reparent: "Cascade",
          share: "Cascade",
          unshare: "Cascade",
        }),
      ],
      { update: false },
    ),
    systemmanaged: boolean("SystemManaged", "System Managed", "Géré par le système", {
      default: false,
      required: "system",
      computed: true,
    }),
    teamtype: choice(
      "TeamType",
      "Team Type",
      "Type d’équipe",
      [
        option(0, "Owner", "Propriétaire"),
        option(1, "Access", "Accès"),
        option(2, "AAD Security Group", "Groupe de sécurité AAD"),
        option(3, "AAD Office Group", "Groupe Office AAD"),
      ],
      { required: "system", update: false },
    ),
    teamtemplateid: lookup(
      "TeamTemplateId",
      "Team Template",
      "Modèle d’équipe",
      [
        to("teamtemplate", "teamtemplate_Teams", "associatedteamtemplateid", "teamtemplate_Teams", {
          assign: "Cascade",
          delete: "Cascade",
          reparent: "Cascade",
          share: "Cascade",
          unshare: "Cascade",
        }),
      ],
      { computed: true },
    ),
    ...currency("TransactionCurrency_Team"),
    ...authorship("lk_teambase_createdby", "lk_teambase_modifiedby"),
  },
});

export type Team = RowOf<typeof team>;
