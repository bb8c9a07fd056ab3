/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list of a combobox: the focus stays in its field, whose keys choose */
import { Fragment, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PaletteGroup, PaletteItem } from "./paletteItems.ts";

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly chosen: PaletteItem | undefined;
  readonly idOf: (item: PaletteItem) => string;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onRun: (item: PaletteItem) => void;
}

export function PaletteList({ id, groups, chosen, idOf, onChoose, onRun }: PaletteListProps) {
  const { t } = useTranslation("search");
  const chosenId = chosen === undefined ? undefined : idOf(chosen);
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(chosenId)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  return (
    <div id={id} role="listbox" aria-label={t("title")} className="palette-list" hidden={groups.length === 0}>
      {groups.map(({ key, label, items }) => (
        <div key={key} role="group" aria-labelledby={`${id}-group-${key}`}>
          <h3 id={`${id}-group-${key}`} role="presentation">
            {label}
          </h3>
          {items.map((item) => (
            <div
              key={item.key}
              id={idOf(item)}
              role="option"
              aria-selected={item.key === chosen?.key}
              className="palette-item"
              onPointerMove={() => item.key !== chosen?.key && onChoose(item)}
              onClick={() => onRun(item)}
            >
              {item.icon}
              <span className="palette-name">{item.name}</span>
              {item.facts === undefined || item.facts.length === 0 ? null : (
                <span className="palette-facts">{item.facts.join(" · ")}</span>
              )}
              {item.keys === undefined ? null : (
                <span className="palette-keys">
                  {item.keys.split(" ").map((name) => (
                    <Fragment key={name}>
                      <kbd>{name}</kbd>{" "}
                    </Fragment>
                  ))}
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
