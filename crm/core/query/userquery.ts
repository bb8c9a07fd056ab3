import { integer, key, memo, reason, state, tableName, text } from "../../../engine/model/columns.ts";
import { authorship, ownership, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const userquery = table({
  name: "userquery",
  schemaName: "UserQuery",
  entitySet: "userqueries",
  objectTypeCode: 4230,
  label: label("Saved View", "Vue enregistrée"),
  plural: label("Saved Views", "Vues enregistrées"),
  ownership: "user",
  primaryName: "name",
  audit: false,
  columns: {
    userqueryid: key("UserQueryId", "Personal View", "Vue personnelle"),
    name: text("Name", "Name", "Nom", { max: 200, search: true, required: "system" }),
    advancedgroupby: text("AdvancedGroupBy", "Advanced Group By", "Regroupement avancé", { max: 20 }),
    columnsetxml: memo("ColumnSetXml", "Column Set XML", "XML du jeu de colonnes", { max: 1073741823 }),
    conditionalformatting: memo("ConditionalFormatting", "Conditional Formatting", "Mise en forme conditionnelle", {
      max: 1073741823,
    }),
    description: memo("Description", "Description", "Description"),
    fetchxml: memo("FetchXml", "Fetch XML", "XML Fetch", { max: 1073741823, required: "system" }),
    layoutjson: memo("LayoutJson", "Layout JSON", "Disposition (JSON)", { max: 1073741823 }),
    layoutxml: memo("LayoutXml", "Layout XML", "Disposition (XML)", { max: 1073741823 }),
    offlinesqlquery: memo("OfflineSqlQuery", "Offline SQL Query", "Requête SQL hors connexion", { max: 1073741823 }),
    owneridtype: tableName("OwnerIdType", "Owner Type", "Type de propriétaire", { required: "system" }),
    querytype: integer("QueryType", "Query Type", "Type de requête", {
      min: 0,
      max: 1000000000,
      required: "system",
      update: false,
    }),
    returnedtypecode: tableName("ReturnedTypeCode", "Table", "Table", { required: "system" }),
    ...states([
      state(0, "Active", "Active", [reason(1, "Active", "Active"), reason(3, "All", "Toutes")]),
      state(1, "Inactive", "Inactive", [reason(2, "Inactive", "Inactive")]),
    ]),
    ...ownership({
      owner: "owner_userquerys",
      user: "user_userquery",
      team: "team_userquery",
      unit: "business_unit_userquery",
    }),
    ...authorship("lk_userquery_createdby", "lk_userquery_modifiedby"),
  },
});

export type UserQuery = RowOf<typeof userquery>;
