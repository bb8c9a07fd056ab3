import { useState, type DragEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import type { Row } from "../../api/client.ts";
import { toast } from "../../ui/toasts.ts";
import { renumbered, type LineNumber } from "./lineOrder.ts";

/** Moves the stored lines of a sheet by dragging, by Alt and an arrow, or by a menu; tells where a line went. */
export function useLineMoves(
  { primaryId }: TableModel,
  rows: readonly Row[],
  reorder: (numbers: readonly LineNumber[]) => Promise<void>,
) {
  const { t } = useTranslation("lines");
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [told, setTold] = useState("");

  const move = async (from: number, to: number): Promise<void> => {
    if (from === to || to < 0 || to >= rows.length || from >= rows.length) return;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    try {
      await reorder(renumbered(rows, primaryId, from, to));
      setTold(t("moved", { place: to + 1 }));
      // The line takes its cells along, and a cell that moves in the page loses the focus.
      requestAnimationFrame(() => focused?.focus());
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    }
  };

  return {
    told,
    move,
    /** Alt and an arrow move the line that has the focus; the arrow alone moves between cells. */
    moveOnAltKey(event: KeyboardEvent<HTMLElement>): void {
      const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      if (!event.altKey || step === 0 || !(event.target instanceof HTMLElement)) return;
      const place = event.target.closest<HTMLElement>("tr[data-line]")?.dataset.line;
      if (place === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void move(Number(place) - 1, Number(place) - 1 + step);
    },
    /** What makes the row at this place one that can be dropped on. */
    dropProps: (at: number) => ({
      "data-drop": over === at && dragged !== null && dragged !== at ? (dragged < at ? "below" : "above") : undefined,
      onDragOver(event: DragEvent) {
        if (dragged === null || at >= rows.length) return;
        event.preventDefault();
        setOver(at);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        if (dragged !== null) void move(dragged, at);
      },
    }),
    /** What makes the number of a line the handle it is dragged by. */
    handleProps: (at: number) => ({
      draggable: true,
      onDragStart(event: DragEvent) {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", String(at + 1));
        setDragged(at);
      },
      onDragEnd() {
        setDragged(null);
        setOver(null);
      },
    }),
  };
}

export type LineMoves = ReturnType<typeof useLineMoves>;
