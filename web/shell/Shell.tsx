import { Outlet, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../api/session.ts";
import { loadTexts } from "../i18n/i18n.ts";
import { stopTour, useTourIsOn } from "../pages/help/tour.ts";
import { OverlayBoundary } from "../ui/OverlayBoundary.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { useShortcut } from "../ui/shortcuts.ts";
import { medium, useMediaQuery } from "../ui/useMediaQuery.ts";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { SessionEnded } from "./SessionEnded.tsx";
import { SiteMap } from "./SiteMap.tsx";
import { TopBar } from "./TopBar.tsx";
import type { VerbAsked } from "../pages/search/useOpenVerbs.tsx";
import { useGoToShortcuts } from "./useGoToShortcuts.ts";
import { useVisits } from "./useVisits.ts";
import "./shell.css";

// What few visits need is loaded when it is needed, so that the first page is there sooner.
const PasswordBanner = lazy(() => import("./PasswordBanner.tsx").then((bar) => ({ default: bar.PasswordBanner })));
const SiteMapDrawer = lazy(() => import("./SiteMapDrawer.tsx").then((drawer) => ({ default: drawer.SiteMapDrawer })));
const ChoosePasswordDialog = lazy(() =>
  import("./ChoosePasswordDialog.tsx").then((dialog) => ({ default: dialog.ChoosePasswordDialog })),
);
const KeysDialog = lazy(() => import("./KeysDialog.tsx").then((dialog) => ({ default: dialog.KeysDialog })));
const SearchPalette = lazy(() =>
  import("../pages/search/SearchPalette.tsx").then((palette) => ({ default: palette.SearchPalette })),
);
const OpenRecordVerb = lazy(() =>
  import("../pages/search/OpenRecordVerb.tsx").then((verb) => ({ default: verb.OpenRecordVerb })),
);
const QuickCreatePane = lazy(() =>
  import("../record/form/QuickCreatePane.tsx").then((pane) => ({ default: pane.QuickCreatePane })),
);

const Tour = lazy(async () => {
  const [tour] = await Promise.all([import("../pages/help/Tour.tsx"), loadTexts("help")]);
  return { default: tour.Tour };
});

const collapsedKey = "filon.siteMapCollapsed";

type Overlay =
  | { kind: "keys" }
  | { kind: "password" }
  | { kind: "siteMap" }
  | { kind: "search" }
  | { kind: "create"; table: string }
  | { kind: "verb"; asked: VerbAsked };

/** What stands around every page: top bar, site map, and the few dialogs that can be opened from anywhere. */
export function Shell() {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const session = useSession();
  const isNarrow = useMediaQuery(medium);
  const [isCollapsed, setCollapsed] = useState(() => localStorage.getItem(collapsedKey) === "yes");
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const isTourOn = useTourIsOn();
  const closeOverlay = () => setOverlay(null);

  useGoToShortcuts();
  useVisits();
  const search = () => setOverlay({ kind: "search" });
  const showShortcuts = () => setOverlay({ kind: "keys" });
  useShortcut("?", showShortcuts);
  useShortcut("ctrl+k", search);

  const toggleSiteMap = () => {
    if (isNarrow) return setOverlay({ kind: "siteMap" });
    localStorage.setItem(collapsedKey, isCollapsed ? "no" : "yes");
    setCollapsed(!isCollapsed);
  };

  return (
    <div className="shell" data-collapsed={isCollapsed || undefined}>
      <a className="skip-link" href="#main">
        {t("skip")}
      </a>
      <TopBar
        onToggleSiteMap={toggleSiteMap}
        isSiteMapOpen={isNarrow ? overlay?.kind === "siteMap" : !isCollapsed}
        onCreate={(table) => setOverlay({ kind: "create", table })}
        onChoosePassword={() => setOverlay({ kind: "password" })}
        onSearch={search}
        onShowShortcuts={showShortcuts}
      />
      {isNarrow ? null : <SiteMap isCollapsed={isCollapsed} />}
      <main id="main" className="shell-main" tabIndex={-1}>
        <OfflineBanner />
        {session?.signedIn && session.mustChoosePassword ? (
          <Suspense>
            <PasswordBanner onChoose={() => setOverlay({ kind: "password" })} />
          </Suspense>
        ) : null}
        <Outlet />
      </main>
      <OverlayBoundary onFail={closeOverlay}>
        {overlay?.kind === "siteMap" ? <SiteMapDrawer onClose={closeOverlay} /> : null}
        {overlay?.kind === "keys" ? <KeysDialog onClose={closeOverlay} /> : null}
        {overlay?.kind === "password" ? <ChoosePasswordDialog onClose={closeOverlay} /> : null}
        {overlay?.kind === "search" ? (
          <SearchPalette
            onClose={closeOverlay}
            onVerb={(asked) => setOverlay({ kind: "verb", asked })}
            onShowShortcuts={showShortcuts}
          />
        ) : null}
        {overlay?.kind === "verb" ? <OpenRecordVerb {...overlay.asked} onClose={closeOverlay} /> : null}
        {overlay?.kind === "create" ? (
          <QuickCreatePane
            table={overlay.table}
            onClose={closeOverlay}
            onOpen={(id) => void navigate({ to: "/t/$table/$id", params: { table: overlay.table, id } })}
          />
        ) : null}
      </OverlayBoundary>
      {isTourOn ? (
        <OverlayBoundary onFail={stopTour}>
          <Tour />
        </OverlayBoundary>
      ) : null}
      <SessionEnded />
      <Toasts />
    </div>
  );
}
