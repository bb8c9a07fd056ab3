import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { TableRules } from "../../../engine/records/rules.ts";

export const columnMapErrors = defineErrors({
  columnMapImpossible: {
    status: 400,
    message: (p: { from: string; to: string }) =>
      label(
        `${p.from} cannot be copied to ${p.to}: both columns must exist and be of the same kind.`,
        `${p.from} ne peut pas être copié vers ${p.to} : les deux colonnes doivent exister et être du même type.`,
      ),
  },
});

/** A map joins two columns that exist and hold the same kind of value. */
export const columnMapRules: TableRules = {
  before: ({ records, after }) => {
    const from = `${String(after["filon_sourcetable"])}.${String(after["filon_sourcecolumn"])}`;
    const to = `${String(after["filon_targettable"])}.${String(after["filon_targetcolumn"])}`;
    const column = (table: unknown, name: unknown) =>
      records.model.tables.get(String(table))?.columns.get(String(name));
    const source = column(after["filon_sourcetable"], after["filon_sourcecolumn"]);
    const target = column(after["filon_targettable"], after["filon_targetcolumn"]);
    if (!source || !target || source.kind !== target.kind || target.computed)
      throw columnMapErrors.columnMapImpossible({ from, to });
    return { filon_name: `${from} → ${to}` };
  },
};
