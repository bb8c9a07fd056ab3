/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows out of sight are not in the page, so the layout is a CSS grid; a table would lose its own roles by it */
import { Link } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { Tick } from "../../ui/Tick.tsx";
import { ColumnValue } from "../ColumnValue.tsx";
import { columnText, isNumeric } from "../columnText.ts";
import { isLookupValue, type FieldValue } from "../fieldValue.ts";
import type { Draft } from "./edit/useCellEdit.ts";
import { titleColumn } from "./gridColumns.ts";

export interface GridRowProps {
  readonly domId: string;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly size: number;
  readonly model: TableModel;
  readonly columns: readonly ColumnModel[];
  /** Undefined while its page is on the way. */
  readonly row: Row | undefined;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  readonly onTick: (extend: boolean) => void;
  readonly onActivate: () => void;
  readonly onOpen: () => void;
  /** Whether the row's link is reached by Tab, where the grid itself does not hold the focus. */
  readonly isTabbable?: boolean;
  /** What is edited in the row, and how an edit begins; without it cells are read only. */
  readonly cells?: RowCells;
}

export interface RowCells {
  /** Place of the cell the keyboard stands on; -1 for the row as a whole. */
  readonly active: number;
  readonly isEditable: (column: ColumnModel) => boolean;
  /** What was typed and refused. */
  readonly draftOf: (row: Row, column: ColumnModel) => Draft | undefined;
  readonly editorOf: (row: Row, column: ColumnModel) => ReactNode | undefined;
  readonly onEdit: (row: Row, column: ColumnModel) => void;
}

export function GridRow(props: GridRowProps) {
  const { domId, index, start, model, columns, row, isActive, isTicked, onTick, onActivate, onOpen } = props;
  const { cells, isTabbable = false } = props;
  const { t } = useTranslation("grid");
  const currency = useCurrency(row);
  const title = titleColumn(model, columns);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the grid holds the focus and speaks for its rows
    <div
      id={domId}
      className="grid-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${start}px)` }}
      onClick={onActivate}
      onDoubleClick={onOpen}
    >
      <div className="grid-cell grid-tick" role="gridcell" aria-colindex={1}>
        {row === undefined ? null : (
          <Tick
            checked={isTicked}
            tabIndex={-1}
            label={t("selectRow", { name: title === undefined ? "" : columnText(title, row, currency) })}
            onTick={onTick}
          />
        )}
      </div>
      {columns.map((column, at) => (
        <Cell
          key={column.name}
          domId={`${domId}-${at}`}
          column={column}
          index={at + 2}
          row={row}
          isActive={isActive && cells?.active === at}
          cells={cells}
        >
          {row === undefined ? (
            <span className="skeleton" />
          ) : column === title ? (
            <TitleLink model={model} column={column} row={row} isTabbable={isTabbable} />
          ) : (
            <ColumnValue table={model.name} column={column} row={row} currency={currency} inGrid />
          )}
        </Cell>
      ))}
    </div>
  );
}

interface CellProps {
  readonly domId: string;
  readonly column: ColumnModel;
  readonly index: number;
  readonly row: Row | undefined;
  readonly isActive: boolean;
  readonly cells: RowCells | undefined;
  readonly children: ReactNode;
}

function Cell({ domId, column, index, row, isActive, cells, children }: CellProps) {
  const { t } = useTranslation("grid");
  const draft = row === undefined ? undefined : cells?.draftOf(row, column);
  const editor = row === undefined ? undefined : cells?.editorOf(row, column);
  const canEdit = row !== undefined && cells?.isEditable(column) === true;
  const edit = (event: MouseEvent) => {
    if (!canEdit) return;
    event.stopPropagation();
    cells.onEdit(row, column);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the grid holds the focus and speaks for its cells
    <div
      id={domId}
      className="grid-cell"
      role="gridcell"
      aria-colindex={index}
      data-numeric={isNumeric(column) || undefined}
      data-active-cell={isActive || undefined}
      onDoubleClick={edit}
    >
      <span className="grid-text" data-refused={draft !== undefined || undefined} title={draft?.error}>
        {draft === undefined ? children : draftText(column, draft.value) || t("edit.emptied")}
      </span>
      {editor}
    </div>
  );
}

function draftText(column: ColumnModel, value: FieldValue): string {
  if (isLookupValue(value)) return value.name;
  return columnText(column, { [column.property]: value });
}

interface TitleLinkProps {
  readonly model: TableModel;
  readonly column: ColumnModel;
  readonly row: Row;
  readonly isTabbable?: boolean | undefined;
}

export function TitleLink({ model, column, row, isTabbable = false }: TitleLinkProps) {
  const { t } = useTranslation("grid");
  const text = columnText(column, row);
  return (
    <Link
      to="/t/$table/$id"
      params={{ table: model.name, id: String(row[model.primaryId]) }}
      tabIndex={isTabbable ? undefined : -1}
      className="grid-title"
    >
      {text === "" ? t("unnamed") : text}
    </Link>
  );
}
