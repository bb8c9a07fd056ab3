import { useState } from "react";
import { formatNumber, parseNumber } from "../../ui/formats.ts";

interface NumberCellProps {
  readonly label: string;
  readonly value: number | null;
  /** Digits after the decimal point: `least` are shown, `most` are kept. */
  readonly least?: number;
  readonly most?: number;
  /** What stands there when nothing is typed, such as the price of the list. */
  readonly placeholder?: string;
  /** What a share that is typed, such as `10 %`, is taken of; without it none can be typed. */
  readonly shareOf?: number;
  readonly onType: (value: number | null) => void;
  readonly onLeave?: () => void;
}

/** A figure of a sheet: plain while it is typed, in the reader's notation at rest. */
export function NumberCell(props: NumberCellProps) {
  const { label, value, least = 0, most = 2, placeholder, shareOf, onType, onLeave } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
  const isWrong = typed !== null && typed.trim() !== "" && amountIn(typed, shareOf) === undefined;
  const type = (text: string) => {
    setTyped(text);
    const number = text.trim() === "" ? null : amountIn(text, shareOf);
    if (number !== undefined) onType(number === null ? null : Number(number.toFixed(most)));
  };
  return (
    <input
      className="cell cell-number"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      placeholder={placeholder}
      value={typed ?? formatNumber(value, digits)}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => type(target.value)}
      onBlur={() => {
        setTyped(null);
        onLeave?.();
      }}
    />
  );
}

/** The figure, or the share of another one, that a text says; undefined when it is none. */
function amountIn(text: string, shareOf: number | undefined): number | undefined {
  const share = /^(.*)%\s*$/.exec(text)?.[1];
  if (share === undefined || shareOf === undefined) return parseNumber(text);
  const percent = parseNumber(share);
  return percent === undefined ? undefined : (percent * shareOf) / 100;
}
