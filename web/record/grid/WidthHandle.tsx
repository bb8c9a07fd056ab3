/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a splitter that has a value is no ruled line */
import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { narrowest, widest } from "./useColumnWidths.ts";

interface WidthHandleProps {
  readonly label: string;
  readonly width: number | undefined;
  /** Undefined gives the column its own width back. */
  readonly onWidth: (width: number | undefined) => void;
}

const step = 16;

/** The right edge of a column's header: dragged, or moved by the arrow keys; a double click or Delete lets go. */
export function WidthHandle({ label, width, onWidth }: WidthHandleProps) {
  const { t } = useTranslation("grid");
  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget;
    const offset = widthNow(handle) - event.clientX;
    const move = ({ clientX }: globalThis.PointerEvent) => onWidth(clientX + offset);
    const end = () => handle.removeEventListener("pointermove", move);
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", end, { once: true });
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === "ArrowRight" ? step : event.key === "ArrowLeft" ? -step : 0;
    if (by !== 0) onWidth(widthNow(event.currentTarget) + by);
    else if (event.key === "Delete") onWidth(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="width-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("columns.width", { column: label })}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width ?? narrowest}
      aria-valuetext={width === undefined ? t("columns.widthAuto") : t("columns.widthText", { width })}
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={() => onWidth(undefined)}
    />
  );
}

function widthNow(handle: HTMLElement): number {
  return handle.parentElement?.getBoundingClientRect().width ?? narrowest;
}
