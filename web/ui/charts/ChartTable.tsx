import type { Mark } from "./mark.ts";
import "./charts.css";

interface ChartTableProps {
  readonly caption: string;
  readonly column: string;
  readonly measure: string;
  readonly marks: readonly Mark[];
}

/** The same figures as the chart, as a table. */
export function ChartTable({ caption, column, measure, marks }: ChartTableProps) {
  return (
    <table className="chart-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col">{measure}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(({ key, label, text }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
