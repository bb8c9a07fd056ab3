/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows out of sight are not in the page, so the layout is a CSS grid; a table would lose its own roles by it */
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { useCurrency } from "../../api/currencies.ts";
import { Tick } from "../../ui/Tick.tsx";
import { ColumnValue } from "../ColumnValue.tsx";
import { columnText, isNumeric, isShare } from "../columnText.ts";
import { TitleLink, type GridRowProps } from "./GridRow.tsx";
import { titleColumn } from "./gridColumns.ts";

const factsShown = 4;

/** A row of a list on a narrow screen: its name, and the first facts of the view that it has. */
export function GridCard(props: GridRowProps) {
  const { domId, index, start, size, model, columns, row, isActive, isTicked, onTick, onActivate, onOpen } = props;
  const { isTabbable = false } = props;
  const { t } = useTranslation("grid");
  const currency = useCurrency(row);
  const title = titleColumn(model, columns);
  // A tap anywhere opens; a finger has no double click, and a link or a tick box has its own purpose.
  const open = ({ target }: MouseEvent) => {
    onActivate();
    if (row !== undefined && target instanceof Element && target.closest("a, input") === null) onOpen();
  };
  const facts = columns.filter((column) => column !== title && row !== undefined && columnText(column, row) !== "");
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the grid holds the focus and speaks for its rows
    <div
      id={domId}
      className="grid-row grid-card"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${start}px)`, blockSize: size }}
      onClick={open}
    >
      <div role="gridcell" className="grid-tick">
        {row === undefined ? null : (
          <Tick
            checked={isTicked}
            tabIndex={-1}
            label={t("selectRow", { name: title === undefined ? "" : columnText(title, row, currency) })}
            onTick={onTick}
          />
        )}
      </div>
      <div role="gridcell" className="grid-card-body">
        {row === undefined || title === undefined ? (
          <span className="skeleton" />
        ) : (
          <>
            <TitleLink model={model} column={title} row={row} isTabbable={isTabbable} />
            <dl>
              {facts.slice(0, factsShown).map((column) => (
                <div key={column.name} data-bare={isBareNumber(column) || undefined}>
                  <dt>{column.label}</dt>
                  <dd>
                    <ColumnValue table={model.name} column={column} row={row} currency={currency} inGrid />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </div>
  );
}

/** A figure that does not say by a sign what it counts. */
function isBareNumber(column: ColumnModel): boolean {
  return isNumeric(column) && column.kind !== "money" && !isShare(column);
}
