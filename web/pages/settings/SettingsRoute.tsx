import { useParams } from "@tanstack/react-router";
import { Suspense, type ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { NotFoundPage } from "../NotFoundPage.tsx";
import { mayAdminister, pagesFor } from "./sections.ts";
import { SettingsNav } from "./SettingsNav.tsx";
import { SettingsOverview } from "./SettingsOverview.tsx";
import { shownPages } from "./shownPages.ts";
import "../../ui/page.css";
import "./list/list.css";
import "./settings.css";

/** The settings: their own navigation beside the page it leads to. */
export function SettingsRoute() {
  const { t } = useTranslation("settings");
  const { section } = useParams({ strict: false });
  const app = useAppModel();
  if (!mayAdminister(app)) {
    return (
      <EmptyState title={t("closed.title")} isPage>
        {t("closed.text")}
      </EmptyState>
    );
  }
  const page = pagesFor(app).find((name) => name === section);
  if (section !== undefined && page === undefined) return <NotFoundPage />;
  const Shown: ComponentType = page === undefined ? SettingsOverview : shownPages[page];
  return (
    <div className="settings">
      <SettingsNav />
      <div className="page settings-page">
        <Suspense key={page} fallback={<SkeletonLines lines={8} />}>
          <Shown />
        </Suspense>
      </div>
    </div>
  );
}
