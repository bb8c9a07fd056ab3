import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RelatedModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { columnOf, useTableModel } from "../../api/model.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { useMediaQuery } from "../../ui/useMediaQuery.ts";
import { isEditable } from "../stateTone.ts";
import { LineSheet } from "./LineSheet.tsx";
import { LineTable } from "./LineTable.tsx";
import { TotalsPanel } from "./TotalsPanel.tsx";
import { linesQuery } from "./linesQuery.ts";
import "./lines.css";

interface LineEditorProps {
  /** The document: opportunity, quote, order or invoice. */
  readonly table: string;
  readonly id: string;
  readonly record: Row;
  readonly related: RelatedModel;
}

/** What a document sells, line by line, typed like a spreadsheet while it is a draft; totals as the server computes them. */
export function LineEditor({ table, id, record, related }: LineEditorProps) {
  const { t } = useTranslation("lines");
  const model = useTableModel(table);
  const lineModel = useTableModel(related.table);
  const { data: rows, error } = useQuery(linesQuery(model, id, related));
  const canEdit = isEditable(table, record) && model.rights.write;
  // Boxes cut what is longer than they are, so on paper the table to read stands for the sheet, which keeps what is typed.
  const isOnPaper = useMediaQuery("print");
  const hasPriceList = columnOf(model, "pricelevelid") === undefined || record["_pricelevelid_value"] !== null;

  return (
    <section className="lines" aria-label={related.label}>
      <ErrorNote error={error} />
      {canEdit && !hasPriceList ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t("noPriceList")}</MessageBarBody>
        </MessageBar>
      ) : null}
      {rows === undefined && !error ? (
        <div className="lines-waiting">
          <SkeletonLines lines={4} />
        </div>
      ) : null}
      {rows && canEdit ? <LineSheet key={id} {...{ model, lineModel, related, id, record, rows }} /> : null}
      {rows && (isOnPaper || !canEdit) ? <LineTable {...{ lineModel, related, record, rows }} /> : null}
      <TotalsPanel key={`${id} totals`} model={model} record={record} canEdit={canEdit} />
    </section>
  );
}
