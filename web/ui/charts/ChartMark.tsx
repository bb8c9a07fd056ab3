import type { ReactNode } from "react";
import type { Mark } from "./mark.ts";

interface ChartMarkProps {
  readonly mark: Mark;
  readonly onChoose: ((key: string) => void) | undefined;
  readonly children: ReactNode;
}

/** A mark with its label and figure: a button where it can be chosen. */
export function ChartMark({ mark, onChoose, children }: ChartMarkProps) {
  if (onChoose === undefined) return <div className="chart-mark">{children}</div>;
  return (
    <button
      type="button"
      className="chart-mark"
      title={`${mark.label}: ${mark.text}`}
      onClick={() => onChoose(mark.key)}
    >
      {children}
    </button>
  );
}
