import { Select } from "@fluentui/react-components";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { useMediaQuery } from "../../ui/useMediaQuery.ts";
import { groupsFor } from "./sections.ts";

/** Every page of the settings, by group; a list to choose from where the screen is narrow. */
export function SettingsNav() {
  const { t } = useTranslation("settings");
  const isNarrow = useMediaQuery("(width < 800px)");
  const groups = groupsFor(useAppModel());
  return (
    <nav className="settings-nav" aria-label={t("title")}>
      {isNarrow ? <NavSelect groups={groups} /> : <NavLinks groups={groups} />}
    </nav>
  );
}

interface NavProps {
  readonly groups: ReturnType<typeof groupsFor>;
}

function NavLinks({ groups }: NavProps) {
  const { t } = useTranslation("settings");
  return (
    <>
      <Link to="/settings" activeOptions={{ exact: true }} className="settings-nav-link">
        {t("overview")}
      </Link>
      {groups.map(({ group, items }) => (
        <section key={group} aria-label={t(`group.${group}`)}>
          <p aria-hidden>{t(`group.${group}`)}</p>
          <ul>
            {items.map(({ page, table: { name, plural } }) => (
              <li key={page ?? name}>
                {page === null ? (
                  <Link to="/t/$table" params={{ table: name }} className="settings-nav-link">
                    {plural}
                  </Link>
                ) : (
                  <Link
                    to="/settings/$section"
                    params={{ section: page }}
                    activeOptions={{ includeSearch: false }}
                    className="settings-nav-link"
                  >
                    {t(`${page}.title`)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NavSelect({ groups }: NavProps) {
  const { t } = useTranslation("settings");
  const navigate = useNavigate();
  const { section = "" } = useParams({ strict: false });
  const go = (place: string) => {
    const items = groups.flatMap((group) => group.items);
    const item = items.find(({ page, table }) => (page ?? table.name) === place);
    if (item === undefined) return void navigate({ to: "/settings" });
    if (item.page === null) return void navigate({ to: "/t/$table", params: { table: place } });
    void navigate({ to: "/settings/$section", params: { section: place } });
  };
  return (
    <Select aria-label={t("goTo")} value={section} onChange={(_, { value }) => go(value)}>
      <option value="">{t("overview")}</option>
      {groups.map(({ group, items }) => (
        <optgroup key={group} label={t(`group.${group}`)}>
          {items.map(({ page, table: { name, plural } }) => (
            <option key={page ?? name} value={page ?? name}>
              {page === null ? plural : t(`${page}.title`)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
