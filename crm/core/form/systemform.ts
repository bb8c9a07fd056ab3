import { choice, key, memo, option, tableName, text } from "../../../engine/model/columns.ts";
import { authorship } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table } from "../../../engine/model/table.ts";

/** The form of a table as the organization has laid it out; a table without a row has the form that ships. */
export const systemform = table({
  name: "systemform",
  schemaName: "SystemForm",
  entitySet: "systemforms",
  objectTypeCode: 1030,
  label: label("Form", "Formulaire"),
  plural: label("Forms", "Formulaires"),
  ownership: "org",
  primaryName: "name",
  keys: [{ name: "objecttypecode_type", columns: ["objecttypecode", "type"] }],
  columns: {
    formid: key("FormId", "Form", "Formulaire"),
    name: text("Name", "Name", "Nom", { max: 100, required: "system" }),
    description: memo("Description", "Description", "Description"),
    objecttypecode: tableName("ObjectTypeCode", "Table", "Table", { required: "system", update: false }),
    type: choice("Type", "Form Type", "Type de formulaire", [option(2, "Main", "Principal")], {
      default: 2,
      required: "system",
      update: false,
    }),
    formjson: memo("FormJson", "Form JSON", "Disposition (JSON)", { max: 100_000, required: "system" }),
    ...authorship("lk_systemform_createdby", "lk_systemform_modifiedby"),
  },
});
