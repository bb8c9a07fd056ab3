import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { groupsFor } from "./sections.ts";
import { SettingsHead } from "./SettingsHead.tsx";

/** All there is to set, each with what it is for. */
export function SettingsOverview() {
  const { t } = useTranslation("settings");
  return (
    <>
      <SettingsHead title={t("title")}>{t("intro")}</SettingsHead>
      {groupsFor(useAppModel()).map(({ group, items }) => (
        <section key={group} className="settings-group" aria-labelledby={`settings-${group}`}>
          <h2 id={`settings-${group}`}>{t(`group.${group}`)}</h2>
          <ul className="settings-cards">
            {items.map(({ page, table: { name, plural } }) => (
              <li key={page ?? name}>
                {page === null ? (
                  <Link to="/t/$table" params={{ table: name }}>
                    {plural}
                  </Link>
                ) : (
                  <Link to="/settings/$section" params={{ section: page }}>
                    {t(`${page}.title`)}
                  </Link>
                )}
                <p>{t(page === null ? `about.${name}` : `${page}.intro`)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
