import { Select } from "@fluentui/react-components";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { useMediaQuery } from "../../ui/useMediaQuery.ts";
import { groupsFor, type GroupName, type PageName } from "./sections.ts";

/** Every page of the settings, by group; a list to choose from where the screen is narrow. */
export function SettingsNav() {
  const { t } = useTranslation("settings");
  const isNarrow = useMediaQuery("(width < 800px)");
  const groups = groupsFor(useAppModel()).map(({ group, items }) => ({
    group,
    pages: items.flatMap(({ page }) => page ?? []),
  }));
  return (
    <nav className="settings-nav" aria-label={t("title")}>
      {isNarrow ? <NavSelect groups={groups} /> : <NavLinks groups={groups} />}
    </nav>
  );
}

interface NavProps {
  readonly groups: readonly { readonly group: GroupName; readonly pages: readonly PageName[] }[];
}

function NavLinks({ groups }: NavProps) {
  const { t } = useTranslation("settings");
  return (
    <>
      <Link to="/settings" activeOptions={{ exact: true }} className="settings-nav-link">
        {t("overview")}
      </Link>
      {groups.map(({ group, pages }) => (
        <section key={group} aria-label={t(`group.${group}`)}>
          <p aria-hidden>{t(`group.${group}`)}</p>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <Link
                  to="/settings/$section"
                  params={{ section: page }}
                  activeOptions={{ includeSearch: false }}
                  className="settings-nav-link"
                >
                  {t(`${page}.title`)}
                </Link>
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
  const go = (page: string) =>
    void (page === ""
      ? navigate({ to: "/settings" })
      : navigate({ to: "/settings/$section", params: { section: page } }));
  return (
    <Select aria-label={t("goTo")} value={section} onChange={(_, { value }) => go(value)}>
      <option value="">{t("overview")}</option>
      {groups.map(({ group, pages }) => (
        <optgroup key={group} label={t(`group.${group}`)}>
          {pages.map((page) => (
            <option key={page} value={page}>
              {t(`${page}.title`)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
