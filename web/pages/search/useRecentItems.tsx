import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import { pathOf, placeKey } from "../../shell/place.ts";
import { useRecents } from "../../shell/recents.ts";
import type { PaletteGroup } from "./paletteItems.ts";

const mostShown = 8;

/** What is pinned, and where somebody was last. */
export function useRecentItems(): readonly PaletteGroup[] {
  const { t } = useTranslation("search");
  const navigate = useNavigate();
  const { user, tables } = useAppModel();
  const open = pathOf(useRouterState({ select: ({ location }) => location.pathname }));
  const places = useRecents(user.id);
  const items = places.map((place) => ({
    isPinned: place.isPinned === true,
    // Nobody goes where they are: the first is where they were before.
    isOpen: place.id !== undefined && place.id === open.id,
    key: placeKey(place),
    icon: <TableIcon table={place.table} />,
    name: place.name,
    facts: [tables.find(({ name }) => name === place.table)?.[place.id === undefined ? "plural" : "label"] ?? ""],
    run: () =>
      place.id === undefined
        ? void navigate({ to: "/t/$table", params: { table: place.table }, search: place.search ?? {} })
        : void navigate({ to: "/t/$table/$id", params: { table: place.table, id: place.id } }),
  }));
  return [
    { key: "pinned", label: t("pinned"), items: items.filter(({ isPinned }) => isPinned) },
    {
      key: "recent",
      label: t("recent"),
      items: items.filter(({ isPinned, isOpen }) => !isPinned && !isOpen).slice(0, mostShown),
    },
  ];
}
