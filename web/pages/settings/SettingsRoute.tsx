import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { NotFoundPage } from "../NotFoundPage.tsx";
import { ClientsPage } from "./ClientsPage.tsx";
import { mayAdminister, pagesFor, type PageName } from "./sections.ts";
import { RolesPage } from "./RolesPage.tsx";
import { SettingsNav } from "./SettingsNav.tsx";
import { SettingsOverview } from "./SettingsOverview.tsx";
import { UsersPage } from "./UsersPage.tsx";
import "./settings.css";

const shown: Readonly<Record<PageName, () => React.JSX.Element>> = {
  users: UsersPage,
  roles: RolesPage,
  clients: ClientsPage,
};

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
  const page = pagesFor(app).find(({ name }) => name === section);
  if (section !== undefined && page === undefined) return <NotFoundPage />;
  const Shown = page === undefined ? SettingsOverview : shown[page.name];
  return (
    <div className="settings">
      <SettingsNav />
      <div className="settings-page">
        <Shown />
      </div>
    </div>
  );
}
