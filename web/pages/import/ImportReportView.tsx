import { ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../ui/formats.ts";
import { ColumnsReport } from "./ColumnsReport.tsx";
import { ErrorsTable } from "./ErrorsTable.tsx";
import type { ImportReport } from "./importEvents.ts";
import type { ImportStep } from "./useImport.ts";

interface ImportReportViewProps {
  readonly step: ImportStep;
  readonly file: File;
  readonly report: ImportReport;
  readonly isCanceled: boolean;
  /** What can be done now. */
  readonly children: ReactNode;
}

/** What is known of the file so far: progress, counts, columns, errors. */
export function ImportReportView({ step, file, report, isCanceled, children }: ImportReportViewProps) {
  const { t } = useTranslation("import");
  const isRunning = step === "checking" || step === "importing";
  const { outcome, progress } = report;
  const counts = outcome ?? progress;
  return (
    <>
      <section className="import-status" aria-label={t("progress")}>
        <p className="import-file">
          <strong>{file.name}</strong> {t("size", { size: sizeText(file.size) })}
        </p>
        <output className="import-message">{statusText(t, step, report, isCanceled)}</output>
        {isRunning ? <RunningBar report={report} label={t(`status.${step}`)} /> : null}
        {counts ? (
          <dl className="import-counts">
            <Count label={t("new")} value={counts.created} />
            <Count label={t("update")} value={counts.updated} />
            {outcome ? <Count label={t("unchanged")} value={outcome.unchanged} /> : null}
            <Count label={t("failed")} value={counts.failed} isBad={counts.failed > 0} />
          </dl>
        ) : null}
        {step === "checked" ? <p className="import-note">{t("nothingWritten")}</p> : null}
        {children}
      </section>
      {report.mapped.length + report.unmapped.length > 0 ? <ColumnsReport report={report} /> : null}
      {report.errors.length > 0 ? <ErrorsTable errors={report.errors} filename={file.name} /> : null}
    </>
  );
}

function RunningBar({ report, label }: { readonly report: ImportReport; readonly label: string }) {
  const { t } = useTranslation("import");
  const { read = 0 } = report.progress ?? {};
  const total = report.progress?.total ?? report.lines;
  const isKnown = total !== null && total > 0;
  return (
    <div className="import-bar">
      <ProgressBar
        thickness="large"
        aria-label={label}
        {...(isKnown && { value: read, max: total })}
        {...(isKnown && { "aria-valuetext": t("read", { read: formatNumber(read), total: formatNumber(total) }) })}
      />
      <span className="number-text">
        {isKnown
          ? t("read", { read: formatNumber(read), total: formatNumber(total) })
          : t("readSoFar", { read: formatNumber(read) })}
      </span>
    </div>
  );
}

function Count({ label, value, isBad }: { readonly label: string; readonly value: number; readonly isBad?: boolean }) {
  return (
    <div data-bad={isBad || undefined}>
      <dt>{label}</dt>
      <dd className="number-text">{formatNumber(value)}</dd>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<"import">>["t"];

function statusText(t: Translate, step: ImportStep, { outcome }: ImportReport, isCanceled: boolean): string {
  if (isCanceled) return t("status.canceled");
  if (step !== "done") return t(`status.${step}`);
  return outcome ? t("status.done", { seconds: formatNumber(outcome.seconds, { maximumFractionDigits: 1 }) }) : "";
}

function sizeText(bytes: number): string {
  const isSmall = bytes < 1_000_000;
  const unit = isSmall ? "kilobyte" : "megabyte";
  const size = Math.max(1, bytes / (isSmall ? 1000 : 1_000_000));
  return formatNumber(size, { style: "unit", unit, maximumFractionDigits: isSmall ? 0 : 1 });
}
