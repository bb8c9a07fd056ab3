import type { ReactNode } from "react";

/** One thing the palette offers: a record, a list, something to do. */
export interface PaletteItem {
  readonly key: string;
  readonly icon: ReactNode;
  readonly name: string;
  /** What tells it from others of that name. */
  readonly facts?: readonly string[];
  /** Keys that do the same. */
  readonly keys?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly key: string;
  readonly label: string;
  readonly items: readonly PaletteItem[];
}

export function itemsOf(groups: readonly PaletteGroup[]): readonly PaletteItem[] {
  return groups.flatMap(({ items }) => items);
}

export function withItems(groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  return groups.filter(({ items }) => items.length > 0);
}

/** The item so many steps further, around the ends; the first where none is chosen. */
export function stepTo(items: readonly PaletteItem[], key: string | undefined, steps: number): string | undefined {
  const at = items.findIndex((item) => item.key === key);
  const next = at < 0 ? 0 : (at + steps + items.length) % items.length;
  return items[next]?.key;
}
