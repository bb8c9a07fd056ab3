import { useTranslation } from "react-i18next";
import { formatAgo, formatDate, formatDateTime } from "./formats.ts";

interface DateTextProps {
  readonly value: string | null | undefined;
  /** `ago` shows how long it has been, with the full date as its title. */
  readonly show?: "date" | "datetime" | "ago";
}

export function DateText({ value, show = "date" }: DateTextProps) {
  useTranslation(); // drawn again when the language changes
  if (value === null || value === undefined || value === "") return null;
  const text = show === "ago" ? formatAgo(value) : show === "datetime" ? formatDateTime(value) : formatDate(value);
  return (
    <time dateTime={value} title={formatDateTime(value)}>
      {text}
    </time>
  );
}
