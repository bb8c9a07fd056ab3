import { useTranslation } from "react-i18next";
import { formatMoney } from "./formats.ts";

interface MoneyTextProps {
  readonly value: number | string | null | undefined;
  /** ISO code. */
  readonly currency: string | undefined;
  readonly precision?: number;
}

/** An amount in its currency, in figures of equal width. */
export function MoneyText({ value, currency, precision }: MoneyTextProps) {
  useTranslation(); // drawn again when the language changes
  return <span className="number-text">{formatMoney(value, currency, precision)}</span>;
}
