import { accessTo } from "../access/access.ts";
import type { Caller } from "../access/caller.ts";
import type { Model } from "../model/model.ts";
import type { Written } from "../records/records.ts";
import { existsSql } from "../sql/recordSql.ts";
import type { Runner } from "../statement.ts";
import { byTable } from "./byTable.ts";

/** What a caller is told of a table: records to look at again, or, where `ids` is null, its lists. */
export interface VisibleChange {
  readonly table: string;
  readonly ids: readonly string[] | null;
}

/** More than this are not looked at one by one. */
const mostChecked = 200;

/**
 * The part of what was written that a caller may know of: one statement. Of records within reach the id; of tables in
 * which records were deleted, moved or many were written only that it is time to look again.
 */
export async function visibleChanges(
  database: Runner,
  model: Model,
  caller: Caller,
  written: readonly Written[],
): Promise<readonly VisibleChange[]> {
  if (written.some(({ table }) => table === "")) return [{ table: "", ids: null }];
  const asked = written.flatMap((one) => {
    const table = model.tables.get(one.table);
    const access = table && accessTo(model, caller, table, "read");
    return table && access && access.kind !== "nothing" ? [{ ...one, table, access }] : [];
  });
  const unchecked = asked.filter(({ id, access }) => id !== "" && access.kind !== "all");
  const isTooMany = unchecked.length > mostChecked;
  const readable = new Set<string>();
  if (unchecked.length > 0 && !isTooMany) {
    const [row = []] = await database.run(existsSql(unchecked));
    unchecked.forEach(({ id }, at) => row[at * 2] === true && row[at * 2 + 1] === true && readable.add(id));
  }
  return [...byTable(asked, ({ table }) => table.name)].flatMap(([table, all]): VisibleChange[] => {
    const isWhole = all.some(({ id, how, access }) => {
      return id === "" || how === "deleted" || how === "moved" || (isTooMany && access.kind !== "all");
    });
    if (isWhole) return [{ table, ids: null }];
    const ids = all.filter(({ id, access }) => access.kind === "all" || readable.has(id)).map(({ id }) => id);
    return ids.length > 0 ? [{ table, ids }] : [];
  });
}
