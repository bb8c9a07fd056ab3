import { useState } from "react";
import type { ColumnWidths } from "./gridColumns.ts";

export interface WidthsOfColumns {
  readonly widths: ColumnWidths;
  /** Undefined gives a column its own width back. */
  readonly set: (column: string, width: number | undefined) => void;
}

export const narrowest = 64;
export const widest = 800;

/** Widths of a table's columns, kept in this browser. */
export function useColumnWidths(table: string): WidthsOfColumns {
  const place = `filon.widths.${table}`;
  const [widths, setWidths] = useState<ColumnWidths>(() => read(place));
  const set = (column: string, width: number | undefined) => {
    const { [column]: _, ...others } = widths;
    const next =
      width === undefined ? others : { ...others, [column]: Math.round(Math.min(widest, Math.max(narrowest, width))) };
    setWidths(next);
    localStorage.setItem(place, JSON.stringify(next));
  };
  return { widths, set };
}

function read(place: string): ColumnWidths {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? "{}");
    const entries = Object.entries(typeof stored === "object" && stored !== null ? stored : {});
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === "number"));
  } catch {
    return {};
  }
}
