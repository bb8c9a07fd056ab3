import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { formatDateTime } from "../../ui/formats.ts";
import type { Scan } from "./useScan.ts";

interface ScanBarProps {
  readonly model: TableModel;
  readonly scan: Scan;
}

/** Starts a scan, and says how the last one went. */
export function ScanBar({ model, scan }: ScanBarProps) {
  const { t } = useTranslation("duplicates");
  const { last, isRunning, hasFailed, error, start } = scan;
  const ended = last?.completedon;
  const text = isRunning
    ? t("scan.running", { plural: model.plural.toLowerCase() })
    : hasFailed
      ? t("scan.failed", { reason: String(last?.friendlymessage ?? "") })
      : typeof ended === "string"
        ? t("scan.last", { time: formatDateTime(ended) })
        : "";
  return (
    <div className="scan-bar">
      <ActionButton appearance="primary" icon={<SearchRegular />} busy={isRunning} onClick={start}>
        {t("scan.start")}
      </ActionButton>
      <output>{text}</output>
      <ErrorNote title={t("scan.refused")} error={error} />
    </div>
  );
}
