import { SearchBox } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "../../ui/shortcuts.ts";

interface QuickFindProps {
  /** What the address says. */
  readonly text: string | undefined;
  /** Plural of the table searched. */
  readonly table: string;
  readonly onFind: (text: string | undefined) => void;
}

const pauseMs = 300;

/** Searches as soon as the typing pauses, and at once on Enter. `/` comes here. */
export function QuickFind({ text = "", table, onFind }: QuickFindProps) {
  const { t } = useTranslation("grid");
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(text);
  const [found, setFound] = useState(text);
  const [shown, setShown] = useState(text);
  useShortcut("/", () => box.current?.focus());

  // The address changed by something else than this box, such as Back.
  if (text !== shown) {
    setShown(text);
    if (text !== found) setTyped(text);
  }

  const find = (value: string) => {
    clearTimeout(timer.current);
    setFound(value.trim() === "" ? "" : value);
    if (value !== text) onFind(value.trim() === "" ? undefined : value);
  };
  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => find(value), value === "" ? 0 : pauseMs);
  };

  return (
    <SearchBox
      ref={box}
      className="grid-find"
      placeholder={t("find")}
      aria-label={t("findIn", { table })}
      dismiss={{ "aria-label": t("common:clear") }}
      value={typed}
      onChange={(_, { value }) => type(value)}
      onKeyDown={({ key }) => key === "Enter" && find(typed)}
    />
  );
}
