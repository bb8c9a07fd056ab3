import type { KeyboardEvent } from "react";

interface GridKeys {
  readonly rowCount: number;
  readonly active: number;
  /** Rows that fit on the screen. */
  readonly screenful: number;
  readonly onMove: (index: number) => void;
  /** Place of the cell the keyboard stands on; -1 for the row as a whole. */
  readonly activeCell: number;
  readonly cellCount: number;
  readonly onMoveCell: (cell: number) => void;
  readonly onEdit: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number, extend: boolean) => void;
  readonly onToggleAll: () => void;
}

/** The keyboard of a grid whose focus stays on the grid itself (`aria-activedescendant` tells the row). */
export function useGridKeys(keys: GridKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    // A header's button or a row's tick box has keys of its own.
    if (event.target !== event.currentTarget || event.altKey) return;
    const act = actionOf(event, keys);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

function actionOf(event: KeyboardEvent, keys: GridKeys): (() => void) | undefined {
  const { rowCount, active, screenful, onMove, onOpen, onToggle, onToggleAll } = keys;
  const { activeCell, cellCount, onMoveCell, onEdit } = keys;
  if (rowCount === 0) return undefined;
  const moveTo = (index: number) => () => onMove(Math.min(Math.max(index, 0), rowCount - 1));
  if (event.ctrlKey || event.metaKey) return event.key === "a" ? onToggleAll : undefined;
  switch (event.key) {
    case "ArrowDown":
      return moveTo(active + 1);
    case "ArrowUp":
      return moveTo(active - 1);
    case "PageDown":
      return moveTo(active + screenful);
    case "PageUp":
      return moveTo(active - screenful);
    case "Home":
      return moveTo(0);
    case "End":
      return moveTo(rowCount - 1);
    case "ArrowRight":
      return () => onMoveCell(Math.min(activeCell + 1, cellCount - 1));
    case "ArrowLeft":
      return () => onMoveCell(Math.max(activeCell - 1, -1));
    case "Enter":
      return () => (activeCell < 0 ? onOpen : onEdit)(Math.max(active, 0));
    case "F2":
      return () => onEdit(Math.max(active, 0));
    case " ":
      return () => onToggle(Math.max(active, 0), event.shiftKey);
    default:
      return undefined;
  }
}
