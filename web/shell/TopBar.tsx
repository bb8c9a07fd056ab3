import { Button } from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { HelpMenu } from "./HelpMenu.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { Logo } from "./Logo.tsx";
import { QuickCreateMenu } from "./QuickCreateMenu.tsx";
import { RecentsMenu } from "./RecentsMenu.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";
import { UserMenu } from "./UserMenu.tsx";

interface TopBarProps {
  readonly isSiteMapOpen: boolean;
  readonly onToggleSiteMap: () => void;
  readonly onSearch: () => void;
  readonly onCreate: (table: string) => void;
  readonly onChoosePassword: () => void;
  readonly onShowShortcuts: () => void;
}

export function TopBar(props: TopBarProps) {
  const { isSiteMapOpen, onToggleSiteMap, onSearch, onCreate, onChoosePassword, onShowShortcuts } = props;
  const { t } = useTranslation("shell");
  return (
    <header className="top-bar">
      <Button
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-label={t("siteMap.toggle")}
        title={t("siteMap.toggle")}
        aria-expanded={isSiteMapOpen}
        onClick={onToggleSiteMap}
      />
      <Link to="/" className="top-bar-brand">
        <Logo size={26} />
        <span>{t("common:appName")}</span>
      </Link>
      <button type="button" className="top-bar-search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <SearchRegular aria-hidden />
        <span>{t("search")}</span>
        <kbd aria-hidden>{t("keys.palette.keys")}</kbd>
      </button>
      <div className="top-bar-tools">
        <RecentsMenu />
        <QuickCreateMenu onCreate={onCreate} />
        <HelpMenu onShowShortcuts={onShowShortcuts} />
        <LanguageMenu />
        <ThemeMenu />
        <UserMenu onChoosePassword={onChoosePassword} />
      </div>
    </header>
  );
}
