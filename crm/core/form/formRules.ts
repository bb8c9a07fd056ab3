import type { Table } from "../../../engine/model/model.ts";
import type { Tab } from "../../../engine/model/screen.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { settingsRules } from "../organization/settingsRules.ts";
import { formErrors } from "./formErrors.ts";
import { canBeShown, columnsOfLayout, neededColumns, readLayout, textOfLayout } from "./formLayout.ts";

const target = "formjson";

/** A form shows columns of its table, each once, and those no record can be made without. */
export const formRules: TableRules = {
  ...settingsRules,
  before: ({ records, before, changes, after }) => {
    if (before !== null && changes[target] === undefined) return {};
    const name = String(after["objecttypecode"]);
    const table = records.model.tables.get(name);
    if (!table?.form) throw formErrors.formTableFixed({ table: name }, { target: "objecttypecode" });
    const given = after[target];
    if (typeof given !== "string") return {};
    const layout = readLayout(given);
    if (!layout || layout.tabs.some((tab) => isTaken(table, tab)))
      throw formErrors.formLayoutWrong(undefined, { target });
    const names = columnsOfLayout(layout.tabs);
    for (const list of [names, layout.header ?? [], layout.quickCreate ?? []]) requireColumns(table, list);
    const missing = neededColumns(table).filter((column) => !names.includes(column));
    if (missing.length > 0) throw formErrors.formColumnNeeded({ columns: missing.join(", ") }, { target });
    return { formjson: textOfLayout(layout) };
  },
};

/** Tabs that every record page has beside the form's own, and those of its related lists. */
const ownTabs = new Set(["related", "revisions", "timeline", "lineage", "history"]);

function isTaken(table: Table, { name }: Tab): boolean {
  return ownTabs.has(name) || (table.related ?? []).some(({ navigation }) => navigation === name);
}

function requireColumns(table: Table, names: readonly string[]): void {
  for (const [at, column] of names.entries()) {
    if (!canBeShown(table.columns.get(column)))
      throw formErrors.formColumnUnknown({ table: table.name, column }, { target });
    if (names.indexOf(column) < at) throw formErrors.formColumnTwice({ column }, { target });
  }
}
