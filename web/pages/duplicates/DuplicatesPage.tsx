import { useNavigate } from "@tanstack/react-router";
import { Suspense, useId } from "react";
import { useTranslation } from "react-i18next";
import type { TableSummary } from "../../../engine/model/describe.ts";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { TableDuplicates } from "./TableDuplicates.tsx";
import "../../ui/page.css";
import "./duplicates.css";

interface DuplicatesPageProps {
  readonly tables: readonly TableSummary[];
  /** The one on show; undefined when the caller may see none of them. */
  readonly table: TableSummary | undefined;
}

/** Records that look like one another, to be merged or left alone. */
export function DuplicatesPage({ tables, table }: DuplicatesPageProps) {
  const { t } = useTranslation("duplicates");
  const navigate = useNavigate();
  const panelId = useId();
  const tabs = tables.map(({ name, plural }) => ({ name, label: plural }));
  return (
    <article className="page duplicates">
      <title>{`${t("title")} – Filon`}</title>
      <h1>{t("title")}</h1>
      <Tabs
        label={t("tables")}
        tabs={tabs}
        selected={table?.name}
        onSelect={(name) => void navigate({ to: "/duplicates", search: { table: name }, replace: true })}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-label={table?.plural} className="duplicates-panel">
        <Suspense fallback={<SkeletonLines lines={8} />}>
          {table ? <TableDuplicates key={table.name} table={table.name} /> : null}
        </Suspense>
      </div>
    </article>
  );
}
