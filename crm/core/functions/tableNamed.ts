import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { Model, Table } from "../../../engine/model/model.ts";

export const tableErrors = defineErrors({
  tableUnknown: {
    status: 400,
    code: "0x80041102",
    message: (p: { name: string }) =>
      label(
        `There is no table with the logical name '${p.name}'. EntityDefinitions lists them all.`,
        `Aucune table ne porte le nom logique « ${p.name} ». EntityDefinitions les donne toutes.`,
      ),
  },
});

/** The table a parameter names. @throws tableErrors.tableUnknown — 400. */
export function tableNamed(model: Model, name: string): Table {
  const table = model.tables.get(name);
  if (!table) throw tableErrors.tableUnknown({ name });
  return table;
}
