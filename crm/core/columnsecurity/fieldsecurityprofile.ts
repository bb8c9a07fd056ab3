import { key, memo, text } from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table } from "../../../engine/model/table.ts";

/** Users and teams who may read, set or change secured columns: which ones, its permissions say. */
export const fieldsecurityprofile = table({
  name: "fieldsecurityprofile",
  schemaName: "FieldSecurityProfile",
  entitySet: "fieldsecurityprofiles",
  objectTypeCode: 1200,
  label: label("Column Security Profile", "Profil de sécurité de colonne"),
  plural: label("Column Security Profiles", "Profils de sécurité de colonne"),
  ownership: "org",
  primaryName: "name",
  columns: {
    fieldsecurityprofileid: key("FieldSecurityProfileId", "Column Security Profile", "Profil de sécurité de colonne"),
    name: text("Name", "Name", "Nom", { required: "system" }),
    description: memo("Description", "Description", "Description", { max: 2000 }),
    ...authorship("lk_fieldsecurityprofile_createdby", "lk_fieldsecurityprofile_modifiedby"),
  },
  manyToMany: [
    {
      relationship: "systemuserprofiles_association",
      intersect: "systemuserprofiles",
      table: "systemuser",
      navigation: "systemuserprofiles_association",
      otherNavigation: "systemuserprofiles_association",
      column: "fieldsecurityprofileid",
      otherColumn: "systemuserid",
    },
    {
      relationship: "teamprofiles_association",
      intersect: "teamprofiles",
      table: "team",
      navigation: "teamprofiles_association",
      otherNavigation: "teamprofiles_association",
      column: "fieldsecurityprofileid",
      otherColumn: "teamid",
    },
  ],
});
