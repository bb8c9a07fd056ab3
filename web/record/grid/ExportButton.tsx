import { Button, Spinner } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { useCurrencies } from "../../api/currencies.ts";
import type { ListQuery } from "../../api/records.ts";
import { formatNumber } from "../../ui/formats.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { toast } from "../../ui/toasts.ts";
import { exportCsv } from "./exportCsv.ts";
import { viewColumns } from "./gridColumns.ts";

interface ExportButtonProps {
  readonly model: TableModel;
  readonly view: ViewModel;
  readonly query: ListQuery;
}

/** Saves every row of the list, not the page alone, as CSV. While it reads, the button counts and stops. */
export function ExportButton({ model, view, query }: ExportButtonProps) {
  const { t } = useTranslation("grid");
  const currencies = useCurrencies();
  const [run, setRun] = useState<{ readonly stop: AbortController; readonly read: number } | null>(null);

  const start = async () => {
    const stop = new AbortController();
    setRun({ stop, read: 0 });
    try {
      const columns = viewColumns(model, view);
      const onRead = (read: number) => setRun({ stop, read });
      const file = await exportCsv({ columns, query, currencies, onRead, signal: stop.signal });
      saveFile(file, `${view.label}.csv`);
    } catch (error) {
      if (!stop.signal.aborted) toast({ intent: "error", text: messageOf(error) });
    } finally {
      setRun(null);
    }
  };

  if (run !== null) {
    return (
      <Button icon={<Spinner size="extra-tiny" />} onClick={() => run.stop.abort()}>
        {t("export.stop", { read: formatNumber(run.read) })}
      </Button>
    );
  }
  return (
    <Button icon={<ArrowDownloadRegular />} onClick={() => void start()} title={t("export.title")}>
      <span className="grid-tool-text">{t("export.button")}</span>
    </Button>
  );
}
