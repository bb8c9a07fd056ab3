import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TableSummary } from "../../engine/model/describe.ts";
import { useAppModel } from "../api/model.ts";
import { TableIcon } from "../record/TableIcon.tsx";
import { siteMap } from "./siteMap.ts";
import "./siteMap.css";

interface SiteMapProps {
  /** Icons alone; the labels stay as titles. */
  readonly isCollapsed?: boolean;
  readonly onFollow?: () => void;
}

export function SiteMap({ isCollapsed = false, onFollow }: SiteMapProps) {
  const { t } = useTranslation("shell");
  const { tables } = useAppModel();
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
        </Area>
      ))}
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
