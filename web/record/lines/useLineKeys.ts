import type { KeyboardEvent } from "react";
import type { TableModel } from "../../../engine/model/describe.ts";
import { focusNextLine } from "./cellKeys.ts";
import type { LineState, LineStore, SheetLine } from "./lineStore.ts";
import { filledDown } from "./lineValues.ts";

interface Sheet {
  readonly lineModel: TableModel;
  readonly lines: readonly SheetLine[];
  readonly state: LineState;
  readonly store: LineStore;
  readonly remove: (line: SheetLine) => Promise<void>;
}

/** Keys for a line as a whole: Ctrl+D takes over what stands in the cell above, Alt+Delete takes the line out. */
export function useLineKeys({ lineModel, lines, state, store, remove }: Sheet) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    const at = Number(target.closest<HTMLElement>("tr[data-line]")?.dataset.line) - 1;
    const line = lines[at];
    if (line === undefined) return;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "d") {
      event.preventDefault();
      const column = target.closest("td")?.dataset.column;
      const above = lines[at - 1];
      if (column === undefined || above === undefined) return;
      const quantity = (state.drafts[line.key] ?? line.row)?.quantity;
      const values = filledDown(lineModel, column, above.row, state.drafts[above.key] ?? {});
      store.change(line.key, quantity === undefined ? { quantity: 1, ...values } : values);
    }
    if (event.altKey && key === "Delete" && at < lines.length - 1) {
      event.preventDefault();
      focusNextLine(target);
      void remove(line);
    }
  };
}
