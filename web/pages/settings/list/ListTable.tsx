import type { Row } from "../../../api/client.ts";
import { TableFrame } from "../../../ui/TableFrame.tsx";
import type { ListColumn } from "./listColumn.tsx";

interface ListTableProps {
  readonly label: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly Row[];
  /** Property that tells one row from another. */
  readonly rowId: string;
}

export function ListTable({ label, columns, rows, rowId }: ListTableProps) {
  return (
    <TableFrame label={label}>
      <thead>
        <tr>
          {columns.map(({ name, label: text, isFigure }) => (
            <th key={name} scope="col" data-figure={isFigure || undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row[rowId])}>
            {columns.map(({ name, label: text, isFigure, render }, place) =>
              place === 0 ? (
                <th key={name} scope="row">
                  {render(row)}
                </th>
              ) : (
                <td key={name} data-label={text} data-figure={isFigure || undefined}>
                  {render(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
