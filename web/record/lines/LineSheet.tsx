import { useTranslation } from "react-i18next";
import type { RelatedModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import { LineRow } from "./LineRow.tsx";
import { moveOnKey } from "./cellKeys.ts";
import { sheetLines } from "./lineStore.ts";
import { figureColumns } from "./lineValues.ts";
import { useLineMoves } from "./useLineMoves.ts";
import { useLinePaste } from "./useLinePaste.ts";
import { useLineStore } from "./useLineStore.ts";

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
  const { store, state, reorder, createAll } = useLineStore({ model, lineModel, id, related });
  const moves = useLineMoves(lineModel, rows, reorder);
  const figures = figureColumns(lineModel);
  const lines = sheetLines(rows, lineModel.primaryId, state);
  const priceListId = typeof record[priceListProperty] === "string" ? record[priceListProperty] : null;
  const paste = useLinePaste(priceListId, createAll);
  return (
    <div
      role="presentation"
      className="line-scroll"
      onKeyDownCapture={moves.moveOnAltKey}
      onKeyDown={moveOnKey}
      onPaste={paste}
    >
      <output className="visually-hidden">{moves.told}</output>
      <table className="line-sheet">
        <caption className="visually-hidden">{t("caption", { label: related.label })}</caption>
        <thead>
          <tr>
            <th scope="col" className="line-place">
              <span className="visually-hidden">{t("place")}</span>
            </th>
            <th scope="col">{t("product")}</th>
            <th scope="col">{columnOf(lineModel, "description")?.label}</th>
            {figures.map(({ name, label }) => (
              <th key={name} scope="col" data-column={name} className="line-figure">
                {label}
              </th>
            ))}
            <th scope="col" className="line-figure">
              {columnOf(lineModel, "extendedamount")?.label}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t("actions")}</span>
            </th>
          </tr>
        </thead>
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
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const priceListProperty = "_pricelevelid_value";
