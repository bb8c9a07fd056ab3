import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../ui/formats.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { TableFrame } from "../../ui/TableFrame.tsx";
import { errorFile } from "./errorFile.ts";
import type { ImportError } from "./importEvents.ts";

interface ErrorsTableProps {
  readonly errors: readonly ImportError[];
  /** Of the file that was imported. */
  readonly filename: string;
}

/** As many as one reads; the file has them all. */
const shown = 100;

export function ErrorsTable({ errors, filename }: ErrorsTableProps) {
  const { t } = useTranslation("import");
  const heading = useId();
  const headers = [t("line"), t("column"), t("value"), t("reason")];
  const download = () => saveFile(errorFile(headers, errors), filename.replace(/(\.\w+)?$/, t("errorSuffix")));
  return (
    <section className="import-errors" aria-labelledby={heading}>
      <div className="import-errors-head">
        <h2 id={heading}>{t("errors", { count: errors.length, figure: formatNumber(errors.length) })}</h2>
        <Button size="small" icon={<ArrowDownloadRegular />} onClick={download}>
          {t("download")}
        </Button>
      </div>
      <TableFrame label={t("errorList")}>
        <thead>
          <tr>
            {headers.map((header, place) => (
              <th key={header} scope="col" data-figure={place === 0 || undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, shown).map(({ line, column, value, reason }) => (
            <tr key={`${line} ${column}`}>
              <td data-figure>{formatNumber(line)}</td>
              <td>{column}</td>
              <td>{value}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {errors.length > shown ? <p className="import-note">{t("firstOnly", { count: shown })}</p> : null}
    </section>
  );
}
