/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows out of sight are not in the page, so the layout is a CSS grid; a table would lose its own roles by it */
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { Tick } from "../../ui/Tick.tsx";
import { isNumeric } from "../columnText.ts";
import { WidthHandle } from "./WidthHandle.tsx";
import { isSortable, type Sort } from "./gridQuery.ts";
import type { WidthsOfColumns } from "./useColumnWidths.ts";

interface GridHeaderProps {
  readonly columns: readonly ColumnModel[];
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
  readonly ticked: boolean | "mixed";
  readonly onTickAll: () => void;
  /** What the tick box of the header does. */
  readonly tickLabel?: string | undefined;
  readonly widths: WidthsOfColumns;
}

export function GridHeader({ columns, sort, onSort, ticked, onTickAll, tickLabel, widths }: GridHeaderProps) {
  const { t } = useTranslation("grid");
  return (
    <div className="grid-header" role="rowgroup">
      <div className="grid-row" role="row" aria-rowindex={1}>
        <div className="grid-cell grid-tick" role="columnheader" aria-colindex={1}>
          <Tick checked={ticked} onTick={onTickAll} label={tickLabel ?? t("selectAll")} />
        </div>
        {columns.map((column, index) => (
          <HeaderCell key={column.name} column={column} index={index + 2} sort={sort} onSort={onSort} widths={widths} />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps {
  readonly column: ColumnModel;
  readonly index: number;
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
  readonly widths: WidthsOfColumns;
}

function HeaderCell({ column, index, sort, onSort, widths }: HeaderCellProps) {
  const isSorted = sort.column === column.name;
  const SortIcon = sort.descending ? ArrowDownRegular : ArrowUpRegular;
  const direction = sort.descending ? "descending" : "ascending";
  return (
    <div
      className="grid-cell"
      role="columnheader"
      aria-colindex={index}
      aria-sort={isSorted ? direction : undefined}
      data-numeric={isNumeric(column) || undefined}
    >
      {isSortable(column) ? (
        <button type="button" className="grid-sort" onClick={() => onSort(column.name)} title={column.label}>
          <span>{column.label}</span>
          {isSorted ? <SortIcon aria-hidden /> : null}
        </button>
      ) : (
        <span className="grid-label" title={column.label}>
          {column.label}
        </span>
      )}
      <WidthHandle
        label={column.label}
        width={widths.widths[column.name]}
        onWidth={(width) => widths.set(column.name, width)}
      />
    </div>
  );
}
