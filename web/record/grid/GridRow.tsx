/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows out of sight are not in the page, so the layout is a CSS grid; a table would lose its own roles by it */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { Tick } from "../../ui/Tick.tsx";
import { ColumnValue } from "../ColumnValue.tsx";
import { columnText, isNumeric } from "../columnText.ts";
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
}

export function GridRow(props: GridRowProps) {
  const { domId, index, start, model, columns, row, isActive, isTicked, onTick, onActivate, onOpen } = props;
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
        <Cell key={column.name} column={column} index={at + 2}>
          {row === undefined ? (
            <span className="skeleton" />
          ) : column === title ? (
            <TitleLink model={model} column={column} row={row} />
          ) : (
            <ColumnValue table={model.name} column={column} row={row} currency={currency} inGrid />
          )}
        </Cell>
      ))}
    </div>
  );
}

interface CellProps {
  readonly column: ColumnModel;
  readonly index: number;
  readonly children: ReactNode;
}

function Cell({ column, index, children }: CellProps) {
  return (
    <div className="grid-cell" role="gridcell" aria-colindex={index} data-numeric={isNumeric(column) || undefined}>
      <span className="grid-text">{children}</span>
    </div>
  );
}

interface TitleLinkProps {
  readonly model: TableModel;
  readonly column: ColumnModel;
  readonly row: Row;
}

export function TitleLink({ model, column, row }: TitleLinkProps) {
  const { t } = useTranslation("grid");
  const text = columnText(column, row);
  return (
    <Link
      to="/t/$table/$id"
      params={{ table: model.name, id: String(row[model.primaryId]) }}
      tabIndex={-1}
      className="grid-title"
    >
      {text === "" ? t("unnamed") : text}
    </Link>
  );
}
