import { Button } from "@fluentui/react-components";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { formatNumber } from "../../ui/formats.ts";
import { DropZone } from "./DropZone.tsx";
import { ImportReportView } from "./ImportReportView.tsx";
import { ImportSteps } from "./ImportSteps.tsx";
import { useImport } from "./useImport.ts";
import "./import.css";

/** Brings a CSV file into a table: chosen, then checked without writing anything, then written. */
export function ImportPage() {
  const { t } = useTranslation("import");
  const { table = "lead" } = useParams({ strict: false });
  const model = useTableModel(table);
  const importing = useImport(table, model.entitySet);
  const { step, file, report, error, isCanceled } = importing;
  const ready = report.outcome ? report.outcome.created + report.outcome.updated : 0;

  return (
    <div className="import">
      <header className="import-head">
        <h1>{t("title", { plural: model.plural.toLowerCase() })}</h1>
        <ImportSteps step={step} />
      </header>
      <ErrorNote title={t(step === "choose" ? "fileRefused" : "stopped")} error={error} />
      {step === "choose" ? <DropZone onFile={importing.check} /> : null}
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
          </div>
        </ImportReportView>
      ) : null}
    </div>
  );
}
