import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RelatedModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import { LineHeads } from "./LineHeads.tsx";
import { LineRow } from "./LineRow.tsx";
import { moveOnKey } from "./cellKeys.ts";
import type { ChosenProduct } from "./AddProductsPane.tsx";
import { sheetLines, type SheetLine } from "./lineStore.ts";
import { figureColumns, soldProduct, withProduct } from "./lineValues.ts";
import { useProductUnits } from "./productUnits.ts";
import { useLineKeys } from "./useLineKeys.ts";
import { useLineMoves } from "./useLineMoves.ts";
import { useLinePaste } from "./useLinePaste.ts";
import { useLineStore } from "./useLineStore.ts";

const AddProductsPane = lazy(() => import("./AddProductsPane.tsx").then((pane) => ({ default: pane.AddProductsPane })));

interface LineSheetProps {
  readonly model: TableModel;
  readonly lineModel: TableModel;
  readonly related: RelatedModel;
  readonly id: string;
  readonly record: Row;
  readonly rows: readonly Row[];
}

/** The lines of a document that is still a draft: a sheet to type into, with an empty line at its end. */
export function LineSheet({ model, lineModel, related, id, record, rows }: LineSheetProps) {
  const { t } = useTranslation("lines");
  const currency = useCurrency(record);
  const { store, state, remove, reorder, createAll } = useLineStore({ model, lineModel, id, related });
  const moves = useLineMoves(lineModel, rows, reorder);
  const figures = figureColumns(lineModel);
  const lines = sheetLines(rows, lineModel.primaryId, state);
  const priceListId = typeof record[priceListProperty] === "string" ? record[priceListProperty] : null;
  const [isUsed, setUsed] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const soldIn = (line: SheetLine) => soldProduct(lineModel, line.row, state.drafts[line.key] ?? {});
  const units = useProductUnits(
    priceListId,
    lines.flatMap((line) => soldIn(line) ?? []),
    isUsed,
  );
  const addProducts = (chosen: readonly ChosenProduct[]) =>
    createAll(chosen.map(({ product, quantity }) => withProduct(product, quantity)));
  const pressLineKey = useLineKeys({ lineModel, lines, state, store, remove });
  const paste = useLinePaste(priceListId, createAll);
  return (
    <>
      <div
        role="presentation"
        className="line-scroll"
        onKeyDownCapture={moves.moveOnAltKey}
        onKeyDown={(event) => {
          pressLineKey(event);
          moveOnKey(event);
        }}
        onPaste={paste}
        onFocus={() => setUsed(true)}
      >
        <output className="visually-hidden">{moves.told}</output>
        <table className="line-sheet">
          <caption className="visually-hidden">{t("caption", { label: related.label })}</caption>
          <LineHeads lineModel={lineModel} figures={figures}>
            <th scope="col" className="line-figure">
              {columnOf(lineModel, "extendedamount")?.label}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t("actions")}</span>
            </th>
          </LineHeads>
          <tbody>
            {lines.map((line, index) => (
              <LineRow
                key={line.key}
                model={lineModel}
                figures={figures}
                line={line}
                place={index + 1}
                isLast={index === lines.length - 1}
                draft={state.drafts[line.key]}
                error={state.errors[line.key]}
                isSaving={state.saving.includes(line.key)}
                priceListId={priceListId}
                storedCount={rows.length}
                moves={moves}
                currency={currency}
                store={store}
                units={units.filter(({ product }) => product === soldIn(line))}
                onRemove={() => void remove(line)}
              />
            ))}
          </tbody>
        </table>
        <Button className="line-add-many" appearance="subtle" icon={<AddRegular />} onClick={() => setAdding(true)}>
          {t("addMany.open")}
        </Button>
      </div>
      {isAdding ? (
        <Suspense fallback={null}>
          <AddProductsPane
            priceListId={priceListId}
            currency={currency?.code}
            onAdd={addProducts}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

const priceListProperty = "_pricelevelid_value";
