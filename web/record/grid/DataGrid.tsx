/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows out of sight are not in the page, so the layout is a CSS grid; a table would lose its own roles by it */
import { useVirtualizer } from "@tanstack/react-virtual";
import { lazy, Suspense, useEffect, useId, useRef, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { narrow, useMediaQuery } from "../../ui/useMediaQuery.ts";
import { GridCard } from "./GridCard.tsx";
import { GridHeader } from "./GridHeader.tsx";
import { GridRow, type RowCells } from "./GridRow.tsx";
import { isEditable, useCellEdit } from "./edit/useCellEdit.ts";
import { useHeldRows } from "./edit/useHeldRows.ts";
import { gridTemplate, leastWidth } from "./gridColumns.ts";
import type { Sort } from "./gridQuery.ts";
import { useActiveCell } from "./useActiveCell.ts";
import { useColumnWidths } from "./useColumnWidths.ts";
import { useGridKeys } from "./useGridKeys.ts";
import type { Selection } from "./useSelection.ts";
import "./grid.css";

const CellEditor = lazy(() => import("./edit/CellEditor.tsx").then((file) => ({ default: file.CellEditor })));

interface DataGridProps {
  readonly model: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly Row[];
  readonly sort: Sort;
  readonly selection: Selection;
  /** Tells one list from another: when it changes, the reader starts at the top again. */
  readonly listKey: string;
  /** The rows of the list before, until those asked for are there. */
  readonly isStale: boolean;
  readonly hasMore: boolean;
  /** Asks for the next page; called early, so that it is there when the reader is. */
  readonly onMore: () => void;
  readonly onSort: (column: string) => void;
  readonly onOpen: (id: string) => void;
  readonly label: string;
}

export const rowHeight = 36;
const headerHeight = 36;
export const cardHeight = 88;
const prefetchRows = 40;
const ghostRows = 6;

/** Rows of a list, of which only those in sight are in the page. Cards where there is no room for columns. */
export function DataGrid(props: DataGridProps) {
  const {
    model,
    columns,
    rows: listed,
    sort,
    selection,
    listKey,
    isStale,
    hasMore,
    onMore,
    onSort,
    onOpen,
    label,
  } = props;
  const { t } = useTranslation("grid");
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery(narrow);
  const edit = useCellEdit(model);
  const widths = useColumnWidths(model.name);
  const { rows, hasMoved } = useHeldRows(listed, model.primaryId, edit.editing !== null);
  const ids = rows.map((row) => String(row[model.primaryId]));
  const { active, setActive, activeCell, setActiveCell } = useActiveCell(ids);

  // oxlint-disable-next-line react/incompatible-library -- what the virtualizer returns is read anew at every rendering
  const virtualizer = useVirtualizer({
    count: rows.length + (hasMore ? ghostRows : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? cardHeight : rowHeight),
    overscan: 12,
    // The header stands before the rows, and over them once they are scrolled.
    scrollMargin: isNarrow ? 0 : headerHeight,
    scrollPaddingStart: isNarrow ? 0 : headerHeight,
    getItemKey: (index) => ids[index] ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  const isNearEnd = hasMore && lastIndex >= rows.length - prefetchRows;
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, rows.length, onMore]);
  useEffect(() => virtualizer.measure(), [isNarrow, virtualizer]);
  const shownList = useRef(listKey);
  useEffect(() => {
    if (shownList.current === listKey) return;
    shownList.current = listKey;
    scroller.current?.scrollTo({ top: 0 });
  }, [listKey]);

  const allTicked = ids.length > 0 && ids.every((id) => selection.ids.has(id));
  const toggleAll = () => selection.set(allTicked ? [] : ids);
  const onKeyDown = useGridKeys({
    rowCount: rows.length,
    active,
    screenful: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    onMove: (index) => {
      setActive(index);
      virtualizer.scrollToIndex(index, { align: "auto" });
    },
    activeCell,
    cellCount: isNarrow ? 0 : columns.length,
    onMoveCell: setActiveCell,
    onEdit: (index) => beginAt(index, activeCell, 1),
    onOpen: (index) => onOpen(ids[index] ?? ""),
    onToggle: (index, extend) => selection.toggle(ids[index] ?? "", extend ? ids : undefined),
    onToggleAll: toggleAll,
  });

  const canEdit = (column: ColumnModel) => isEditable(model, column);
  /** Begins an edit at a cell, or at the next one that way which can be edited; false when there is none in the row. */
  function beginAt(index: number, cell: number, way: 1 | -1): boolean {
    const row = rows[index];
    let at = Math.max(cell, 0);
    for (let column = columns[at]; column !== undefined && !canEdit(column); column = columns[at]) at += way;
    const column = columns[at];
    if (row === undefined || column === undefined || isNarrow) return false;
    setActive(index);
    setActiveCell(at);
    edit.begin(row, column);
    return true;
  }
  const backToGrid = () => scroller.current?.focus({ preventScroll: true });
  const editorOf = (row: Row, column: ColumnModel) => {
    const id = String(row[model.primaryId]);
    if (edit.editing?.id !== id || edit.editing.column !== column.name) return undefined;
    return (
      <Suspense>
        <CellEditor
          column={column}
          row={row}
          draft={edit.draftOf(id, column)}
          onCommit={(value, move) => {
            if (!edit.commit(row, column, value)) return false;
            const way = move === "previous" ? -1 : 1;
            const next = columns.indexOf(column) + way;
            const goesOn = (move === "next" || move === "previous") && next >= 0 && beginAt(ids.indexOf(id), next, way);
            if (!goesOn && move !== "leave") backToGrid();
            return true;
          }}
          onCancel={() => {
            edit.cancel();
            backToGrid();
          }}
        />
      </Suspense>
    );
  };
  const cells: RowCells = {
    active: activeCell,
    isEditable: canEdit,
    draftOf: (row, column) => edit.draftOf(String(row[model.primaryId]), column),
    editorOf,
    onEdit: (row, column) => beginAt(rows.indexOf(row), columns.indexOf(column), 1),
  };

  const RowLayout = isNarrow ? GridCard : GridRow;
  const template = {
    "--grid-columns": gridTemplate(columns, widths.widths),
    "--grid-width": `${leastWidth(columns, widths.widths)}px`,
  };
  const activeId = `${gridId}-${active}${activeCell >= 0 ? `-${activeCell}` : ""}`;
  return (
    <div className="grid-main">
      {hasMoved ? <output className="grid-hint">{t("edit.hasMoved")}</output> : null}
      <div
        ref={scroller}
        className="grid"
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={active >= 0 && active < rows.length ? activeId : undefined}
        tabIndex={0}
        aria-busy={isStale}
        data-layout={isNarrow ? "cards" : "rows"}
        style={template as CSSProperties} // custom properties are not in React's type
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target === event.currentTarget && active < 0 && rows.length > 0 && setActive(0)}
      >
        <GridHeader
          columns={columns}
          sort={sort}
          onSort={onSort}
          ticked={allTicked ? true : selection.ids.size > 0 ? "mixed" : false}
          onTickAll={toggleAll}
          widths={widths}
        />
        <div className="grid-body" role="rowgroup" style={{ blockSize: virtualizer.getTotalSize() }}>
          {items.map((item) => (
            <RowLayout
              key={item.key}
              domId={`${gridId}-${item.index}`}
              index={item.index}
              start={item.start - virtualizer.options.scrollMargin}
              size={item.size}
              model={model}
              columns={columns}
              row={rows[item.index]}
              isActive={item.index === active}
              isTicked={selection.ids.has(ids[item.index] ?? "")}
              onTick={(extend) => selection.toggle(ids[item.index] ?? "", extend ? ids : undefined)}
              cells={cells}
              onActivate={() => setActive(item.index)}
              onOpen={() => onOpen(ids[item.index] ?? "")}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
