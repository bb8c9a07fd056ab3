import { isSecurable } from "../../../engine/access/columnAccess.ts";
import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { TableRules } from "../../../engine/records/rules.ts";

export const columnSecurityErrors = defineErrors({
  columnNotSecurable: {
    status: 400,
    message: (p: { table: string; column: string }) =>
      label(
        `'${p.column}' of '${p.table}' is not there or cannot be secured: keys, names, states, owners, currencies and parents of lines cannot.`,
        `« ${p.column} » de « ${p.table} » n’existe pas ou ne peut pas être sécurisée : ni les clés, ni les noms, ni les états, ni les propriétaires, ni les devises, ni le document d’une ligne ne le peuvent.`,
      ),
  },
});

export const fieldPermissionRules: TableRules = {
  before: ({ before, after, records: { model } }) => {
    if (before !== null) return {};
    const [name, columnName] = [String(after["entityname"]), String(after["attributelogicalname"])];
    const table = model.tables.get(name);
    const column = table?.columns.get(columnName);
    if (!table || !column || !isSecurable(table, column))
      throw columnSecurityErrors.columnNotSecurable(
        { table: name, column: columnName },
        { target: "attributelogicalname" },
      );
    return {};
  },
};

/** Who is in a profile decides about rights: they are read anew. */
export const fieldSecurityProfileRules: TableRules = {
  afterLink: ({ records, id }) => {
    records.written.push({ table: "fieldsecurityprofile", id, how: "updated" });
  },
};
