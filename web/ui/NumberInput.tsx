import { Input } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type MouseEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber, parseNumber } from "./formats.ts";
import "./numberInput.css";

interface NumberInputProps {
  readonly value: number | null;
  /** Called with each number typed; null when the box is emptied. What is no number yet is not told. */
  readonly onChange: (value: number | null) => void;
  /** Digits after the decimal point: `least` are shown, `most` are kept. */
  readonly least?: number;
  readonly most?: number;
  /** Currency symbol or unit. */
  readonly after?: ReactElement | string | undefined;
  readonly label?: string;
  readonly readOnly?: boolean;
  readonly size?: "small" | "medium";
}

/** A number in the reader's own notation: thousands apart when it is at rest, plain while it is typed. */
export function NumberInput(props: NumberInputProps) {
  const { value, onChange, least = 0, most = 2, after, label, readOnly, size } = props;
  useTranslation(); // drawn again when the language changes
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const isEntered = typed !== null;
  // Typing replaces the whole number, as in a spreadsheet: it is selected before the first key can come.
  useLayoutEffect(() => {
    if (isEntered) input.current?.select();
  }, [isEntered]);
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };

  const type = (text: string) => {
    setTyped(text);
    const number = parseNumber(text);
    if (number !== undefined) onChange(rounded(number, most));
    else if (text.trim() === "") onChange(null);
  };

  // The press that enters the box would put the caret somewhere into the number.
  const enter = (event: MouseEvent) => {
    if (document.activeElement === input.current) return;
    event.preventDefault();
    input.current?.focus();
  };

  return (
    <Input
      ref={input}
      className="number-input"
      inputMode="decimal"
      autoComplete="off"
      size={size}
      aria-label={label}
      readOnly={readOnly}
      contentAfter={after}
      value={typed ?? formatNumber(value, digits)}
      onMouseDown={enter}
      onFocus={() => setTyped(formatNumber(value, { ...digits, minimumFractionDigits: 0, useGrouping: false }))}
      onBlur={() => setTyped(null)}
      onChange={(_, data) => type(data.value)}
    />
  );
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
