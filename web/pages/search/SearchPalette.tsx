import { Button, Dialog, DialogBody, DialogSurface } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { useRecordOpener } from "../../record/useRecordOpener.ts";
import { PaletteList } from "./PaletteList.tsx";
import { itemsOf, stepTo, withItems, type PaletteItem } from "./paletteItems.ts";
import { fewestCharacters } from "./searchQuery.ts";
import { useFound } from "./useFound.tsx";
import { useOpenVerbs, type VerbAsked } from "./useOpenVerbs.tsx";
import { usePlaces } from "./usePlaces.tsx";
import { useRecentItems } from "./useRecentItems.tsx";
import "./palette.css";

interface SearchPaletteProps {
  readonly onClose: () => void;
  readonly onVerb: (asked: VerbAsked) => void;
  readonly onShowShortcuts: () => void;
}

/** Records of any table, verbs of the open record and places, by a few letters; the keyboard alone is enough. */
export function SearchPalette({ onClose, onVerb, onShowShortcuts }: SearchPaletteProps) {
  const { t } = useTranslation("search");
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [chosenKey, setChosenKey] = useState<string>();
  const text = typed.trim();
  const recents = useRecentItems();
  const verbs = useOpenVerbs(text, onVerb);
  const found = useFound(text, useRecordOpener());
  const places = usePlaces(text, onShowShortcuts);

  const groups = withItems([
    ...(text === "" ? recents : []),
    { key: "verbs", label: t("verbs"), items: verbs },
    ...found.groups,
    { key: "places", label: t("places"), items: places },
  ]);
  const items = itemsOf(groups);
  const chosen = items.find(({ key }) => key === chosenKey) ?? items[0];
  const run = (item: PaletteItem) => {
    onClose();
    item.run();
  };
  const press = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isClosing = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (steps === undefined && event.key !== "Enter" && !isClosing) return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (isClosing) onClose();
    else if (steps !== undefined) setChosenKey(stepTo(items, chosen?.key, steps));
    else if (chosen !== undefined) run(chosen);
  };
  // Fluent moves the focus into a dialog a moment after it is there.
  useEffect(() => input.current?.focus(), []);

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className="palette" aria-label={t("title")}>
        <DialogBody className="palette-body">
          <div className="palette-find">
            <SearchRegular aria-hidden />
            <input
              ref={input}
              type="text"
              role="combobox"
              className="palette-input"
              aria-label={t("title")}
              aria-expanded={items.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={chosen === undefined ? undefined : optionId(listId, chosen)}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              placeholder={t("placeholder")}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setChosenKey(undefined);
              }}
              onKeyDown={press}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={t("common:close")}
              title={t("escape")}
              onClick={onClose}
            />
          </div>
          <div className="palette-wait" data-waiting={found.isWaiting || undefined} aria-hidden />
          <PaletteList
            id={listId}
            groups={groups}
            chosen={chosen}
            idOf={(item) => optionId(listId, item)}
            onChoose={(item) => setChosenKey(item.key)}
            onRun={run}
          />
          {found.error === null ? null : (
            <p role="alert" className="palette-note">
              {messageOf(found.error)}
            </p>
          )}
          {found.error === null && items.length === 0 && !found.isWaiting ? (
            <p className="palette-note">{t(text.length < fewestCharacters ? "tooShort" : "nothing", { text })}</p>
          ) : null}
          <output className="visually-hidden">{found.isWaiting ? "" : t("count", { count: items.length })}</output>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function optionId(listId: string, { key }: PaletteItem): string {
  return `${listId}-${key}`;
}
