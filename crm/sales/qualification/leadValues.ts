import type { Row } from "../../../engine/records/rules.ts";
import type { Records } from "../../../engine/records/records.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { filon_columnmap } from "../columnmap/columnMap.ts";

/** Where each value of a lead goes when it is qualified. */

export type Destination = "account" | "contact" | "opportunity";

export interface MappedColumn {
  readonly source: string;
  readonly table: Destination;
  readonly target: string;
}

/**
 * The administrator's column maps, and columns of the product's or administrator's own that have the same name and
 * kind on both sides.
 */
export async function leadColumnMaps(records: Records): Promise<MappedColumn[]> {
  const rows = await records.find(
    filon_columnmap,
    { filon_sourcetable: "lead" },
    { orderBy: ["filon_targettable", "filon_sourcecolumn"] },
  );
  const from = tableOf(records.model, "lead");
  const mapped = rows.flatMap((row): MappedColumn[] => {
    const [source, table, target] = [
      String(row.filon_sourcecolumn),
      String(row.filon_targettable),
      String(row.filon_targetcolumn),
    ];
    const known = from.columns.has(source) && isDestination(table) && tableOf(records.model, table).columns.has(target);
    return known ? [{ source, table, target }] : [];
  });
  const named = new Set(mapped.map(({ source, table }) => `${source}:${table}`));
  const same = destinations.flatMap((table) =>
    [...from.columns.values()].flatMap((column): MappedColumn[] => {
      const twin = tableOf(records.model, table).columns.get(column.name);
      const isOwn =
        column.name.includes("_") &&
        !/^address\d_/.test(column.name) &&
        !column.computed &&
        !column.name.endsWith("_base");
      return isOwn && twin?.kind === column.kind && !named.has(`${column.name}:${table}`)
        ? [{ source: column.name, table, target: column.name }]
        : [];
    }),
  );
  return [...mapped, ...same];
}

const destinations = ["account", "contact", "opportunity"] as const;

function isDestination(table: string): table is Destination {
  return destinations.some((name) => name === table);
}

/** The values a new record of a destination starts with. */
export function valuesFor(lead: Row, maps: readonly MappedColumn[], table: Destination): Row {
  const entries = maps
    .filter((map) => map.table === table && !isBlank(lead[map.source]))
    .map((map) => [map.target, lead[map.source] ?? null] as const);
  return Object.fromEntries(entries);
}

export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}
