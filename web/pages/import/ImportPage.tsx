import { Button } from "@fluentui/react-components";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { formatNumber } from "../../ui/formats.ts";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { DropZone } from "./DropZone.tsx";
import { ImportHistory } from "./ImportHistory.tsx";
import { ImportReportView } from "./ImportReportView.tsx";
import { ImportSteps } from "./ImportSteps.tsx";
import { RevertDialog } from "./RevertDialog.tsx";
import { useImport } from "./useImport.ts";
import "../../ui/page.css";
import "./import.css";

/** Brings a CSV file into a table: chosen, then checked without writing anything, then written. */
export function ImportPage() {
  const { t } = useTranslation("import");
  const { table = "lead" } = useParams({ strict: false });
  const model = useTableModel(table);
  const importing = useImport(table, model.entitySet);
  const { step, file, report, error, isCanceled } = importing;
  const [isReverting, setReverting] = useState(false);
  const importId = report.outcome?.importId;
  const startOver = () => {
    setReverting(false);
    importing.startAgain();
  };
  const ready = report.outcome ? report.outcome.created + report.outcome.updated : 0;

  return (
    <div className="page import">
      <header className="import-head">
        <h1>{t("title", { plural: model.plural.toLowerCase() })}</h1>
        <ImportSteps step={step} />
      </header>
      <ErrorNote title={t(step === "choose" ? "fileRefused" : "stopped")} error={error} />
      {step === "choose" ? (
        <>
          <DropZone onFile={importing.check} />
          <section className="import-history" aria-labelledby="import-history">
            <h2 id="import-history">{t("history.title")}</h2>
            <Suspense fallback={<SkeletonLines lines={3} />}>
              <ImportHistory table={table} />
            </Suspense>
          </section>
        </>
      ) : null}
      {file && step !== "choose" ? (
        <ImportReportView step={step} file={file} report={report} isCanceled={isCanceled}>
          <div className="import-actions">
            {step === "checked" ? (
              <ActionButton
                appearance="primary"
                disabledReason={ready === 0 ? t("nothingToImport") : undefined}
                onClick={importing.write}
              >
                {t("import", { count: ready, figure: formatNumber(ready) })}
              </ActionButton>
            ) : null}
            {step === "checking" || step === "importing" ? (
              <Button onClick={importing.cancel}>{t("common:cancel")}</Button>
            ) : null}
            {step === "done" ? (
              <Link to="/t/$table" params={{ table }} className="import-link">
                {t("open", { plural: model.plural.toLowerCase() })}
              </Link>
            ) : null}
            {step === "checked" || step === "done" ? (
              <Button onClick={importing.startAgain}>{t("another")}</Button>
            ) : null}
            {step === "done" && importId && report.outcome?.created ? (
              <Button onClick={() => setReverting(true)}>{t("revert.verb")}</Button>
            ) : null}
          </div>
        </ImportReportView>
      ) : null}
      {isReverting && importId && file ? (
        <RevertDialog importId={importId} filename={file.name} onClose={startOver} />
      ) : null}
    </div>
  );
}
