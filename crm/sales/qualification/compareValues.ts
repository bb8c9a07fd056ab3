import { accessTo } from "../../../engine/access/access.ts";
import { phone } from "../../../engine/match/normalise.ts";
import { tableOf, type Named } from "../../../engine/model/model.ts";
import { isWithin } from "../../../engine/records/readRecords.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { isBlank, isUntouched, type Destination, type MappedColumn } from "./leadValues.ts";

/** What becomes of one value of a lead in one column it is mapped to. */
export interface Comparison extends MappedColumn {
  /** The value there now; null where nothing is there yet. */
  readonly current: Row[string];
  /** `set`: written. `kept`: the same stands there already. `conflict`: another value stands there, and stays unless chosen otherwise. */
  readonly outcome: "set" | "kept" | "conflict";
}

/**
 * Compares the values somebody gave a lead with a record they are mapped to; a new one (null) takes everything. One
 * that the caller may not change takes nothing: only what it has already is `kept`.
 */
export function compareValues(
  records: Records,
  lead: Row,
  maps: readonly MappedColumn[],
  table: Destination,
  existing: Row | null,
  isWritable: boolean,
): Comparison[] {
  const columns = tableOf(records.model, "lead").columns;
  const comparisons = maps.flatMap((map): Comparison[] => {
    const column = columns.get(map.source);
    const value = lead[map.source] ?? null;
    if (map.table !== table || !column || isUntouched(column, value)) return [];
    const current = existing?.[map.target] ?? null;
    return [{ ...map, current, outcome: outcomeOf(column, value, current) }];
  });
  return existing === null || isWritable ? comparisons : comparisons.filter(({ outcome }) => outcome === "kept");
}

/** Whether the caller may change an existing record that a lead is qualified into. */
export async function mayWrite(records: Records, name: Destination, existing: Row | null): Promise<boolean> {
  if (existing === null) return false;
  const table = tableOf(records.model, name);
  return isWithin(records, table, existing, accessTo(records.model, records.caller, table, "write"));
}

function outcomeOf(column: Named, value: Row[string], current: Row[string]): Comparison["outcome"] {
  // A preference that was never touched is no conflict.
  if (isBlank(current) || current === false) return value === current ? "kept" : "set";
  return isSame(column, value, current) ? "kept" : "conflict";
}

/** Two spellings of one value are one: case, blanks, idle zeros, and how a phone number is dialled. */
function isSame(column: Named, value: Row[string], current: Row[string]): boolean {
  if (folded(value) === folded(current)) return true;
  const isPhone = column.kind === "text" && column.format === "Phone";
  return isPhone && phone(String(value)) !== "" && phone(String(value)) === phone(String(current));
}

function folded(value: unknown): string {
  return String(value)
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** Whether the lead's value is written over what stands there. */
export function isWritten({ table, source, outcome }: Comparison, chosen: ReadonlySet<string>): boolean {
  return outcome === "set" || (outcome === "conflict" && chosen.has(`${table}:${source}`));
}
