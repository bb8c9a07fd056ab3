import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { anybodysRows } from "../anybodysRows.ts";
import { destinations } from "../qualification/leadValues.ts";
import { filon_columnmap } from "./columnMap.ts";
import { takes } from "./takes.ts";

export const columnMapErrors = defineErrors({
  columnMapImpossible: {
    status: 400,
    message: (p: { from: string; to: string }) =>
      label(
        `${p.from} cannot be copied to ${p.to}: both columns must exist and be of the same kind, and the second must take every value of the first.`,
        `${p.from} ne peut pas être copié vers ${p.to} : les deux colonnes doivent exister et être du même type, et la seconde doit accepter toutes les valeurs de la première.`,
      ),
  },
  columnMapTables: {
    status: 400,
    message: (p: { from: string; to: string }) =>
      label(
        `Columns of a lead are mapped to an account, a contact or an opportunity, not from ${p.from} to ${p.to}.`,
        `Les colonnes d’un prospect vont vers un compte, un contact ou une opportunité, pas de ${p.from} vers ${p.to}.`,
      ),
  },
  columnMapTaken: {
    status: 400,
    message: (p: { to: string; by: string }) =>
      label(
        `${p.to} is filled by "${p.by}" already. Change that map, or delete it first.`,
        `${p.to} est déjà rempli par « ${p.by} ». Modifiez cette correspondance, ou supprimez-la d’abord.`,
      ),
  },
});

/** A map joins a column of a lead with one that takes whatever it holds, and that no other map fills. */
export const columnMapRules: TableRules = {
  before: async ({ records, id, after }) => {
    const [fromTable, toTable] = [String(after["filon_sourcetable"]), String(after["filon_targettable"])];
    if (fromTable !== "lead" || !destinations.some((name) => name === toTable))
      throw columnMapErrors.columnMapTables({ from: fromTable, to: toTable });
    const [fromColumn, toColumn] = [String(after["filon_sourcecolumn"]), String(after["filon_targetcolumn"])];
    const [from, to] = [`${fromTable}.${fromColumn}`, `${toTable}.${toColumn}`];
    const column = (table: string, name: string) => records.model.tables.get(table)?.columns.get(name);
    const [source, target] = [column(fromTable, fromColumn), column(toTable, toColumn)];
    if (!source || !target || !takes(target, source)) throw columnMapErrors.columnMapImpossible({ from, to });
    const same = { filon_targettable: toTable, filon_targetcolumn: toColumn };
    const [taken] = (await anybodysRows(records, filon_columnmap, same)).filter(
      (row) => row["filon_columnmapid"] !== id,
    );
    if (taken) throw columnMapErrors.columnMapTaken({ to, by: String(taken["filon_name"]) });
    return { filon_name: `${from} → ${to}` };
  },
};
