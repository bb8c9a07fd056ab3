import { Link, Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/apiError.ts";
import type { Row } from "../../api/client.ts";
import { useTableModel } from "../../api/model.ts";
import { useRecord } from "../../api/records.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageError } from "../../ui/PageError.tsx";
import "../../ui/buttonLink.css";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { TableIcon } from "../TableIcon.tsx";
import { OpenRecord } from "./OpenRecord.tsx";
import "./recordPage.css";

interface RecordPageProps {
  readonly table: string;
  readonly id: string;
  readonly tab: string | undefined;
}

/** One record: at once from what a list has shown of it, and whole as soon as it has been read. */
export function RecordPage({ table, id, tab }: RecordPageProps) {
  const { t } = useTranslation("record");
  const model = useTableModel(table);
  const record = useRecord(table, id);
  // Data before errors: a failed refresh does not take away what is being typed.
  if (record.data !== undefined) {
    const own = ownTable(record.data);
    if (own !== undefined && own !== table) return <Navigate to="/t/$table/$id" params={{ table: own, id }} replace />;
    return (
      <OpenRecord key={id} model={model} id={id} record={record.data} isWhole={!record.isPlaceholderData} tab={tab} />
    );
  }
  if (record.error instanceof ApiError && record.error.status === 404) {
    return (
      <EmptyState
        isPage
        icon={<TableIcon table={table} />}
        title={t("gone.title")}
        action={
          <Link to="/t/$table" params={{ table }} className="button-link">
            {model.plural}
          </Link>
        }
      >
        {t("gone.body")}
      </EmptyState>
    );
  }
  if (record.error !== null) return <PageError isPage error={record.error} onRetry={() => void record.refetch()} />;
  return (
    <div className="record-waiting">
      <SkeletonLines lines={12} />
    </div>
  );
}

/** A row of a list of several kinds says which table it is from: that is where its page is. */
function ownTable(row: Row): string | undefined {
  return typeof row.activitytypecode === "string" ? row.activitytypecode : undefined;
}
