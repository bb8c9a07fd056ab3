import { ChartMark } from "./ChartMark.tsx";
import type { ChartProps, Mark } from "./mark.ts";
import "./charts.css";

const radius = 40;
const around = 2 * Math.PI * radius;
/** Colours there are; more marks begin again with the first. */
const colours = 8;

/** Parts of a whole, with the list of them beside it. */
export function DonutChart({ label, marks, onChoose }: ChartProps) {
  const arcs = arcsOf(marks);
  return (
    <div className="donut">
      <svg viewBox="0 0 120 120" aria-hidden focusable={false}>
        {arcs.map(({ mark, start, length }, index) => (
          <circle
            key={mark.key}
            cx={60}
            cy={60}
            r={radius}
            data-colour={index % colours}
            strokeDasharray={`${Math.max(0, length - 1)} ${around}`}
            strokeDashoffset={-start}
          />
        ))}
      </svg>
      <ul className="chart" data-shape="legend" aria-label={label}>
        {marks.map((mark, index) => (
          <li key={mark.key}>
            <ChartMark mark={mark} onChoose={onChoose}>
              <span className="chart-key" data-colour={index % colours} aria-hidden />
              <span className="chart-label">{mark.label}</span>
              <span className="chart-figure">{mark.text}</span>
            </ChartMark>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Arc {
  readonly mark: Mark;
  /** Along the circle. */
  readonly start: number;
  readonly length: number;
}

function arcsOf(marks: readonly Mark[]): readonly Arc[] {
  const sizes = marks.map(({ value }) => Math.max(0, value));
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1;
  return marks.map((mark, index) => ({
    mark,
    start: (sizes.slice(0, index).reduce((sum, size) => sum + size, 0) / whole) * around,
    length: ((sizes[index] ?? 0) / whole) * around,
  }));
}
