import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DataFunnelRegular } from "@fluentui/react-icons/svg/data-funnel";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { tableModelQuery, useAppModel } from "../../api/model.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import { goToLetters, mayReport, siteMap } from "../../shell/siteMap.ts";
import { mayAdminister } from "../settings/sections.ts";
import { matches } from "./matching.ts";
import type { PaletteItem } from "./paletteItems.ts";

const mostViews = 6;

/** The lists, views and forms of the app by name; all lists where nothing is typed. */
export function usePlaces(typed: string, onShowShortcuts: () => void): readonly PaletteItem[] {
  const { t } = useTranslation("search");
  const navigate = useNavigate();
  const app = useAppModel();
  const { tables } = app;
  const shown = siteMap.flatMap(({ tables: names }) =>
    names.flatMap((name) => tables.find((table) => table.name === name) ?? []),
  );
  const readable = shown.filter(({ rights }) => rights.read);
  const models = useQueries({
    queries: readable.map(({ name }) => ({ ...tableModelQuery(name), enabled: typed !== "" })),
  });
  const is = (label: string) => matches(label, typed);

  const lists = readable.map(({ name, plural }): PaletteItem => {
    const letter = (goToLetters as Readonly<Record<string, string>>)[name];
    return {
      key: `list-${name}`,
      icon: <TableIcon table={name} />,
      name: plural,
      ...(letter !== undefined && { keys: `g ${letter}` }),
      run: () => void navigate({ to: "/t/$table", params: { table: name } }),
    };
  });
  const home: PaletteItem = {
    key: "home",
    icon: <HomeRegular aria-hidden />,
    name: t("shell:siteMap.home"),
    keys: "g h",
    run: () => void navigate({ to: "/" }),
  };
  const duplicates: PaletteItem = {
    key: "duplicates",
    icon: <MergeRegular aria-hidden />,
    name: t("duplicates:title"),
    run: () => void navigate({ to: "/duplicates" }),
  };
  const reports: PaletteItem = {
    key: "reports",
    icon: <DataFunnelRegular aria-hidden />,
    name: t("shell:siteMap.reports"),
    run: () => void navigate({ to: "/reports" }),
  };
  const settings: PaletteItem = {
    key: "settings",
    icon: <SettingsRegular aria-hidden />,
    name: t("settings:title"),
    run: () => void navigate({ to: "/settings" }),
  };
  const pages = [
    home,
    ...lists,
    duplicates,
    ...(mayReport(app) ? [reports] : []),
    ...(mayAdminister(app) ? [settings] : []),
  ];
  if (typed === "") return pages;

  const views = models.flatMap(({ data: model }) =>
    (model?.views ?? []).map((view): PaletteItem => ({
      key: `view-${view.id}`,
      icon: <TableIcon table={model?.name ?? ""} />,
      name: view.label,
      run: () => void navigate({ to: "/t/$table", params: { table: model?.name ?? "" }, search: { view: view.id } }),
    })),
  );
  const forms = shown
    .filter(({ rights }) => rights.create)
    .map(({ name, label }): PaletteItem => ({
      key: `new-${name}`,
      icon: <AddRegular aria-hidden />,
      name: t("create", { label: label.toLowerCase() }),
      run: () => void navigate({ to: "/t/$table/new", params: { table: name } }),
    }));
  const help: PaletteItem = {
    key: "keys",
    icon: <KeyboardRegular aria-hidden />,
    name: t("shell:keys.title"),
    keys: "?",
    run: onShowShortcuts,
  };
  const named = pages.filter(({ name }) => is(name));
  return [
    ...named,
    ...forms.filter(({ name }) => is(name)),
    ...views.filter(({ name }) => is(name)).slice(0, mostViews),
    help,
  ].filter(({ name }) => is(name));
}
