import { boolean, integer, key, memo, text } from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table } from "../../../engine/model/table.ts";

/** What the members of an access team may do with the record it was made for. */
export const teamtemplate = table({
  name: "teamtemplate",
  schemaName: "TeamTemplate",
  entitySet: "teamtemplates",
  objectTypeCode: 92,
  label: label("Team Template", "Modèle d’équipe"),
  plural: label("Team Templates", "Modèles d’équipe"),
  ownership: "org",
  primaryName: "teamtemplatename",
  columns: {
    teamtemplateid: key("TeamTemplateId", "Team Template", "Modèle d’équipe"),
    teamtemplatename: text("TeamTemplateName", "Name", "Nom", { max: 256, required: "system" }),
    description: memo("Description", "Description", "Description", { max: 2000 }),
    objecttypecode: integer("ObjectTypeCode", "Type of Record", "Type d’enregistrement", { required: "system" }),
    defaultaccessrightsmask: integer("DefaultAccessRightsMask", "Access Rights", "Droits d’accès"),
    issystem: boolean("IsSystem", "System", "Système", { default: false, update: false }),
    ...authorship("lk_teamtemplate_createdby", "lk_teamtemplate_modifiedby"),
  },
});
