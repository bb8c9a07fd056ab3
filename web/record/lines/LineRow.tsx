import { Button, Spinner } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState, type FocusEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Currency } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import type { FieldValues } from "../fieldValue.ts";
import { AmountCell } from "./AmountCell.tsx";
import { FigureCell } from "./FigureCell.tsx";
import { MoveMenu } from "./MoveMenu.tsx";
import { ProductCell } from "./ProductCell.tsx";
import { UnitCell } from "./UnitCell.tsx";
import { focusNextLine } from "./cellKeys.ts";
import type { LineStore, SheetLine } from "./lineStore.ts";
import type { PricedUnit } from "./productUnits.ts";
import type { LineMoves } from "./useLineMoves.ts";
import { shownNumber, shownProduct, shownValue, withProduct, withWriteIn } from "./lineValues.ts";

interface LineRowProps {
  readonly model: TableModel;
  readonly figures: readonly ColumnModel[];
  readonly line: SheetLine;
  /** Counted from 1. */
  readonly place: number;
  readonly isLast: boolean;
  readonly draft: FieldValues | undefined;
  readonly error: string | undefined;
  readonly isSaving: boolean;
  readonly priceListId: string | null;
  /** How many lines are stored; those, in front of the others, can be moved. */
  readonly storedCount: number;
  readonly moves: LineMoves;
  readonly currency: Currency | undefined;
  readonly store: LineStore;
  /** Those its product is sold in. */
  readonly units: readonly PricedUnit[];
  readonly onRemove: () => void;
}

const nothing: FieldValues = {};

/** One line of a document, every cell of it open to typing; it is saved when the focus leaves it. */
export function LineRow(props: LineRowProps) {
  const { model, figures, line, place, isLast, draft = nothing, error, isSaving, priceListId, currency, store } = props;
  const { storedCount, moves, units, onRemove } = props;
  const { key, row } = line;
  const isMovable = row !== null && storedCount > 1;
  const { t } = useTranslation("lines");
  const [listPrice, setListPrice] = useState<number | null>(null);
  const description = columnOf(model, "description");
  const quantity = columnOf(model, "quantity");
  const shownQuantity = quantity ? shownNumber(quantity, row, draft) : null;
  const priceColumn = columnOf(model, "priceperunit");
  const price = priceColumn && draft.ispriceoverridden !== false ? shownNumber(priceColumn, row, draft) : null;
  const change = (values: FieldValues) => store.change(key, values);

  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) store.leave(key);
  };
  const revertOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) store.revert(key);
  };
  return (
    <>
      <tr
        data-line={place}
        data-last={isLast || undefined}
        {...moves.dropProps(place - 1)}
        onBlur={leave}
        onKeyDown={revertOnEscape}
      >
        <td className="line-place" {...(isMovable && moves.handleProps(place - 1))}>
          {isSaving ? <Spinner size="extra-tiny" aria-label={t("saving")} /> : isLast ? "" : place}
        </td>
        <td data-column="product" data-label={t("product")}>
          <ProductCell
            label={t("cell", { label: t("product"), place })}
            value={shownProduct(model, row, draft)}
            priceListId={priceListId}
            currency={currency?.code}
            {...(isLast && { placeholder: t("add") })}
            onProduct={(product) => {
              setListPrice(product.price);
              change(withProduct(product, shownQuantity));
            }}
            onWriteIn={(text) => {
              setListPrice(null);
              change(withWriteIn(text, shownQuantity));
            }}
          />
        </td>
        <td data-column="description" data-label={description?.label}>
          {description ? (
            <input
              className="cell"
              autoComplete="off"
              aria-label={t("cell", { label: description.label, place })}
              maxLength={description.max}
              value={String(shownValue(description, row, draft) ?? "")}
              onChange={({ target }) => change({ description: target.value })}
            />
          ) : null}
        </td>
        {figures.map((column) =>
          column.kind === "lookup" ? (
            <UnitCell
              key={column.name}
              column={column}
              label={t("cell", { label: column.label, place })}
              value={shownValue(column, row, draft)}
              units={units}
              onUnit={({ unit, price }) => {
                setListPrice(price);
                change({ [column.name]: unit, ispriceoverridden: false });
              }}
            />
          ) : (
            <FigureCell
              key={column.name}
              column={column}
              label={t("cell", { label: column.label, place })}
              row={row}
              draft={draft}
              listPrice={listPrice}
              currency={currency}
              gross={(shownQuantity ?? 0) * (price ?? listPrice ?? 0)}
              onChange={change}
            />
          ),
        )}
        <AmountCell model={model} row={row} isWaiting={draft !== nothing} currency={currency} />
        <td className="line-delete">
          {isMovable ? (
            <MoveMenu
              place={place}
              count={storedCount}
              onMove={(step) => void moves.move(place - 1, place - 1 + step)}
            />
          ) : null}
          {isLast ? null : (
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t("delete", { place })}
              onClick={({ currentTarget }) => {
                focusNextLine(currentTarget);
                onRemove();
              }}
            />
          )}
        </td>
      </tr>
      {error ? (
        <tr className="line-error">
          <td colSpan={figures.length + 5}>
            <span role="alert">{error}</span>
          </td>
        </tr>
      ) : null}
    </>
  );
}
