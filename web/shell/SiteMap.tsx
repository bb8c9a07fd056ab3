import { DataFunnelRegular } from "@fluentui/react-icons/svg/data-funnel";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TableSummary } from "../../engine/model/describe.ts";
import { useAppModel } from "../api/model.ts";
import { mayAdminister } from "../pages/settings/sections.ts";
import { TableIcon } from "../record/TableIcon.tsx";
import { mayReport, siteMap } from "./siteMap.ts";
import "./siteMap.css";

interface SiteMapProps {
  /** Icons alone; the labels stay as titles. */
  readonly isCollapsed?: boolean;
  readonly onFollow?: () => void;
}

export function SiteMap({ isCollapsed = false, onFollow }: SiteMapProps) {
  const { t } = useTranslation("shell");
  const app = useAppModel();
  const { tables } = app;
  return (
    <nav className="site-map" aria-label={t("siteMap.label")} data-collapsed={isCollapsed || undefined}>
      <Link
        to="/"
        activeOptions={{ exact: true }}
        className="site-map-link"
        title={isCollapsed ? t("siteMap.home") : undefined}
        onClick={onFollow}
      >
        <HomeRegular aria-hidden />
        <span>{t("siteMap.home")}</span>
      </Link>
      {siteMap.map(({ area, tables: names }) => (
        <Area key={area} label={t(`siteMap.${area}`)}>
          {names.map((name) => (
            <TableLink
              key={name}
              table={tables.find((table) => table.name === name)}
              isCollapsed={isCollapsed}
              onFollow={onFollow}
            />
          ))}
          {area === "customers" ? <DuplicatesLink isCollapsed={isCollapsed} onFollow={onFollow} /> : null}
          {area === "sales" && mayReport(app) ? <ReportsLink isCollapsed={isCollapsed} onFollow={onFollow} /> : null}
        </Area>
      ))}
      {mayAdminister(app) ? (
        <Link
          to="/settings"
          className="site-map-link"
          title={isCollapsed ? t("settings:title") : undefined}
          onClick={onFollow}
        >
          <SettingsRegular aria-hidden />
          <span>{t("settings:title")}</span>
        </Link>
      ) : null}
    </nav>
  );
}

function Area({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="site-map-area" aria-label={label}>
      <h2>{label}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function DuplicatesLink({ isCollapsed, onFollow }: SiteMapProps) {
  const { t } = useTranslation("duplicates");
  return (
    <li>
      <Link
        to="/duplicates"
        activeOptions={{ includeSearch: false }}
        className="site-map-link"
        title={isCollapsed ? t("title") : undefined}
        onClick={onFollow}
      >
        <MergeRegular aria-hidden />
        <span>{t("title")}</span>
      </Link>
    </li>
  );
}

function ReportsLink({ isCollapsed, onFollow }: SiteMapProps) {
  const { t } = useTranslation("shell");
  return (
    <li>
      <Link
        to="/reports"
        activeOptions={{ includeSearch: false }}
        className="site-map-link"
        title={isCollapsed ? t("siteMap.reports") : undefined}
        onClick={onFollow}
      >
        <DataFunnelRegular aria-hidden />
        <span>{t("siteMap.reports")}</span>
      </Link>
    </li>
  );
}

interface TableLinkProps extends SiteMapProps {
  readonly table: TableSummary | undefined;
}

function TableLink({ table, isCollapsed, onFollow }: TableLinkProps) {
  if (table === undefined || !table.rights.read) return null;
  const { name, plural } = table;
  return (
    <li>
      <Link
        to="/t/$table"
        params={{ table: name }}
        activeOptions={{ includeSearch: false }}
        className="site-map-link"
        title={isCollapsed ? plural : undefined}
        onClick={onFollow}
      >
        <TableIcon table={name} />
        <span>{plural}</span>
      </Link>
    </li>
  );
}
