import type { ReactNode } from "react";

export interface BarRow {
  readonly key: string;
  readonly label: ReactNode;
  /** How long the bar is; the longest fills its cell. */
  readonly bar: number;
  readonly figures: readonly string[];
}

interface BarTableProps {
  readonly caption: string;
  /** Of the label and of each figure. */
  readonly headings: readonly string[];
  readonly rows: readonly BarRow[];
}

/** A bar chart that is its own table: the bars are beside the figures they draw. */
export function BarTable({ caption, headings, rows }: BarTableProps) {
  const longest = Math.max(...rows.map(({ bar }) => bar), 1);
  const [first, ...others] = headings;
  return (
    <table className="bar-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <td aria-hidden />
          {others.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, bar, figures }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td aria-hidden className="bar-cell">
              <div style={{ inlineSize: `${(100 * bar) / longest}%` }} />
            </td>
            {figures.map((figure, at) => (
              <td key={others[at]} className="number-text">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
