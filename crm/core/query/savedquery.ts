import {
  boolean,
  integer,
  key,
  lookup,
  memo,
  reason,
  state,
  tableName,
  text,
  to,
} from "../../../engine/model/columns.ts";
import { authorship, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const savedquery = table({
  name: "savedquery",
  schemaName: "SavedQuery",
  entitySet: "savedqueries",
  objectTypeCode: 1039,
  label: label("View", "Vue"),
  plural: label("Views", "Vues"),
  ownership: "org",
  primaryName: "name",
  audit: false,
  columns: {
    savedqueryid: key("SavedQueryId", "View", "Vue"),
    name: text("Name", "Name", "Nom", { max: 200, search: true, required: "system" }),
    advancedgroupby: text("AdvancedGroupBy", "Advanced Group By", "Regroupement avancé", { max: 2000 }),
    columnsetxml: memo("ColumnSetXml", "Column Set XML", "XML du jeu de colonnes", { max: 1073741823 }),
    conditionalformatting: memo("ConditionalFormatting", "Conditional Formatting", "Mise en forme conditionnelle", {
      max: 1073741823,
      create: false,
    }),
    description: memo("Description", "Description", "Description"),
    fetchxml: memo("FetchXml", "Fetch XML", "XML Fetch", { max: 1073741823 }),
    iscustom: boolean("IsCustom", "Custom", "Personnalisé", { default: true, required: "system", computed: true }),
    isdefault: boolean("IsDefault", "Default", "Par défaut", { default: false, required: "system" }),
    isquickfindquery: boolean("IsQuickFindQuery", "Quick Find Compatible", "Compatible avec la recherche rapide", {
      default: false,
      required: "system",
    }),
    isuserdefined: boolean("IsUserDefined", "User Defined", "Défini par l’utilisateur", {
      default: true,
      computed: true,
    }),
    layoutjson: memo("LayoutJson", "Layout JSON", "Disposition (JSON)", { max: 1073741823 }),
    layoutxml: memo("LayoutXml", "Layout XML", "Disposition (XML)", { max: 1073741823 }),
    offlinesqlquery: memo("OfflineSqlQuery", "Offline SQL Query", "Requête SQL hors connexion", { max: 1073741823 }),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_saved_queries", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    organizationtaborder: integer("OrganizationTabOrder", "Default Tab Order", "Ordre des onglets par défaut", {
      min: 0,
      computed: true,
    }),
    queryapi: text("QueryAPI", "Query API", "API de requête", { computed: true }),
    queryappusage: integer("QueryAppUsage", "Query Application Usage", "Utilisation applicative de la requête", {
      min: 0,
      max: 1000000000,
    }),
    querytype: integer("QueryType", "Query Type", "Type de requête", { min: 0, max: 1000000000, required: "system" }),
    returnedtypecode: tableName("ReturnedTypeCode", "Table", "Table", { required: "system" }),
    ...states([
      state(0, "Active", "Active", [reason(1, "Active", "Active")]),
      state(1, "Inactive", "Inactive", [reason(2, "Inactive", "Inactive")]),
    ]),
    ...authorship("lk_savedquerybase_createdby", "lk_savedquerybase_modifiedby"),
  },
});

export type SavedQuery = RowOf<typeof savedquery>;
