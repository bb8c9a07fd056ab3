import type { CSSProperties } from "react";
import { ChartMark } from "./ChartMark.tsx";
import { shareOf, type ChartProps } from "./mark.ts";
import "./charts.css";

interface BarChartProps extends ChartProps {
  /** Bars from the start, bars around the middle that narrow from stage to stage, or columns from the ground. */
  readonly shape?: "bars" | "funnel" | "columns";
}

/** Figures side by side. A list to a screen reader: each mark says its label and its figure. */
export function BarChart({ label, marks, onChoose, shape = "bars" }: BarChartProps) {
  return (
    <ul className="chart" data-shape={shape} aria-label={label}>
      {marks.map((mark) => (
        <li key={mark.key} style={{ "--share": shareOf(mark, marks) } as CSSProperties /* a custom property */}>
          <ChartMark mark={mark} onChoose={onChoose}>
            <span className="chart-label">{mark.label}</span>
            <span className="chart-track" aria-hidden>
              <span className="chart-bar" />
            </span>
            <span className="chart-figure">{mark.text}</span>
          </ChartMark>
        </li>
      ))}
    </ul>
  );
}
