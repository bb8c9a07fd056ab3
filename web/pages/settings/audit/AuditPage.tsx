import { useTranslation } from "react-i18next";
import { rowsOf, useRecordPages } from "../../../api/records.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageError } from "../../../ui/PageError.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import { MoreRows } from "../list/MoreRows.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { AuditEntry } from "./AuditEntry.tsx";
import { auditFilter } from "./auditFilter.ts";
import { AuditFilters } from "./AuditFilters.tsx";
import { recordProperty, useRecordNames } from "./useRecordNames.ts";
import "./audit.css";

/** Who did what with which record, the newest first; each opens to show what the values were and became. */
export function AuditPage() {
  const { t } = useTranslation("settings");
  const [search] = useSettingsSearch();
  const list = useRecordPages({
    table: "audit",
    path: "audits",
    select: ["action", "createdon", "objecttypecode", "operation", recordProperty, "_userid_value"],
    filter: auditFilter(search),
    order: "createdon desc,auditid desc",
  });
  const rows = rowsOf(list.data);
  const names = useRecordNames(rows);
  return (
    <>
      <SettingsHead title={t("audit.title")}>{t("audit.intro")}</SettingsHead>
      <AuditFilters />
      {list.isPending ? <SkeletonLines lines={10} /> : null}
      {list.error ? <PageError error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <EmptyState title={t("audit.none")}>{t("audit.noneText")}</EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <>
          <ol className="audit-list">
            {rows.map((row) => (
              <AuditEntry key={String(row.auditid)} row={row} name={names.get(String(row[recordProperty]))} />
            ))}
          </ol>
          <MoreRows list={list} shown={rows.length} />
        </>
      )}
    </>
  );
}
