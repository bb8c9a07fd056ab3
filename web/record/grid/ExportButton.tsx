import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { useCurrencies } from "../../api/currencies.ts";
import { useHolds } from "../../api/model.ts";
import type { ListQuery } from "../../api/records.ts";
import { formatNumber } from "../../ui/formats.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { toast } from "../../ui/toasts.ts";
import { viewColumns } from "./gridColumns.ts";

interface ExportButtonProps {
  readonly model: TableModel;
  readonly view: ViewModel;
  readonly query: ListQuery;
}

/** How files are made; loaded when one is asked for. */
const makers = {
  xlsx: () => import("./exportXlsx.ts").then(({ exportXlsx }) => exportXlsx),
  csv: () => import("./exportCsv.ts").then(({ exportCsv }) => exportCsv),
};

/** Saves every row of the list, not the page alone, as a workbook or as CSV. While it reads, the button counts and stops. */
export function ExportButton({ model, view, query }: ExportButtonProps) {
  const { t } = useTranslation("grid");
  const currencies = useCurrencies();
  const mayExport = useHolds("prvExportToExcel");
  const [run, setRun] = useState<{ readonly stop: AbortController; readonly read: number } | null>(null);

  const start = async (type: keyof typeof makers) => {
    const stop = new AbortController();
    setRun({ stop, read: 0 });
    try {
      const columns = viewColumns(model, view);
      const onRead = (read: number) => setRun({ stop, read });
      const make = await makers[type]();
      const file = await make({ columns, query, currencies, onRead, signal: stop.signal });
      saveFile(file, `${view.label}.${type}`);
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
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={!mayExport}
          title={mayExport ? t("export.title") : t("export.refused")}
        >
          <span className="grid-tool-text">{t("export.button")}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void start("xlsx")}>{t("export.xlsx")}</MenuItem>
          <MenuItem onClick={() => void start("csv")}>{t("export.csv")}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
