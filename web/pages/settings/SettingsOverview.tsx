import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { pagesFor, tableGroupsFor } from "./sections.ts";
import { SettingsHead } from "./SettingsHead.tsx";

/** All there is to set, each with what it is for. */
export function SettingsOverview() {
  const { t } = useTranslation("settings");
  const app = useAppModel();
  return (
    <>
      <SettingsHead title={t("title")}>{t("intro")}</SettingsHead>
      <section className="settings-group" aria-labelledby="settings-access">
        <h2 id="settings-access">{t("group.access")}</h2>
        <ul className="settings-cards">
          {pagesFor(app).map(({ name }) => (
            <li key={name}>
              <Link to="/settings/$section" params={{ section: name }}>
                {t(`${name}.title`)}
              </Link>
              <p>{t(`${name}.intro`)}</p>
            </li>
          ))}
        </ul>
      </section>
      {tableGroupsFor(app).map(({ group, tables }) => (
        <section key={group} className="settings-group" aria-labelledby={`settings-${group}`}>
          <h2 id={`settings-${group}`}>{t(`group.${group}`)}</h2>
          <ul className="settings-cards">
            {tables.map(({ name, plural }) => (
              <li key={name}>
                <Link to="/t/$table" params={{ table: name }}>
                  {plural}
                </Link>
                <p>{t(`about.${name}`)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
