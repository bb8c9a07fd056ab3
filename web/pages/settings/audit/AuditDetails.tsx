import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client.ts";
import { columnOf, useTableModel } from "../../../api/model.ts";
import { AuditChanges } from "../../../record/history/AuditChanges.tsx";
import { auditRowOf, created, type AuditDetail } from "../../../record/history/auditRow.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import "../../../record/history/history.css";

interface AuditDetailsProps {
  readonly id: string;
  /** Of the record; undefined for one the caller may not see. */
  readonly table: string | undefined;
}

/** Each value that an act changed, from what to what. */
export function AuditDetails({ id, table }: AuditDetailsProps) {
  const { t } = useTranslation("settings");
  if (table === undefined) return <p className="audit-note">{t("audit.noValues")}</p>;
  return <Values id={id} table={table} />;
}

function Values({ id, table }: { readonly id: string; readonly table: string }) {
  const { t } = useTranslation("settings");
  const model = useTableModel(table);
  const { data, error } = useQuery({
    queryKey: ["audit", id],
    queryFn: async ({ signal }) => {
      const path = `audits(${id})/Microsoft.Dynamics.CRM.RetrieveAuditDetails()`;
      return auditRowOf((await api.get<{ AuditDetail: AuditDetail }>(path, { signal })).AuditDetail);
    },
    staleTime: Infinity,
  });
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return <SkeletonLines lines={3} />;
  const changes = data.changes.filter(({ column }) => columnOf(model, column) !== undefined);
  if (changes.length === 0) return <p className="audit-note">{t("audit.noValues")}</p>;
  return <AuditChanges changes={changes} model={model} record={undefined} isFirst={data.action === created} />;
}
