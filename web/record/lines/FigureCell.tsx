import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import type { Currency } from "../../api/currencies.ts";
import { formatMoney } from "../../ui/formats.ts";
import type { FieldValues } from "../fieldValue.ts";
import { NumberCell } from "./NumberCell.tsx";
import { shownNumber, withPrice } from "./lineValues.ts";

interface FigureCellProps {
  readonly column: ColumnModel;
  readonly label: string;
  readonly row: Row | null;
  readonly draft: FieldValues;
  /** Price of the product that was just chosen; shown until the server has set it. */
  readonly listPrice: number | null;
  readonly currency: Currency | undefined;
  /** Price times quantity. */
  readonly gross: number;
  readonly onChange: (values: FieldValues) => void;
}

export function FigureCell({ column, label, row, draft, listPrice, currency, gross, onChange }: FigureCellProps) {
  const { t } = useTranslation("lines");
  const isPrice = column.name === "priceperunit";
  const isMoney = column.kind === "money";
  const digits = isMoney ? (currency?.precision ?? 2) : (column.precision ?? 2);
  const volumeDiscount = Number(row?.volumediscountamount ?? 0);
  // While the price is the list's, the empty cell lets the list's price show through.
  const isListed = isPrice && draft.ispriceoverridden === false;
  return (
    <td data-column={column.name} data-label={column.label} className="line-figure">
      <NumberCell
        label={label}
        value={isListed ? null : shownNumber(column, row, draft)}
        least={isMoney ? digits : 0}
        most={digits}
        {...(column.name === "manualdiscountamount" && { shareOf: gross })}
        {...(isListed && listPrice !== null && { placeholder: formatMoney(listPrice, undefined) })}
        onType={(value) => onChange(isPrice ? withPrice(value) : { [column.name]: value })}
      />
      {isPrice && volumeDiscount > 0 ? (
        <span className="line-note">
          {t("volumeDiscount", { amount: formatMoney(-volumeDiscount, currency?.code, digits) })}
        </span>
      ) : null}
    </td>
  );
}
