import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { useRecord } from "../../api/records.ts";
import { UndoQualification, undoableAct } from "../../pages/qualify/UndoQualification.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { formatDate } from "../../ui/formats.ts";
import { AuditItem } from "./AuditItem.tsx";
import type { AuditRow } from "./auditRow.ts";
import { historyQuery } from "./historyQuery.ts";
import { useIsUndoable } from "../useIsUndoable.ts";
import "./history.css";

interface HistoryTabProps {
  readonly table: string;
  readonly id: string;
}

/** Who changed what, from which value to which, and when; the newest first, by day. */
export function HistoryTab({ table, id }: HistoryTabProps) {
  const { t } = useTranslation("history");
  const heading = useId();
  const model = useTableModel(table);
  const isUndoable = useIsUndoable();
  const { data: record } = useRecord(table, id);
  const { data: history, error } = useQuery(historyQuery(model, id));
  const undoable = undoableAct(model, record, history?.rows ?? []);

  return (
    <section className="history" aria-labelledby={heading}>
      <h2 id={heading}>{t("title")}</h2>
      <ErrorNote error={error} />
      {history || error ? null : <SkeletonLines lines={6} />}
      {history?.rows.length === 0 ? (
        <EmptyState icon={<HistoryRegular />} title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      ) : null}
      {byDay(history?.rows ?? []).map(({ day, rows }) => (
        <section key={day} className="history-day" aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {rows.map((row) => (
              <AuditItem key={row.id} row={row} model={model} record={record}>
                {row.id === undoable && isUndoable(row.createdOn) ? <UndoQualification id={id} /> : null}
              </AuditItem>
            ))}
          </ol>
        </section>
      ))}
      {history?.hasMore ? <p className="history-more">{t("more", { count: history.rows.length })}</p> : null}
    </section>
  );
}

function byDay(rows: readonly AuditRow[]): { day: string; rows: AuditRow[] }[] {
  const days: { day: string; rows: AuditRow[] }[] = [];
  for (const row of rows) {
    const day = formatDate(row.createdOn);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}
