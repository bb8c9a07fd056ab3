import type { KeyboardEvent } from "react";

/**
 * Moves between the cells of a sheet as a spreadsheet does: Enter and the arrows up and down along a column, the arrows
 * left and right where the text ends. Tab stays the browser's.
 */
export function moveOnKey(event: KeyboardEvent<HTMLElement>): void {
  const cell = event.target;
  if (!(cell instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const isListOpen = cell.getAttribute("aria-expanded") === "true";
  const isCombobox = cell.getAttribute("role") === "combobox";
  if (isListOpen) return;
  const target = targetOf(event, cell, isCombobox);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function targetOf({ key, shiftKey }: KeyboardEvent, cell: HTMLInputElement, isCombobox: boolean): HTMLElement | null {
  switch (key) {
    case "Enter":
      return inRow(cell, shiftKey ? -1 : 1);
    case "ArrowUp":
      return isCombobox ? null : inRow(cell, -1);
    case "ArrowDown":
      // In a list of choices the arrow opens the list.
      return isCombobox ? null : inRow(cell, 1);
    case "ArrowLeft":
      return isAt(cell, 0) ? beside(cell, -1) : null;
    case "ArrowRight":
      return isAt(cell, cell.value.length) ? beside(cell, 1) : null;
    default:
      return null;
  }
}

function isAt({ selectionStart, selectionEnd }: HTMLInputElement, place: number): boolean {
  return selectionStart === place && selectionEnd === place;
}

/** The input of the same column so many rows away; rows without inputs are stepped over. */
function inRow(cell: HTMLInputElement, step: number): HTMLElement | null {
  const row = cell.closest("tr");
  const rows = [...(row?.parentElement?.querySelectorAll("tr[data-line]") ?? [])];
  const target = row && rows[rows.indexOf(row) + step];
  // A line that is only begun starts with what it sells.
  const column = target?.hasAttribute("data-last") ? "product" : cell.closest("td")?.dataset.column;
  return target?.querySelector<HTMLElement>(`td[data-column="${column}"] input`) ?? null;
}

function beside(cell: HTMLInputElement, step: number): HTMLElement | null {
  const inputs = [...(cell.closest("tr")?.querySelectorAll("input") ?? [])];
  return inputs[inputs.indexOf(cell) + step] ?? null;
}

/** A line that is deleted takes its focus along, so the next one gets it first. */
export function focusNextLine(part: HTMLElement): void {
  const row = part.closest("tr");
  const rows = [...(row?.parentElement?.querySelectorAll<HTMLElement>("tr[data-line]") ?? [])];
  const next = row && rows[rows.indexOf(row) + 1];
  next?.querySelector<HTMLElement>("input")?.focus();
}
