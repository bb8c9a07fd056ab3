import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { pagesFor } from "./sections.ts";

export function SettingsNav() {
  const { t } = useTranslation("settings");
  return (
    <nav className="settings-nav" aria-label={t("title")}>
      <Link to="/settings" activeOptions={{ exact: true }} className="settings-nav-link">
        {t("overview")}
      </Link>
      {pagesFor(useAppModel()).map(({ name }) => (
        <Link
          key={name}
          to="/settings/$section"
          params={{ section: name }}
          activeOptions={{ includeSearch: false }}
          className="settings-nav-link"
        >
          {t(`${name}.title`)}
        </Link>
      ))}
    </nav>
  );
}
