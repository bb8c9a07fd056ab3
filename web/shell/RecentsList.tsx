import { ToggleButton } from "@fluentui/react-components";
import { PinRegular } from "@fluentui/react-icons/svg/pin";
import { PinOffRegular } from "@fluentui/react-icons/svg/pin-off";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../api/model.ts";
import { TableIcon } from "../record/TableIcon.tsx";
import { placeKey, type Place } from "./place.ts";
import { setPinned, useRecents } from "./recents.ts";
import "./recents.css";

interface RecentsListProps {
  readonly onFollow: () => void;
}

export function RecentsList({ onFollow }: RecentsListProps) {
  const { t } = useTranslation("shell");
  const { user } = useAppModel();
  const places = useRecents(user.id);
  const pinned = places.filter(({ isPinned }) => isPinned === true);
  const others = places.filter(({ isPinned }) => isPinned !== true);
  const pin = (place: Place) => {
    setPinned(user.id, place, place.isPinned !== true);
    requestAnimationFrame(() => focusPinOf(place));
  };
  if (places.length === 0) return <p className="recents-none">{t("recents.none")}</p>;
  return (
    <>
      {[
        { title: t("recents.pinned"), places: pinned },
        { title: t("recents.title"), places: others },
      ].map((group) =>
        group.places.length === 0 ? null : (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.places.map((place) => (
                <li key={placeKey(place)} data-place={placeKey(place)}>
                  <PlaceLink place={place} onFollow={onFollow} />
                  <ToggleButton
                    appearance="subtle"
                    size="small"
                    checked={place.isPinned === true}
                    icon={place.isPinned === true ? <PinOffRegular /> : <PinRegular />}
                    aria-label={t("recents.pin", { name: place.name })}
                    title={t(place.isPinned === true ? "recents.unpinVerb" : "recents.pinVerb")}
                    onClick={() => pin(place)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}

/** The place went to another group, and its button with it. */
function focusPinOf(place: Place): void {
  document.querySelector<HTMLElement>(`.recents [data-place="${CSS.escape(placeKey(place))}"] button`)?.focus();
}

function PlaceLink({ place, onFollow }: { readonly place: Place; readonly onFollow: () => void }) {
  const { tables } = useAppModel();
  const { table, id, name, search = {} } = place;
  const summary = tables.find((known) => known.name === table);
  const kind = id === undefined ? summary?.plural : summary?.label;
  const content = (
    <>
      <TableIcon table={table} />
      <span className="recents-name">{name}</span>
      <span className="recents-kind">{kind === name ? "" : kind}</span>
    </>
  );
  if (id === undefined) {
    return (
      <Link to="/t/$table" params={{ table }} search={search} onClick={onFollow}>
        {content}
      </Link>
    );
  }
  return (
    <Link to="/t/$table/$id" params={{ table, id }} onClick={onFollow}>
      {content}
    </Link>
  );
}
