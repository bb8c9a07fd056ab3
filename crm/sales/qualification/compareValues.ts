import type { Row } from "../../../engine/records/rules.ts";
import { isBlank, type Destination, type MappedColumn } from "./leadValues.ts";

/** What becomes of one value of a lead in one column it is mapped to. */
export interface Comparison extends MappedColumn {
  /** The value there now; null where nothing is there yet. */
  readonly current: Row[string];
  /** `set`: written. `kept`: the same stands there already. `conflict`: another value stands there, and stays unless chosen otherwise. */
  readonly outcome: "set" | "kept" | "conflict";
}

/** Compares every mapped value of a lead with the records that exist already; a new record takes everything. */
export function compareValues(
  lead: Row,
  maps: readonly MappedColumn[],
  existing: Readonly<Partial<Record<Destination, Row>>>,
): Comparison[] {
  return maps
    .filter((map) => !isBlank(lead[map.source]))
    .map((map) => {
      const current = existing[map.table]?.[map.target] ?? null;
      return { ...map, current, outcome: outcomeOf(lead[map.source], current) };
    });
}

function outcomeOf(value: unknown, current: unknown): Comparison["outcome"] {
  // A preference that was never touched is no conflict.
  if (isBlank(current) || current === false) return value === current ? "kept" : "set";
  return folded(value) === folded(current) ? "kept" : "conflict";
}

function folded(value: unknown): string {
  return String(value)
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** The values to write into an existing record: what it lacks, and the conflicts decided for the lead's value. */
export function valuesToWrite(
  lead: Row,
  comparisons: readonly Comparison[],
  table: Destination,
  chosen: ReadonlySet<string>,
): Row {
  const written = comparisons.filter(
    (one) =>
      one.table === table &&
      (one.outcome === "set" || (one.outcome === "conflict" && chosen.has(`${table}:${one.source}`))),
  );
  return Object.fromEntries(written.map((one) => [one.target, lead[one.source] ?? null]));
}
