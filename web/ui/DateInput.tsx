import { Button, Input } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../i18n/i18n.ts";
import { localeOf } from "../i18n/language.ts";
import { dayPattern, dayText, typedDay } from "./typedDate.ts";
import "./dateInput.css";

interface DateInputProps {
  /** `2026-12-31`, or `2026-12-31T14:30` with a time; empty for none. */
  readonly value: string;
  /** Empty when the box is emptied. What is no day yet, or lies outside of the bounds, is not told. */
  readonly onChange: (value: string) => void;
  readonly withTime?: boolean;
  readonly min?: string;
  readonly max?: string;
}

/**
 * A day typed as the reader's language writes it, or picked from the browser's calendar. The browser's own box follows
 * the browser's language instead: a French reader of an English browser would have to type the month first.
 */
export function DateInput({ value, onChange, withTime = false, min, max }: DateInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const locale = localeOf(currentLanguage());
  const letters = { day: t("date.day"), month: t("date.month"), year: t("date.year") };
  const pattern = dayPattern(locale, letters) + (withTime ? ` ${t("date.time")}` : "");

  const tell = (text: string) => {
    const day = text.trim() === "" ? "" : typedDay(text, locale, { withTime });
    const isWithin = day === "" || (day !== undefined && day >= (min ?? day) && day <= (max ?? day));
    if (isWithin && day !== undefined && day !== value) onChange(day);
  };
  const type = (text: string) => {
    setTyped(text);
    // A short year may be the beginning of a long one.
    if (text.trim() === "" || /\d{4}/.test(text)) tell(text);
  };
  const settle = () => {
    if (typed !== null) tell(typed);
    setTyped(null);
  };

  return (
    <span className="date-input">
      <Input
        autoComplete="off"
        placeholder={pattern}
        value={typed ?? dayText(value, locale)}
        onChange={(_, data) => type(data.value)}
        onBlur={settle}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key === "Enter") settle();
          // A shortcut, such as that to save, is to find what is typed.
          else if ((ctrlKey || metaKey) && typed !== null) tell(typed);
        }}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={<CalendarRegular />}
            aria-label={t("date.choose")}
            title={t("date.choose")}
            onClick={() => calendar.current?.showPicker()}
          />
        }
      />
      <input
        ref={calendar}
        className="date-calendar"
        type={withTime ? "datetime-local" : "date"}
        tabIndex={-1}
        aria-hidden
        value={value}
        min={min}
        max={max}
        onChange={({ target }) => {
          setTyped(null);
          onChange(target.value);
        }}
      />
    </span>
  );
}
