import { useState } from "react";
import type { Row } from "../../../api/client.ts";

interface HeldRows {
  readonly rows: readonly Row[];
  /** Whether the list has other rows, or another order, by now. */
  readonly hasMoved: boolean;
}

/**
 * While a cell is edited no row leaves its place, whatever others write meanwhile: values are refreshed, rows that
 * came or went are not, until the edit is over.
 */
export function useHeldRows(rows: readonly Row[], primaryId: string, isHeld: boolean): HeldRows {
  const [held, setHeld] = useState<readonly Row[] | null>(null);
  if (isHeld !== (held !== null)) setHeld(isHeld ? rows : null);
  if (!isHeld || held === null) return { rows, hasMoved: false };
  const fresh = new Map(rows.map((row) => [row[primaryId], row]));
  const shown = held.map((row) => fresh.get(row[primaryId]) ?? row);
  const before = rows.slice(0, held.length);
  return { rows: shown, hasMoved: before.length < held.length || before.some((row, at) => row !== shown[at]) };
}
