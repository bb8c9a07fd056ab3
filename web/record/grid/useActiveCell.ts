import { useState } from "react";

export interface ActiveCell {
  /** Index of the row the keyboard stands on; -1 before it stands on any. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Place of its cell; -1 for the row as a whole. */
  readonly activeCell: number;
  readonly setActiveCell: (cell: number) => void;
}

/** Follows the row by its id, so that rows which come or go by others' hands do not move the keyboard to another. */
export function useActiveCell(ids: readonly string[]): ActiveCell {
  const [place, setPlace] = useState<{ readonly index: number; readonly id: string | undefined }>({
    index: -1,
    id: undefined,
  });
  const [activeCell, setActiveCell] = useState(-1);
  const found = place.id === undefined ? -1 : ids.indexOf(place.id);
  return {
    active: found >= 0 ? found : Math.min(place.index, ids.length - 1),
    setActive: (index) => setPlace({ index, id: ids[index] }),
    activeCell,
    setActiveCell,
  };
}
