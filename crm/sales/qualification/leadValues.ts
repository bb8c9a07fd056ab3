import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import type { Row } from "../../../engine/records/rules.ts";
import type { Records } from "../../../engine/records/records.ts";
import { tableOf, type Named, type Table } from "../../../engine/model/model.ts";
import { perTable } from "../../../engine/model/perTable.ts";
import { takes } from "../columnmap/takes.ts";

/** Where each value of a lead goes when it is qualified. */

export type Destination = "account" | "contact" | "opportunity";

export interface MappedColumn {
  readonly source: string;
  readonly table: Destination;
  readonly target: string;
}

/**
 * The administrator's column maps, and columns of the product's or administrator's own that have the same name and
 * kind on both sides. They hold for everybody, whatever rows a caller may read; a value does not get around by them
 * that the caller may not read on either side, or not set on the other.
 */
export async function leadColumnMaps(records: Records): Promise<MappedColumn[]> {
  const rows = await records.run({
    text: "SELECT filon_sourcecolumn, filon_targettable, filon_targetcolumn FROM filon_columnmap WHERE filon_sourcetable = 'lead' ORDER BY filon_targettable, filon_sourcecolumn, filon_targetcolumn",
    values: [],
  });
  const from = tableOf(records.model, "lead");
  const mapped = rows.flatMap((row): MappedColumn[] => {
    const [source = "", table = "", target = ""] = row.map(String);
    const known = from.columns.has(source) && isDestination(table) && tableOf(records.model, table).columns.has(target);
    return known ? [{ source, table, target }] : [];
  });
  const named = new Set(mapped.map(({ source, table }) => `${source}:${table}`));
  const twins = ownColumns(from).flatMap((column) =>
    destinations.flatMap((table): MappedColumn[] => {
      const twin = tableOf(records.model, table).columns.get(column.name);
      return twin && takes(twin, column) && !named.has(`${column.name}:${table}`)
        ? [{ source: column.name, table, target: column.name }]
        : [];
    }),
  );
  return [...mapped, ...twins].filter((map) => mayCopy(records, from, map));
}

function mayCopy({ caller, model }: Records, from: Table, { source, table, target }: MappedColumn): boolean {
  const isHidden = (of: Table, column: string) => hiddenColumns(caller, of)?.has(column) === true;
  const may = caller.secured?.get(table)?.get(target);
  return !isHidden(from, source) && !isHidden(tableOf(model, table), target) && may?.create !== false;
}

/** Columns whose name has a prefix of the product or of a customization, and that people fill in. */
const ownColumns = perTable((table) =>
  [...table.columns.values()].filter(
    ({ name, computed }) => name.includes("_") && !/^address\d_/.test(name) && !computed && !name.endsWith("_base"),
  ),
);

export const destinations = ["account", "contact", "opportunity"] as const;

export function isDestination(table: string): table is Destination {
  return destinations.some((name) => name === table);
}

/** The values a new record of a destination starts with. */
export function valuesFor(lead: Row, maps: readonly MappedColumn[], table: Destination): Row {
  const entries = maps
    .filter((map) => map.table === table && !isBlank(lead[map.source]))
    .map((map) => [map.target, lead[map.source] ?? null] as const);
  return Object.fromEntries(entries);
}

/** Whether nobody gave the column a value: it is blank, or has the value every new lead has. */
export function isUntouched(column: Named, value: unknown): boolean {
  return isBlank(value) || ("default" in column && column.default === value);
}

export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}
