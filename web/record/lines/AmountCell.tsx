import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import type { Currency } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import { columnText } from "../columnText.ts";

interface AmountCellProps {
  readonly model: TableModel;
  readonly row: Row | null;
  /** Something is typed that the amount does not know of yet. */
  readonly isWaiting: boolean;
  readonly currency: Currency | undefined;
}

/** The amount as the server last computed it, and why it could not. */
export function AmountCell({ model, row, isWaiting, currency }: AmountCellProps) {
  const { t } = useTranslation("lines");
  const column = columnOf(model, "extendedamount");
  const pricing = columnOf(model, "pricingerrorcode");
  const hasError = pricing && row && Number(row.pricingerrorcode ?? 0) !== 0;
  return (
    <td
      data-column="amount"
      data-label={column?.label}
      className="line-figure line-amount"
      data-waits={isWaiting || undefined}
    >
      <span className="number-text">{column && row ? columnText(column, row, currency) : ""}</span>
      {hasError ? <span className="line-warning">{columnText(pricing, row)}</span> : null}
      {isWaiting && row ? <span className="visually-hidden">{t("notSaved")}</span> : null}
    </td>
  );
}
