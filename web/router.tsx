import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { currenciesQuery } from "./api/currencies.ts";
import { appModelQuery, tableModelQuery } from "./api/model.ts";
import { queryClient } from "./api/queryClient.ts";
import { recordQuery } from "./api/records.ts";
import { loadTexts } from "./i18n/i18n.ts";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { homeTables } from "./pages/home/homeTables.ts";
import type { ReportSearch } from "./pages/reports/period.ts";
import type { SettingsSearch } from "./pages/settings/settingsSearch.ts";
import { presetValues } from "./record/form/preset.ts";
import { gridSearch, type GridSearch } from "./record/grid/gridQuery.ts";
import { RouteError } from "./shell/RouteError.tsx";
import { RouteWaiting } from "./shell/RouteWaiting.tsx";
import { Shell } from "./shell/Shell.tsx";

/**
 * Addresses and the pages behind them. A route has loaded the model before its page is shown, so a page never asks
 * whether it has one; the records come after, with the page already there.
 */

const rootRoute = createRootRoute({
  loader: () => {
    // Not waited for: amounts show as soon as it is known what they are in.
    void queryClient.prefetchQuery(currenciesQuery());
    return queryClient.ensureQueryData(appModelQuery());
  },
  component: Shell,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  loader: async () => {
    await Promise.all(homeTables.map((table) => queryClient.prefetchQuery(tableModelQuery(table))));
  },
  component: lazyRouteComponent(() => import("./pages/home/HomePage.tsx"), "HomePage"),
});

export const gridRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/t/$table",
  validateSearch: gridSearch,
  loader: ({ params }) => queryClient.ensureQueryData(tableModelQuery(params.table)),
  component: lazyRouteComponent(() => import("./record/grid/GridRoute.tsx"), "GridRoute"),
});

export const newRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/t/$table/new",
  validateSearch: textsOf,
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => {
    const [app, model] = await Promise.all([
      queryClient.ensureQueryData(appModelQuery()),
      queryClient.ensureQueryData(tableModelQuery(params.table)),
    ]);
    return presetValues(model, app, deps);
  },
  component: lazyRouteComponent(() => import("./record/page/NewRecordRoute.tsx"), "NewRecordRoute"),
});

export const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/t/$table/$id",
  validateSearch: (search: Record<string, unknown>): { tab?: string | undefined } => ({ tab: textsOf(search).tab }),
  loader: async ({ params: { table, id } }) => {
    const model = await queryClient.ensureQueryData(tableModelQuery(table));
    // Not waited for: the page shows what a list knew of the record until the whole of it is there.
    void queryClient.prefetchQuery(recordQuery(table, model.entitySet, model.primaryId, id));
  },
  component: lazyRouteComponent(() => import("./record/page/RecordRoute.tsx"), "RecordRoute"),
});

export const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/board/$table",
  validateSearch: (search: Record<string, unknown>): GridSearch & { lanes?: string | undefined } => ({
    ...gridSearch(search),
    lanes: textsOf(search).lanes,
  }),
  loader: ({ params }) => queryClient.ensureQueryData(tableModelQuery(params.table)),
  component: lazyRouteComponent(() => import("./pages/board/BoardRoute.tsx"), "BoardRoute"),
});

const mergeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/merge/$table",
  validateSearch: (search: Record<string, unknown>): { first?: string | undefined; second?: string | undefined } => {
    const { first, second } = textsOf(search);
    return { first, second };
  },
  loader: ({ params }) => queryClient.ensureQueryData(tableModelQuery(params.table)),
  component: lazyRouteComponent(() => import("./pages/merge/MergeRoute.tsx"), "MergeRoute"),
});

const duplicatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/duplicates",
  validateSearch: (search: Record<string, unknown>): { table?: string | undefined } => ({
    table: textsOf(search).table,
  }),
  component: lazyRouteComponent(() => import("./pages/duplicates/DuplicatesRoute.tsx"), "DuplicatesRoute"),
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reports",
  validateSearch: (search: Record<string, unknown>): ReportSearch => {
    const { from, to, by } = textsOf(search);
    return { from, to, by };
  },
  loader: () => queryClient.ensureQueryData(tableModelQuery("lead")),
  component: lazyRouteComponent(() => withTexts("reports", import("./pages/reports/ReportsRoute.tsx")), "ReportsRoute"),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import/$table",
  loader: ({ params }) => queryClient.ensureQueryData(tableModelQuery(params.table)),
  component: lazyRouteComponent(
    () => withTexts(["import", "settings"], import("./pages/import/ImportPage.tsx")),
    "ImportPage",
  ),
});

const loadSettings = lazyRouteComponent(
  () => withTexts(["settings", "import"], import("./pages/settings/SettingsRoute.tsx")),
  "SettingsRoute",
);

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: loadSettings,
});

const settingsPageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings/$section",
  validateSearch: (search: Record<string, unknown>): SettingsSearch => textsOf(search),
  component: loadSettings,
});

const loadHelp = lazyRouteComponent(() => withTexts("help", import("./pages/help/HelpPage.tsx")), "HelpPage");

const helpRoute = createRoute({ getParentRoute: () => rootRoute, path: "/help", component: loadHelp });

const helpPageRoute = createRoute({ getParentRoute: () => rootRoute, path: "/help/$page", component: loadHelp });

const routeTree = rootRoute.addChildren([
  homeRoute,
  gridRoute,
  newRecordRoute,
  recordRoute,
  boardRoute,
  importRoute,
  mergeRoute,
  duplicatesRoute,
  reportsRoute,
  settingsRoute,
  settingsPageRoute,
  helpRoute,
  helpPageRoute,
]);

export function makeRouter() {
  const router = createRouter({
    routeTree,
    defaultPreload: "intent",
    defaultPreloadDelay: 80,
    // The queries know how old their data is; the router is not to keep a second cache.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: RouteWaiting,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: searchText,
  });
  // A new page is read from its top, by the keyboard and by a screen reader as well.
  router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation !== undefined) document.getElementById("main")?.focus({ preventScroll: true });
  });
  return router;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

/** A page along with what it says. */
async function withTexts<Module>(namespaces: string | readonly string[], page: Promise<Module>): Promise<Module> {
  await Promise.all([namespaces].flat().map(loadTexts));
  return page;
}

/** Plain `name=value` pairs, as people write addresses; OData's own signs are left readable. */
function searchText(search: Record<string, unknown>): string {
  const given = Object.entries(textsOf(search));
  const text = given.map(([name, value]) => `${name}=${readable(value)}`).join("&");
  return text === "" ? "" : `?${text}`;
}

function readable(value: string): string {
  return encodeURIComponent(value).replace(/%(?:20|2C|40|3A|2F)/g, (code) =>
    code === "%20" ? "+" : decodeURIComponent(code),
  );
}

function textsOf(search: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(search).filter((entry): entry is [string, string] => {
    return typeof entry[1] === "string" && entry[1] !== "";
  });
  return Object.fromEntries(texts);
}
