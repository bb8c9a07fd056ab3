import { defineErrors } from "../errors.ts";
import { label } from "../model/label.ts";
import type { Named, Table } from "../model/model.ts";
import type { Caller } from "./caller.ts";

/** Columns that only some may read, set or change. A column is secured as soon as a profile speaks of it. */

/** What a caller may do with a secured column. */
export interface ColumnRights {
  readonly read: boolean;
  readonly create: boolean;
  readonly update: boolean;
}

export const columnErrors = defineErrors({
  columnSecured: {
    status: 403,
    code: "0x8004f508",
    message: (p: { column: string; table: string }) =>
      label(
        `'${p.column}' of '${p.table}' is a secured column that you may not set.`,
        `« ${p.column} » de « ${p.table} » est une colonne sécurisée que vous ne pouvez pas renseigner.`,
      ),
  },
  columnHidden: {
    status: 403,
    code: "0x8004f50a",
    message: (p: { column: string; table: string }) =>
      label(
        `'${p.column}' of '${p.table}' is a secured column that you may not read, so you can neither filter, sort nor sum by it.`,
        `« ${p.column} » de « ${p.table} » est une colonne sécurisée que vous ne pouvez pas lire, donc ni filtrer, ni trier, ni totaliser.`,
      ),
  },
});

/**
 * Whether a column can be secured: neither what identifies a record nor what it is kept by. Of lookups, that is who it
 * belongs to, what it is a part of, and what its amounts are in.
 */
export function isSecurable(table: Table, column: Named): boolean {
  if (column.name === table.primaryId || column.name === table.primaryName || column.computed) return false;
  if (table.keys?.some((key) => key.columns.includes(column.name))) return false;
  if (column.kind === "lookup")
    return !(column.role === "owner" || column.bookkeeping || column.name === table.parent) && !isNeeded(column);
  return !["uuid", "state", "status", "key"].includes(column.kind) && !column.name.startsWith("overridden");
}

function isNeeded({ name, required }: Named): boolean {
  return name === "transactioncurrencyid" || required === "system";
}

/** The columns of a table that the caller may not read; null where there are none, as nearly always. */
export function hiddenColumns({ secured }: Caller, table: Table): ReadonlySet<string> | null {
  if (!secured) return null;
  if (table.name === "audit") return [...secured.values()].some(hidesAny) ? new Set(["changedata"]) : null;
  // A union shows what its parts hide from nobody.
  const hidden = [table.name, ...(table.parts ?? [])].flatMap((name) => {
    return [...(secured.get(name) ?? [])].filter(([, { read }]) => !read).map(([column]) => column);
  });
  return hidden.length > 0 ? new Set(hidden.flatMap((name) => [name, ...tellingOf(table, name)])) : null;
}

function hidesAny(columns: ReadonlyMap<string, ColumnRights>): boolean {
  return [...columns.values()].some(({ read }) => !read);
}

/**
 * What repeats a column: an amount in the base currency, an address in one piece; of a lookup the kind of record it
 * points to, and computed lookups that are filled where it points to a record of the kind they are named after.
 */
function tellingOf(table: Table, name: string): string[] {
  const column = table.columns.get(name);
  if (column?.kind === "lookup") {
    const echoes = column.targets.map((target) => `${target.table}id`);
    return [`${name}type`, ...echoes.filter((echo) => echo !== name && table.columns.get(echo)?.computed)];
  }
  const composite = /^(address\d|billto|shipto|willcall)_/.exec(name)?.[1];
  return [`${name}_base`, `${composite}_composite`].filter((telling) => table.columns.get(telling)?.computed);
}

/** Values by column name, less those of columns that the caller may not read. */
export function shownValues<Value>(
  caller: Caller,
  table: Table,
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const hidden = hiddenColumns(caller, table);
  return hidden ? Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.has(name))) : values;
}

/** @throws columnErrors.columnSecured — 403, for the first column that the caller may not set. */
export function requireColumns(
  { secured, language }: Caller,
  table: Table,
  names: Iterable<string>,
  act: "create" | "update",
): void {
  const columns = secured?.get(table.name);
  if (!columns) return;
  for (const name of names) {
    const rights = columns.get(name);
    if (rights && !rights[act]) {
      const shown = table.columns.get(name)?.label[language] ?? name;
      throw columnErrors.columnSecured({ column: shown, table: table.label[language] }, { target: name });
    }
  }
}
